import { beforeAll, describe, expect, it } from 'vitest';
import { aKpi, aSegment } from '../api/wishes.ts';
import { verdictOf, withMethod, type Values } from './methodUnderTest.ts';
import { underWay } from './underWay.ts';
import { numberOf, workOn } from './work.ts';

const method = withMethod();
const programme = underWay(method);
const work = workOn(method);
const { api, seats, kept, refused, entries, criterion, warning, done } = method;
let need = '';

beforeAll(async () => {
  await programme.prepare();
  await work.initiative('Teams for segments');
  need = (await entries('needs'))[0]?.id ?? '';
});

const tool = (changes: Values = {}): Values => ({
  name: 'Alder',
  use: 'Service',
  need,
  owner: seats['Manager'] ?? '',
  cost: 9_000_00,
  ...changes,
});

describe('information and tools', () => {
  it('element 60: information is scored three times, and a misfit says what is changed', async () => {
    const address = { information: 'Address', strategyFit: 4, workFit: 3 };
    const [id = ''] = await kept('informationFit', [address]);
    expect(await criterion('gate5', 'g5.information-fits')).toBe('notMet');
    const number = numberOf(id);
    expect(await refused('informationFit', { number, accessFit: 2 })).toBe('a-misfit-is-met');
    await kept('informationFit', [{ number, accessFit: 2, improve: 'Asked in the app' }]);
    expect(await criterion('gate5', 'g5.information-fits')).toBe('notMet');
    await kept('informationFit', [{ number, accessFit: 3 }]);
    expect(await criterion('gate5', 'g5.information-fits')).toBe('met');
  });

  it('element 60: a tool that disables more than 30 % of its users is re-opened', async () => {
    const [id = ''] = await kept('technologies', [tool({ state: 'live', size: 70, covers: 80 })]);
    const number = numberOf(id);
    const asked = { votes: 40, votedOn: '2027-02-20' };
    expect(await refused('technologies', { number, disables: 10 })).toBe('users-asked-count');
    await kept('technologies', [{ number, ...asked, disables: 30 }]);
    expect(await refused('technologies', { number, disables: 31 })).toBe('hindrance-reopens');
    expect(await warning('w.tool-in-the-way')).toBeUndefined();
    const values = { disablesPercent: 20 };
    await done('setParameters', { values, reason: 'Less is borne.' });
    expect(await warning('w.tool-in-the-way')).toEqual([id]);
    await kept('technologies', [{ number, disables: 31, state: 'underReview' }]);
    expect(await warning('w.tool-in-the-way')).toBeUndefined();
    expect(await refused('technologies', { number, state: 'live' })).toBe('hindrance-reopens');
    expect((await entries('technologies'))[0]?.flags).toEqual(['underReview']);
    await kept('technologies', [{ number, state: 'retired' }]);
  });

  it('element 72: all eight practices work, each shown and looked after, three with what they improved', async () => {
    const plain = ['lawful', 'owned', 'quality', 'atHand', 'knowledge'];
    const loops = ['products', 'processes', 'loop'];
    const works = { state: 'working', proof: 'Checked monthly', owner: seats['Manager'] ?? '' };
    expect(await refused('dataPractices', { preloaded: 'lawful', ...works, proof: null })).toBe(
      'working-is-shown',
    );
    const row = (preloaded: string) => ({ preloaded, ...works });
    await kept('dataPractices', plain.map(row));
    expect(await refused('dataPractices', row('loop'))).toBe('a-loop-improves');
    const improved = { improved: 'Two forms are gone' };
    await kept(
      'dataPractices',
      loops.slice(1).map((one) => ({ ...row(one), ...improved })),
    );
    expect(await criterion('gate5', 'g5.practices-work')).toBe('notMet');
    await kept('dataPractices', [{ ...row('products'), ...improved }]);
    expect(await criterion('gate5', 'g5.practices-work')).toBe('met');
  });

  it('element 74: a requirement without a need, and one that no tool meets, are listed', async () => {
    const [id = ''] = await kept('technologies', [tool({ name: 'Birch' })]);
    const must = { requirement: 'Show all orders', weight: 'must' };
    const rows = await kept('requirements', [
      { ...must, need, solution: id, fit: 4 },
      { ...must, solution: id },
      { ...must, need },
      { ...must, need, weight: 'could' },
    ]);
    const flags = (await entries('requirements')).map((one) => one.flags);
    expect(flags).toEqual([[], ['noNeed'], ['noSolution'], []]);
    expect(await criterion('gate5', 'g5.needs-traced')).toBe('notMet');
    expect(await refused('requirements', { ...must, need, fit: 3 })).toBe('fit-names-the-tool');
    await kept('requirements', [
      { number: numberOf(rows[1] ?? ''), need },
      { number: numberOf(rows[2] ?? ''), without: 'By telephone' },
    ]);
    expect(await criterion('gate5', 'g5.needs-traced')).toBe('met');
  });

  it('element 75: a tool outside the band of 60 to 90 % is chosen on a condition only', async () => {
    const choose = async (size: number, covers: number, more: Values = {}): Promise<string> => {
      const [id = ''] = await kept('technologies', [tool({ name: `Tool ${size} ${covers}` })]);
      const row = { number: numberOf(id), state: 'chosen', size, covers, ...more };
      const [verdict = ''] = (await method.save('technologies', [row])).map(verdictOf);
      return verdict;
    };
    const broken = 'right-size-before-purchase';
    const said = [await choose(59, 100), await choose(60, 100), await choose(90, 60), await choose(91, 100)];
    expect(said).toEqual([broken, 'ok', 'ok', broken]);
    // It fits in size and does too little of what is needed.
    expect(await choose(75, 59)).toBe(broken);
    expect(await choose(20, 100, { condition: 'Half the licences' })).toBe('ok');
  });

  it('element 75: in use, one outside the band is to be reviewed', async () => {
    const [id = ''] = await kept('technologies', [
      tool({ name: 'Elm', state: 'live', size: 90, covers: 60 }),
    ]);
    expect(await warning('w.tool-wrong-size')).toBeUndefined();
    await kept('technologies', [{ number: numberOf(id), size: 91 }]);
    expect(await warning('w.tool-wrong-size')).toEqual([id]);
    await kept('technologies', [{ number: numberOf(id), size: 75, covers: 59 }]);
    expect(await warning('w.tool-wrong-size')).toEqual([id]);
    await kept('technologies', [{ number: numberOf(id), state: 'underReview' }]);
    expect(await warning('w.tool-wrong-size')).toBeUndefined();
    expect(await criterion('gate5', 'g5.right-size')).toBe('notMet');
  });
});

