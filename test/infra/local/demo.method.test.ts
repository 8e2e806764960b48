import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntriesAnswer } from '#contract/registers.ts';
import type { ProgrammeAnswer } from '#contract/responses.ts';
import { evaluateCriteria } from '#domain/criterion/evaluate.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import type { BuiltInPart, ElementTemplate } from '#domain/methodology/elementTemplate.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';
import { customerCentric } from '#methodology/customerCentric/pack.ts';
import { playedDemo, type PlayedDemo } from '#test/support/playedDemo.ts';

const today = '2026-11-21';

describe('the method in the demo, started on 21 November 2026', () => {
  let demo: PlayedDemo;
  let view: ProgrammeView;

  beforeAll(async () => {
    demo = await playedDemo(`${today}T16:30:00.000Z`);
    const { snapshots } = await get<ProgrammeAnswer>('');
    view = viewOf(snapshots);
  }, 120_000);
  afterAll(() => demo.backend.stop());

  const get = <Answer>(path: string) =>
    demo.player.send<Answer>('demo-manager', {
      method: 'GET',
      path: `/api/programmes/${demo.programme}${path}`,
    });
  const facts = () => factsOf(view, today, customerCentric);

  it('fills in every one of the 77 elements', () => {
    const empty = customerCentric.elements.filter((element) => !isFilled(element, view));
    expect(customerCentric.elements).toHaveLength(77);
    expect(empty.map(({ number, name }) => `${number} ${name.en}`)).toEqual([]);
  });

  it('leaves no list, no question and nothing that is asked empty', () => {
    const { registers, assessments, questions } = customerCentric;
    expect(registers.filter(({ key }) => !hasEntries(view, key)).map(({ key }) => key)).toEqual([]);
    expect(assessments.filter(({ key }) => !hasResult(view, key)).map(({ key }) => key)).toEqual([]);
    expect(questions.filter(({ key }) => !hasAnswer(view, key)).map(({ key }) => key)).toEqual([]);
  });

  it('opens on core: nothing was turned on or off by hand', () => {
    expect(view.programme.elements).toBeUndefined();
    // Technology is prepared from three months before its start in month 20 on; today is month 12.
    const core = customerCentric.elements.filter(({ level }) => level === 'core');
    expect([...facts().elements].toSorted((one, other) => one - other)).toEqual(
      core.map(({ number }) => number).toSorted((one, other) => one - other),
    );
  });

  it('fills in all that the method brings with it', () => {
    const open = customerCentric.registers.flatMap(({ key, preloaded }) => {
      const kept = view.registers.find(({ id }) => id === key)?.preloaded ?? {};
      return preloaded.filter((one) => kept[one.key] === undefined).map((one) => `${key}: ${one.key}`);
    });
    expect(open).toEqual([]);
  });

  it('says of each source whether it is CDNOW or made up', async () => {
    const telling = ['source', 'evidence', 'proof'];
    // Of the list of sources each is a system that has a name.
    const lists = customerCentric.registers.filter(
      ({ key: list, fields }) =>
        list !== 'sources' && fields.some(({ key, type }) => type === 'text' && telling.includes(key)),
    );
    const untold: string[] = [];
    for (const { key } of lists) {
      const { entries } = await get<EntriesAnswer>(`/registers/${key}/entries`);
      for (const { id, values } of entries) {
        const said = telling.flatMap((field) => values[field] ?? []);
        if (said.some((one) => !/CDNOW|Invented for the demo$/.test(String(one)))) untold.push(id);
      }
    }
    expect(lists.length).toBeGreaterThan(8);
    expect(untold).toEqual([]);
    const results = view.assessments.flatMap((one) =>
      Object.values(one.results).flatMap((bySubject) => Object.values(bySubject)),
    );
    const sources = results.flatMap(({ source }) => source ?? []);
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter((source) => !source.endsWith('Invented for the demo'))).toEqual([]);
  });

  it('hears from customers what a hand sum says', () => {
    // 0.4 x 96/120 + 0.3 x 77/110 + 0.2 x 65/100 + 0.1 x 54/90 = 0.72 of 420 answers, as certain as 375.6 of them:
    // (0.72 + 0.00511) / 1.01023 = 0.7178, give or take 1.96 x sqrt(0.000537 + 0.0000068) / 1.01023 = 0.0452.
    const { verdict, score, low, high, n } = facts().voice;
    expect({ verdict, n }).toEqual({ verdict: 'yes', n: 420 });
    expect([score, low, high].map((one) => Number(one.toFixed(1)))).toEqual([72, 67.3, 76.3]);
  });

  it('has two finished steps whose return is known, a third and a fourth on their way', async () => {
    const { entries } = await get<EntriesAnswer>('/registers/steps/entries');
    expect(entries.map(({ values }) => [values['state'], values['actualRoi']])).toEqual([
      ['finished', 46],
      ['finished', 52],
      ['planned', undefined],
      ['released', undefined],
      ['released', undefined],
    ]);
  });

  it('explores with money, and may not ask for technology yet', async () => {
    const { entries } = await get<EntriesAnswer>('/registers/spendGates/entries');
    expect(entries.map(({ values }) => [values['kind'], values['state']])).toEqual([
      ['exploration', 'approved'],
      ['technology', 'draft'],
      ['other', 'approved'],
    ]);
    const asked = await demo.player.request('demo-stage-lead', {
      method: 'POST',
      path: `/api/programmes/${demo.programme}/registers/spendGates/entries`,
      body: { items: [{ number: 2, values: { state: 'requested' } }] },
    });
    expect(JSON.parse(asked.body ?? '')).toMatchObject({
      rows: [{ ok: false, code: 'technologyTooEarly', gates: ['gate2', 'gate3'] }],
    });
  });

  it('has its leaders agree more from sheet to sheet, and put the customer first', () => {
    const readings = view.assessments.find(({ id }) => id === 'crmReading')?.results ?? {};
    const agreed = Object.keys(readings)
      .toSorted()
      .map((period) => readings[period]?.['all']?.alpha ?? 0);
    expect(agreed).toHaveLength(3);
    expect(agreed).toEqual(agreed.toSorted((one, other) => one - other));
    expect(facts().assessments['priorities']).toMatchObject({ first: 'customers', n: 3 });
  });

  it('stands in nobody’s way but where the story says so', () => {
    const unmet = gateKeys.flatMap((gate) =>
      evaluateCriteria(customerCentric, gate, facts())
        .filter(({ status, severity }) => status === 'notMet' && severity !== 'advice')
        .map(({ id }) => id)
        .filter((id) => /^g[012]\./.test(id)),
    );
    expect(unmet).toEqual(['g1.segments-understood', 'g2.last-period-in']);
  });
});

