import type * as z from 'zod/mini';
import type { NewKpis, NewObjectives, NewSegments } from '#contract/outcomes.ts';
import type { Told } from '#contract/told.ts';
import { handler, type Call, type Handler } from './call.ts';
import { addRecords, changeRecord, removeRecord } from './recordCommands.ts';

type Change = Call<{ readonly changes: object; readonly reason?: string }>;
type Removal = Call<{ readonly reason: string }>;

/** KPIs, objectives and customer segments: kept by form or pasted as tables. */
export const outcomes = {
  defineKpis: handler<Told<z.infer<typeof NewKpis>>>((call, dependencies) =>
    addRecords(call, dependencies, 'kpi', (record) => ({ record })),
  ),
  changeKpi: handler((call: Change, dependencies) => changeRecord(call, dependencies, 'kpi')),
  removeKpi: handler((call: Removal, dependencies) => removeRecord(call, dependencies, 'kpi')),

  addObjectives: handler<Told<z.infer<typeof NewObjectives>>>((call, dependencies) =>
    addRecords(call, dependencies, 'objective', (row, { today }) => ({
      record: { ...row, recordedOn: today },
    })),
  ),
  changeObjective: handler((call: Change, dependencies) => changeRecord(call, dependencies, 'objective')),
  removeObjective: handler((call: Removal, dependencies) => removeRecord(call, dependencies, 'objective')),

  addSegments: handler<Told<z.infer<typeof NewSegments>>>((call, dependencies) =>
    addRecords(call, dependencies, 'segment', (record) => ({ record })),
  ),
  changeSegment: handler((call: Change, dependencies) => changeRecord(call, dependencies, 'segment')),
  removeSegment: handler((call: Removal, dependencies) => removeRecord(call, dependencies, 'segment')),
} satisfies Readonly<Record<string, Handler>>;
