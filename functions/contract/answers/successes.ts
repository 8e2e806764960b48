import type * as z from 'zod/mini';
import type { RouteName } from '#contract/routes.ts';
import { SheetAnswer } from './asks.ts';
import * as commands from './commands.ts';
import * as method from './method.ts';
import { PackAnswer } from './pack.ts';
import * as personData from './personData.ts';
import * as records from './records.ts';
import * as registers from './registers.ts';
import * as tokens from './tokens.ts';

/** What a route answers when it does what was asked. */
type Success = {
  readonly status: 200 | 201;
  readonly schema: z.core.$ZodType;
  /** It carries an ETag, and is 304 to who names it in If-None-Match. */
  readonly tagged?: true;
  readonly location?: true;
};

const done = { status: 200, schema: commands.CommandAnswer } as const satisfies Success;
const is = <Schema extends z.core.$ZodType>(schema: Schema) => ({ status: 200, schema }) as const;

/** Of every route: adding one without its answer does not compile. */
export const successes: Readonly<Record<RouteName, Success>> = {
  health: is(records.HealthAnswer),
  openapi: is(records.DocumentAnswer),
  session: is(records.SessionAnswer),
  ownSessions: is(records.SessionsAnswer),
  endOwnSession: is(records.EndedSessionsAnswer),
  endOtherSessions: is(records.EndedSessionsAnswer),
  endPersonsSessions: is(records.EndedSessionsAnswer),
  inbox: is(records.InboxAnswer),

  people: is(records.PeopleAnswer),
  personData: is(personData.PersonDataAnswer),
  erasePerson: is(personData.ErasureAnswer),
  addPeople: { status: 201, schema: records.PeopleAnswer },
  addMembers: done,
  changeMember: done,
  removeMember: done,
  addSeats: done,
  changeSeat: done,
  removeSeat: done,
  tokens: is(tokens.TokensAnswer),
  makeToken: { status: 201, schema: tokens.NewTokenAnswer },
  revokeToken: done,

  portfolio: is(records.PortfolioAnswer),
  createProgramme: { status: 201, schema: commands.CommandAnswer, location: true },
  programme: { ...is(commands.ProgrammeAnswer), tagged: true },
  changeProgramme: done,
  stateHealth: done,
  planStage: done,
  startStage: done,
  resumeStage: done,

  planGate: done,
  requestApproval: done,
  withdrawRequest: done,
  vote: done,
  clearCondition: done,

  defineKpis: done,
  changeKpi: done,
  removeKpi: done,
  addObjectives: done,
  changeObjective: done,
  removeObjective: done,
  addSegments: done,
  changeSegment: done,
  removeSegment: done,
  addMilestones: done,
  changeMilestone: done,
  removeMilestone: done,
  moveMilestone: done,
  reportMilestone: done,
  confirmMilestone: done,

  measure: is(commands.MeasurementsAnswer),
  previewImport: is(commands.ImportPreviewAnswer),
  confirmImport: is(commands.ImportAnswer),
  importProgress: is(commands.ImportAnswer),

  sheet: is(SheetAnswer),
  answerAssessment: done,
  recordResults: done,
  setTargets: done,
  closeAssessment: done,
  answerQuestion: done,

  entries: is(registers.EntriesAnswer),
  saveEntries: is(registers.EntryRowsAnswer),
  removeEntries: is(registers.EntryRowsAnswer),

  packs: is(method.PacksAnswer),
  importPack: { status: 201, schema: method.PackLine },
  pack: { ...is(PackAnswer), tagged: true },
  chooseElements: done,
  setParameters: done,
  adoptMethod: done,
  acceptWarning: done,

  ledger: is(records.LedgerAnswer),
  workflow: is(records.WorkflowAnswer),
  publication: is(records.PublicationAnswer),
};

/** The answers by the names they have in the document; what stands here is written there once. */
export const namedSchemas: Readonly<Record<string, z.core.$ZodType>> = {
  ...records,
  ...commands,
  ...personData,
  ...registers,
  ...tokens,
  SheetAnswer,
  ...method,
  PackAnswer,
};
