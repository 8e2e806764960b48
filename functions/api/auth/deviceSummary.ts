type Known = readonly (readonly [pattern: RegExp, name: string])[];

// The order matters: Edge, Opera and Samsung's browser call themselves Chrome too, and Chrome calls itself Safari.
const browsers: Known = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chromium'],
  [/\bSafari\//, 'Safari'],
];

// A tablet or telephone says the desktop system's name as well.
const systems: Known = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** `Chromium on Linux`: enough to tell one's browsers apart. Versions and models would tell a person apart, and are not kept. */
export function deviceSummary(userAgent: string | undefined): string {
  const browser = nameIn(browsers, userAgent ?? '');
  const system = nameIn(systems, userAgent ?? '');
  return [browser, system].filter((part) => part !== undefined).join(' on ');
}

function nameIn(known: Known, userAgent: string): string | undefined {
  return known.find(([pattern]) => pattern.test(userAgent))?.[1];
}
