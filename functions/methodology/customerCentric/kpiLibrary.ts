import type { KpiTemplate } from '#domain/methodology/kpiTemplate.ts';
import { channelKpis } from './kpiLibrary/channel.ts';
import { customerKpis } from './kpiLibrary/customer.ts';
import { peopleKpis } from './kpiLibrary/people.ts';
import { processesKpis } from './kpiLibrary/processes.ts';
import { profitabilityKpis } from './kpiLibrary/profitability.ts';
import { propositionKpis } from './kpiLibrary/proposition.ts';

/**
 * The KPIs that a programme may take over, by measurement class (element 58); the rungs of maturity (23) run from what a
 * product sells to what a customer is worth over years. Those for `gate0` are good first choices before the start.
 */
export const kpiLibrary: readonly KpiTemplate[] = [
  ...customerKpis,
  ...profitabilityKpis,
  ...propositionKpis,
  ...channelKpis,
  ...processesKpis,
  ...peopleKpis,
];
