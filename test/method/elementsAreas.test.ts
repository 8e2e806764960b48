import { describe, expect, it } from 'vitest';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { packOf } from '#methodology/packs.ts';
import { aProgramme } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';

const method = withMethod();
const { api, ids, answer, done, entries, facts, kept, refused, send, view, criterion, warning } = method;
const pairs = [
  'businessFocus',
  'organisationalStructure',
  'businessMetrics',
  'customerInteraction',
  'technology',
].flatMap((from, place, all) => all.slice(place + 1).map((to) => `${from}-${to}`));

describe('element 6: five areas that depend on each other', () => {
  it('element 6: all five are always there, and their ten pairs are known before Gate 0', async () => {
    expect(Object.keys((await view()).stages)).toEqual([...stageKeys]);
    expect(pairs).toHaveLength(10);
    expect(await criterion('gate0', 'g0.areas-linked')).toBe('notMet');
    await kept(
      'dependencies',
      pairs.map((preloaded) => ({ preloaded, strength: 2 })),
    );
    expect(await criterion('gate0', 'g0.areas-linked')).toBe('met');
  });

  it('element 6: there is no eleventh pair, none is removed, and no programme has four areas', async () => {
    const eleventh = { from: 'technology', to: 'businessFocus', why: 'The other way round' };
    expect(await refused('dependencies', eleventh)).toBe('the-ten-pairs');
    const { json } = await done(
      'removeEntries',
      { numbers: [1], reason: 'Weak.' },
      { params: { r: 'dependencies' } },
    );
    expect(json['rows']).toEqual([expect.objectContaining({ code: 'keptByMethod' })]);
    expect(await entries('dependencies')).toHaveLength(10);

    const { technology: _technology, ...four } = aProgramme().plan;
    const made = await api.send('createProgramme', { person: 'mona', body: { ...aProgramme(), plan: four } });
    expect([made.status, made.json.fields.map(({ path }) => path)]).toEqual([400, [['plan', 'technology']]]);
  });
});

describe('element 8: stages overlap, and that is right', () => {
  const span = { startOn: '2027-04-01', endOn: '2030-04-01' };

  it('element 8: five areas over the very same months are taken, and said to be right', async () => {
    const plan = {
      businessFocus: span,
      organisationalStructure: span,
      businessMetrics: span,
      customerInteraction: span,
      technology: span,
    };
    expect((await api.send('createProgramme', { person: 'mona', body: aProgramme({ plan }) })).status).toBe(
      201,
    );

    const answers: number[] = [];
    for (const stage of stageKeys) {
      const moves = [
        { which: 'start', reading: 'approved', to: span.startOn, reason: 'Side by side.' },
        { which: 'end', reading: 'approved', to: span.endOn, reason: 'Side by side.' },
        { which: 'start', reading: 'forecast', to: span.startOn, reason: 'Side by side.' },
        { which: 'end', reading: 'forecast', to: span.endOn, reason: 'Side by side.' },
      ];
      const { stages } = await view();
      const wanted = moves.filter(
        ({ which, reading, to }) => stages[stage][which as 'start'][reading as 'approved'] !== to,
      );
      const seen = { 'if-match': `"${stages[stage].version}"` };
      if (wanted.length === 0) continue;
      const moved = await send('planStage', { moves: wanted }, { params: { s: stage }, headers: seen });
      answers.push(moved.status);
    }
    expect(new Set(answers)).toEqual(new Set([200]));
    expect((await facts()).programme.overlappingPairs).toBe(10);
    expect(await criterion('gate0', 'g0.stages-overlap')).toBe('met');
  });

  it('element 8: what is refused is a stage that ends before it starts', async () => {
    const plan = { ...aProgramme().plan, technology: { startOn: '2030-04-01', endOn: '2029-04-01' } };
    const made = await api.send('createProgramme', { person: 'mona', body: aProgramme({ plan }) });
    expect(made.json.code).toBe('endBeforeStart');
  });

  it('element 8: areas one after the other are only advised against', async () => {
    const { criteria } = method.pack;
    expect(
      criteria
        .filter(({ require }) => require.includes('overlappingPairs'))
        .map(({ id, severity }) => [id, severity]),
    ).toEqual([['g0.stages-overlap', 'advice']]);
  });
});

describe('element 10: where the effort goes', () => {
  const shares = {
    businessFocus: 40,
    organisationalStructure: 20,
    businessMetrics: 30,
    customerInteraction: 10,
    technology: 0,
  };
  const plan = (values: Readonly<Record<string, number>>) =>
    send('setTargets', { targets: [{ on: '2027-01-01', values }] }, { params: { a: 'emphasis' } });

  it('element 10: planned and actual shares make a hundred', async () => {
    expect((await plan({ ...shares, technology: 1 })).json['fault']).toBe('notHundred');
    expect((await plan(shares)).status).toBe(200);
    expect((await answer('emphasis', 'sam', { ...shares, technology: 1 })).json['fault']).toBe('notHundred');
    for (const person of ['sam', 'sue']) expect((await answer('emphasis', person, shares)).status).toBe(200);
    expect((await facts()).stages.businessFocus).toMatchObject({ emphasisPlanned: 40, emphasisActual: 40 });
    expect(await warning('w.effort-off-plan')).toBeUndefined();
  });

  it('element 10: more than fifteen points off the plan asks for a reason, which then holds for a while', async () => {
    // Fifteen points from each of two areas are let pass, sixteen are not.
    await plan({ ...shares, businessFocus: 25, technology: 15 });
    expect(await warning('w.effort-off-plan')).toBeUndefined();
    await plan({ ...shares, businessFocus: 24, technology: 16 });
    expect(await warning('w.effort-off-plan')).toEqual(['businessFocus', 'technology']);

    const accept = (reason: string) =>
      send('acceptWarning', { warning: 'w.effort-off-plan', until: '2027-05-31', reason });
    expect((await accept('')).json.code).toBe('reasonMissing');
    expect((await accept('The move waits for May.')).status).toBe(200);
  });
});

describe('element 24: a programme keeps its version of the method', () => {
  const ofMine = async () => (await view()).programme.pack;
  const adopt = (version: string, reason: string, person = 'mona') =>
    send('adoptMethod', { pack: { id: 'customerCentric', version }, reason }, { person });

  it('element 24: it runs on the version it began with, and another is adopted by decision, on the record', async () => {
    expect(await ofMine()).toEqual({ id: 'customerCentric', version: method.pack.version });
    const written = await entries('dependencies');

    expect((await adopt('1.0.0', 'Our auditors know this one.')).status).toBe(200);
    expect(packOf(await ofMine()).version).toBe('1.0.0');
    const { json } = await api.done('ledger', {
      person: 'mona',
      params: { p: ids.p },
      query: { limit: '1' },
    });
    expect(json.entries[0]).toMatchObject({
      type: 'methodAdopted',
      person: 'mona',
      data: { to: { version: '1.0.0' }, reason: 'Our auditors know this one.' },
    });

    // Nothing that was written is lost on the way there and back.
    expect((await adopt(method.pack.version, 'Back to what we had.')).status).toBe(200);
    expect(await entries('dependencies')).toEqual(written);
  });

  it('element 24: it is not adopted without a reason, by a stage lead, or when it runs already', async () => {
    expect((await adopt('1.0.0', ' ')).status).toBe(400);
    expect((await adopt('1.0.0', 'Newer.', 'lea')).json.code).toBe('forbiddenRole');
    expect((await adopt(method.pack.version, 'Again.')).json.code).toBe('methodUnchanged');
    expect(await ofMine()).toEqual({ id: 'customerCentric', version: method.pack.version });
  });
});