function isFilled({ number, builtIn }: ElementTemplate, view: ProgrammeView): boolean {
  const carries = ({ elements }: { readonly elements: readonly number[] }) => elements.includes(number);
  const { registers, assessments, questions, kpiLibrary } = customerCentric;
  return (
    registers.some((one) => carries(one) && hasEntries(view, one.key)) ||
    assessments.some((one) => carries(one) && hasResult(view, one.key)) ||
    questions.some((one) => carries(one) && hasAnswer(view, one.key)) ||
    kpiLibrary.some((one) => carries(one) && isMeasured(view, one.key)) ||
    builtIn.some((part) => isPartFilled(part, view))
  );
}

function hasEntries(view: ProgrammeView, register: string): boolean {
  return (view.registers.find(({ id }) => id === register)?.count ?? 0) > 0;
}

function hasResult(view: ProgrammeView, assessment: string): boolean {
  return Object.keys(view.assessments.find(({ id }) => id === assessment)?.results ?? {}).length > 0;
}

function hasAnswer(view: ProgrammeView, question: string): boolean {
  const found = view.questions.find(({ id }) => id === question);
  return found?.answer !== undefined || found?.unusedBecause !== undefined;
}

function isMeasured(view: ProgrammeView, template: string): boolean {
  return view.kpis.some(
    ({ definition, series }) => definition.template === template && Object.keys(series).length > 0,
  );
}

/** Parts of the product that carry an element without a list of their own. */
function isPartFilled(part: BuiltInPart, view: ProgrammeView): boolean {
  const stages = Object.values(view.stages);
  const filled: Readonly<Record<BuiltInPart, boolean>> = {
    charter: view.programme.charter.vision !== '' && view.programme.diagnosis !== undefined,
    plan: stages.every(({ start, end }) => start.approved < end.approved),
    stageStates: stages.some(({ state }) => state === 'sustaining'),
    startDecision: view.programme.startedAt !== undefined,
    gateDecisions: Object.values(view.gates).some(({ decision }) => decision !== undefined),
    objectives: view.objectives.length > 0,
    kpis: view.kpis.some(({ series }) => Object.keys(series).length > 0),
    segments: view.segments.some(({ value }) => value !== undefined),
    milestones: view.milestones.some(({ state }) => state === 'confirmed'),
    planner: view.kpis.some(({ definition }) => (definition.drives ?? []).length > 0),
    methodVersions: view.programme.pack.version !== '',
    history: view.programme.lastPublishedPeriod !== undefined,
  };
  return filled[part];
}
