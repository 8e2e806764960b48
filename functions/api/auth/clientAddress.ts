import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/**
 * Who asks, as the network knows them. CloudFront appends the address it was called from to X-Forwarded-For, and API
 * Gateway that of CloudFront: the next-to-last one is the client's, whatever the client wrote before it. Without
 * CloudFront in front, the connection's own. Of an IPv6 address the first half counts, which is one household or office.
 */
export function clientAddress(event: APIGatewayProxyEventV2): string {
  const passed = (event.headers['x-forwarded-for'] ?? '').split(',').map((address) => address.trim());
  return networkOf(passed.at(-2) ?? event.requestContext.http.sourceIp);
}

/** Whether somebody sits at this very machine, where nobody has to be kept from trying. */
export function isOwnMachine(address: string): boolean {
  return address === '::1' || /^127\.\d+\.\d+\.\d+$/.test(address);
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':') || plain === '::1') return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const rest = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return `${[...groups, ...zeros, ...rest].slice(0, 4).join(':')}::/64`;
}
