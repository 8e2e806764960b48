/** The two environments a company may run side by side in one account. */
export const environmentNames = ['dev', 'prod'] as const;
export type EnvironmentName = (typeof environmentNames)[number];

/** What differs between environments; all else is the same code. */
export type Environment = {
  readonly name: EnvironmentName;
  /** Begins every stack's name. */
  readonly prefix: string;
  /** Tables, buckets, machines and logs outlive their stacks, and stacks refuse to be deleted. */
  readonly isKept: boolean;
  /** How long the exported ledger cannot be deleted by anybody: a programme of five years, its after-care, and an audit. */
  readonly ledgerLockYears: number;
  /** Monthly backups, kept for a programme's life. */
  readonly hasBackups: boolean;
  /** How long logs are kept, in days; CloudWatch knows a few lengths only. */
  readonly logDays: 30 | 365;
};

export const environments: Readonly<Record<EnvironmentName, Environment>> = {
  dev: {
    name: 'dev',
    prefix: 'WaymarkDev',
    isKept: false,
    ledgerLockYears: 0,
    hasBackups: false,
    logDays: 30,
  },
  prod: {
    name: 'prod',
    prefix: 'Waymark',
    isKept: true,
    ledgerLockYears: 8,
    hasBackups: true,
    logDays: 365,
  },
};

/** @throws Error with one sentence when there is no such environment */
export function environmentNamed(name: string): Environment {
  const found = environmentNames.find((one) => one === name);
  if (found === undefined)
    throw new Error(`There is no environment "${name}": choose ${environmentNames.join(' or ')}.`);
  return environments[found];
}