describe('Gate 4 · Customer interaction, asked for', () => {
  it('element 50: customers’ no is a veto that no reason opens', async () => {
    const ownerSeat = seats['Numbers'] ?? '';
    const friction = { name: 'Solved at first contact', class: 'channel', rung: 'satisfaction' } as const;
    await done('defineKpis', { items: [aKpi({ ...friction, stage: 'customerInteraction', ownerSeat })] });
    await programme.pass('gate0');
    const statement = { statement: 'They stay for years.', clientValue: 'Half of our margin' };
    const [id = ''] = await kept('statements', [
      { preloaded: 'perspective', ...statement, owner: seats['Sponsor'] ?? '' },
    ]);
    await kept('statements', [{ number: numberOf(id), state: 'approved' }], 'sam');
    api.moveTo('2027-06-15T09:00:00.000Z');
    await programme.measure('2027-03', '2027-04', '2027-05');
    expect((await programme.start('customerInteraction')).status).toBe(200);

    const asked = { name: 'Delivery', rank: 1, on: '2027-06-01', source: 'Survey', asked: 100 };
    await kept('experiences', [{ ...asked, satisfied: 59 }]);
    expect(await programme.lacks('gate4')).toContain('g4.customers-do-not-object');
    await kept('experiences', [{ number: 1, satisfied: 90 }]);
    expect(await programme.lacks('gate4')).not.toContain('g4.customers-do-not-object');
  });

  it('element 52: a focus segment that is not understood stands in the way as well', async () => {
    const { attitudes: _attitudes, ...half } = aSegment({ name: 'Givers' });
    await done('addSegments', { items: [half] });
    expect(await programme.lacks('gate4')).toEqual(['g4.segments-understood', 'g4.segments-have-targets']);
  });
});
