import { wafRuleGroups } from './assumptions.ts';
import type { Deployment, MonthUsage } from './deployment.ts';
import type { Inventory } from './inventory.ts';
import { costOf, type Cost } from './months.ts';
import type { PriceBook } from './prices.ts';
import { sumOf, type Meter, type Usage } from './usage.ts';

/** Something a company chooses, or that the stacks do and might not, and what it adds to an average month in USD. */
export type Choice = {
  readonly name: string;
  /** Whether the bill above holds it already. */
  readonly isIncluded: boolean;
  readonly list: number;
  readonly due: number;
};

/** What each choice adds. */
export function choicesOf(deployment: Deployment, base: Cost, book: PriceBook): readonly Choice[] {
  const adds = (name: string, changed: (usage: MonthUsage) => MonthUsage): Choice => {
    const { average } = costOf(deployment, book, changed);
    return {
      name,
      isIncluded: false,
      list: average.list - base.average.list,
      due: average.due - base.average.due,
    };
  };
  const holds = (name: string, changed: (usage: MonthUsage) => MonthUsage): Choice => {
    const { list, due } = adds(name, changed);
    return { name, isIncluded: true, list: -list, due: -due };
  };
  const instead = (name: string, other: Inventory): Choice => {
    const { average } = costOf({ ...deployment, inventory: other }, book);
    const [list, due] = [base.average.list - average.list, base.average.due - average.due];
    return { name, isIncluded: true, list, due };
  };
  const { inventory } = deployment;
  const { dashboards = 0, webAcls = 0 } = inventory.standing;
  return [
    adds('a domain of its own, with a new hosted zone', more({ hostedZones: 1 })),
    ...(webAcls > 0 ? [] : [adds(`a web ACL with ${wafRuleGroups} groups of rules`, withFirewall)]),
    adds('a SAML directory, through the user pool', (usage) => withMau(usage, 'federatedMau')),
    adds('an OIDC directory, asked directly', (usage) => withMau(usage, undefined)),
    dashboards > 0
      ? holds('the dashboard', without('dashboards'))
      : adds('a dashboard', more({ dashboards: 1 })),
    holds('alarms', without('alarms')),
    instead('tracing by X-Ray', {
      ...inventory,
      functions: inventory.functions.map((one) => ({ ...one, traced: false })),
    }),
    instead('the state machines log every event', { ...inventory, machineLogLevels: ['ERROR'] }),
    holds('monthly backups, all kept', without('backupGb')),
    holds('restore to any second of 35 days', without('pitrGb')),
    holds('the export of the ledger', without('s3Puts')),
  ];
}

function more(extra: Usage): (usage: MonthUsage) => MonthUsage {
  return (usage) => ({ ...usage, watching: sumOf(usage.watching, extra) });
}

function without(meter: Meter): (usage: MonthUsage) => MonthUsage {
  return (usage) =>
    Object.fromEntries(
      Object.entries(usage).map(([part, { [meter]: _left, ...rest }]) => [part, rest]),
    ) as MonthUsage;
}

/** It looks at every request to CloudFront. */
function withFirewall(usage: MonthUsage): MonthUsage {
  const { cdnRequests = 0 } = sumOf(...Object.values<Usage>(usage));
  return more({ webAcls: 1, wafRules: wafRuleGroups, wafRequests: cdnRequests })(usage);
}

function withMau(usage: MonthUsage, meter: Meter | undefined): MonthUsage {
  const { mau = 0, ...rest } = usage['mail and sign-in'];
  return { ...usage, 'mail and sign-in': { ...rest, ...(meter && { [meter]: mau }) } };
}
