import { periodOf } from '#domain/calendar/period.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import { enterRows } from '#infra/local/story/enterRows.ts';
import { on, type Scene } from '#infra/local/story/scene.ts';
import type { DemoCalendar } from '../calendar.ts';
import { lead, manager } from '../cast.ts';
import { askOptions, ballots, leaders, sheets, targets, type Sheet } from './asks.ts';
import { knownIn, type Batch, type Known } from './batch.ts';
import { focusLists } from './focus.ts';
import { initiativeLists } from './initiatives.ts';
import { interactionLists } from './interaction.ts';
import { leadingLists } from './leading.ts';
import { metricsLists } from './metrics.ts';
import { needsLists } from './needs.ts';
import { peopleLists } from './people.ts';
import { programmeLists } from './programme.ts';
import { openAnswers } from './questions.ts';
import { results, type Result } from './results.ts';
import { segmentLists } from './segments.ts';
import { spendingLists } from './spending.ts';
import { structureLists } from './structure.ts';
import { technologyLists } from './technology.ts';
import { voiceLists } from './voice.ts';

/** In this order where several are of one day: what is linked to comes before what links. */
const batches: readonly Batch[] = [
  ...programmeLists,
  ...needsLists,
  ...initiativeLists,
  ...spendingLists,
  ...focusLists,
  ...structureLists,
  ...peopleLists,
  ...metricsLists,
  ...segmentLists,
  ...interactionLists,
  ...voiceLists,
  ...technologyLists,
  ...leadingLists,
];

/**
 * What the method asks of the demo's people, answered for all 77 elements; lists that are off hold their entries too, and
 * nobody turns anything on. Begins once KPIs, objectives and milestones stand.
 */
export function methodScenes(calendar: DemoCalendar, deskOf: () => Desk): readonly Scene[] {
  let known: Promise<Known> | undefined;
  const knowing = (): Promise<Known> => (known ??= knownIn(deskOf(), calendar));
  const scene = (
    [month, day]: readonly [number, number],
    who: string,
    tells: string,
    play: () => Promise<unknown>,
  ): Scene => ({ at: on(calendar.day(month, day), '15:00'), who, tells, play });
  const quarterOf = (when: readonly [number, number]) => periodOf(calendar.day(...when), 'quarter');

  return [
    ...batches.map((batch) =>
      scene(batch.on, batch.who, `keeps the list ${batch.register}`, async () =>
        enterRows(deskOf(), batch.who, batch.register, batch.rows(await knowing())),
      ),
    ),
    ...sheets.map((sheet) =>
      scene(sheet.on, leaders[0], 'and two more leaders answer their sheet, each alone', () =>
        answerSheet(deskOf(), sheet, quarterOf(sheet.on)),
      ),
    ),
    scene([5, 12], manager, 'and four more choose the KPIs they need', async () => {
      const { kpi } = await knowing();
      const period = quarterOf([5, 12]);
      for (const [who, keys] of Object.entries(ballots)) {
        const answer = Object.fromEntries(keys.map((key) => [kpi(key), 1]));
        await deskOf().post(who, '/assessments/metricsBallot/answers', { period, answer });
      }
    }),
    scene([7, 14], lead, 'sets what leaders aim at', async () => {
      for (const [assessment, aims] of Object.entries(targets)) {
        const set = aims.map(({ month, values }) => ({
          on: calendar.day(month, 1),
          values: byOption(assessment as keyof typeof targets, values),
        }));
        await deskOf().post(lead, `/assessments/${assessment}/targets`, { targets: set });
      }
    }),
    ...results.map((result) =>
      scene(result.on, lead, `keeps what was asked elsewhere: ${result.assessment}`, () =>
        deskOf().post(lead, `/assessments/${result.assessment}/results`, {
          items: resultItems(result, quarterOf(result.on), calendar.day(...result.on)),
        }),
      ),
    ),
    ...openAnswers.map(({ question, who, text, evidence, isUnused, plan }) =>
      scene([10, 20], who, `answers ${question}`, () =>
        deskOf().post(who, `/questions/${question}/answers`, {
          ...(isUnused ? { text: '', unusedBecause: text } : { text }),
          ...(evidence !== undefined && { evidence }),
          plan: plan.map((number) => `initiatives-000${number}`),
        }),
      ),
    ),
  ];
}

async function answerSheet(desk: Desk, { answers }: Sheet, quarter: string): Promise<void> {
  for (const [assessment, perLeader] of Object.entries(answers)) {
    const period = assessment === 'charterWord' ? 'once' : quarter;
    for (const [place, who] of leaders.entries()) {
      const answer = byOption(assessment as keyof typeof askOptions, perLeader[place] ?? []);
      await desk.post(who, `/assessments/${assessment}/answers`, { period, answer });
    }
  }
}

function resultItems({ assessment, source, values, perUnit }: Result, period: string, date: string) {
  return values.map(([n, ...said], place) => ({
    period,
    ...(perUnit && { subject: `units-000${place + 1}` }),
    values: byOption(assessment, said),
    n,
    on: date,
    source,
  }));
}

function byOption(assessment: keyof typeof askOptions, values: readonly number[]) {
  return Object.fromEntries(askOptions[assessment].map((option, place) => [option, values[place] ?? 0]));
}
