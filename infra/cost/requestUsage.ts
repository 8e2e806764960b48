import { logLineOverhead } from './assumptions.ts';
import { bytesInGb, type Usage } from './usage.ts';

/** What requests cost on their way to a function. @param accessLogFormat the line of each, with its placeholders */
export function requestUsage(accessLogFormat: string, requests: number): Usage {
  const line = accessLogFormat.replace(/\$context\.\w+/g, (name) => typicalValues[name] ?? 'x'.repeat(16));
  return {
    apiRequests: requests,
    cdnRequests: requests,
    // Headers and a small body, on from CloudFront to the API.
    apiOutGb: (requests * 1500) / bytesInGb,
    logGb: (requests * (Buffer.byteLength(line) + logLineOverhead)) / bytesInGb,
  };
}

const typicalValues: Readonly<Record<string, string>> = {
  '$context.requestId': 'JKJaXmPLvHcESHA=',
  '$context.requestTimeEpoch': '1793257200123',
  '$context.routeKey': 'POST /api/programmes/{p}/gates/{g}/submissions',
  '$context.status': '200',
  '$context.responseLatency': '123',
};
