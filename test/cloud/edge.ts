import { request } from 'node:http';
import type { Cloud } from './deployed.ts';

export type EdgeAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** Asks the emulator's CloudFront for a page of the portal, by the distribution's own name. */
export async function pageAt({ emulator, origin }: Cloud, path: string): Promise<EdgeAnswer> {
  const { hostname, port } = new URL(emulator.endpoint);
  return new Promise((resolve, reject) => {
    // fetch lets nobody choose the Host header, by which CloudFront tells its distributions apart.
    const asked = request(
      { hostname, port, path, headers: { host: new URL(origin).host, 'x-forwarded-proto': 'https' } },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (text: string) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    asked.on('error', reject).end();
  });
}
