/** What AWS counts of Waymark in a month; data/prices-*.json prices each of them. */
export const meters = [
  'apiRequests',
  'lambdaRequests',
  'lambdaGbSeconds',
  'writeUnits',
  'readUnits',
  'tableGb',
  'pitrGb',
  'backupGb',
  'transitions',
  'logGb',
  'logKeptGb',
  'alarms',
  'dashboards',
  'customMetrics',
  'traces',
  'mau',
  'federatedMau',
  'mails',
  'cdnRequests',
  'cdnGb',
  'edgeCalls',
  'apiOutGb',
  's3Puts',
  's3Gets',
  's3Gb',
  'schedules',
  'secrets',
  'keys',
  'keyRequests',
  'hostedZones',
  'webAcls',
  'wafRules',
  'wafRequests',
] as const;
export type Meter = (typeof meters)[number];

/** Quantities of a month; what is left out is none. */
export type Usage = Readonly<Partial<Record<Meter, number>>>;

export function sumOf(...parts: readonly Usage[]): Usage {
  return combine((meter) => parts.reduce((sum, part) => sum + (part[meter] ?? 0), 0));
}

export function times(usage: Usage, factor: number): Usage {
  return combine((meter) => (usage[meter] ?? 0) * factor);
}

function combine(quantityOf: (meter: Meter) => number): Usage {
  return Object.fromEntries(
    meters.map((meter) => [meter, quantityOf(meter)] as const).filter(([, quantity]) => quantity !== 0),
  );
}

/** AWS counts binary gigabytes. */
export const bytesInGb = 1024 ** 3;
