/** The headers of every answer: CloudFront puts them on, and the local runtime. Only HSTS is CloudFront's alone. */
export const strictHeaders = {
  // Scripts and styles of the portal are pinned by hashes in its own meta tag; a meta tag cannot say frame-ancestors.
  'content-security-policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Not no-referrer: with it a browser sends "Origin: null" with a form of our own.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const satisfies Readonly<Record<string, string>>;
