import { describe, expect, it } from 'vitest';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { validatePack } from '#methodology/validate.ts';
import { pathText } from '#methodology/validate/packProblem.ts';
import { aRegister, firstPack, withRegister } from './packUnderTest.ts';

const { fields, rules, flags, tallies, states, preloaded } = aRegister();
const [text, choice, link, score] = fields as [Field, Field, Field, Field];
type Field = RegisterTemplate['fields'][number];

const found = (pack: Parameters<typeof validatePack>[0]) =>
  validatePack(pack).map(({ path, problem }) => `${pathText(path)}: ${problem}`);

describe('a list of a pack', () => {
  it('has nothing wrong when whatever it names is there', () => {
    expect(found(withRegister())).toEqual([]);
  });

  it.each<[string, Partial<RegisterTemplate>, string]>([
    [
      'a choice without options',
      { fields: [text, { ...choice, options: [] }, link, score], states: undefined as never, preloaded: [] },
      'registers[0].fields[1].options: has nothing to choose in state',
    ],
    [
      'a link to nowhere',
      { fields: [text, choice, { ...link, to: 'moods' }, score] },
      'registers[0].fields[2].to: has a link segment to moods, which is not there',
    ],
    [
      'bounds that leave nothing',
      { fields: [text, choice, link, { ...score, least: 5, most: 5 }] },
      'registers[0].fields[3].most: has bounds on weight that leave nothing',
    ],
    [
      'an option that every object has',
      {
        fields: [
          text,
          { ...choice, options: [{ key: 'constructor', name: choice.name }, ...(choice.options ?? [])] },
          link,
          score,
        ],
      },
      'registers[0].fields[1].options[0].key: has the option constructor, a name that every object has',
    ],
    ['a field twice', { fields: [...fields, text] }, 'registers[0].fields[4].key: has the field wish twice'],
    [
      'a field that no expression can name',
      { fields: [...fields, { ...text, key: 'in' }] },
      'registers[0].fields[4].key: has a field in that no expression can name',
    ],
    [
      'a rule on no field',
      { rules: rules.map((one) => ({ ...one, field: 'mood' })) },
      'registers[0].rules[0].field: has a rule on mood, which is no field',
    ],
    [
      'a tally by no field',
      { tallies: tallies.map((one) => ({ ...one, by: ['segment', 'mood'] })) },
      'registers[0].tallies[0].by[1]: counts by mood, which is no field',
    ],
    [
      'a sum of texts',
      { tallies: tallies.map((one) => ({ ...one, sum: 'wish' })) },
      'registers[0].tallies[0].sum: adds up wish, which is no number',
    ],
    [
      'a flag and a tally of one name',
      { flags: flags.map((one) => ({ ...one, key: 'bySegment' })) },
      'registers[0].tallies[0].key: counts bySegment twice',
    ],
    [
      'a board of texts',
      { views: [{ kind: 'board', field: 'wish' }] },
      'registers[0].views[0].field: has a board of wish, which is no choice',
    ],
    [
      'a matrix of no field',
      { views: [{ kind: 'table' }, { kind: 'matrix', rows: 'segment', columns: 'mood', cell: 'count' }] },
      'registers[0].views[1].columns: shows mood, which is no field',
    ],
    [
      'a state that cannot be chosen',
      { states: { field: 'state', first: ['heard'], moves: { heard: ['done'] } } },
      'registers[0].states.moves.heard: has a state done that cannot be chosen',
    ],
    [
      'no state to begin in',
      { states: { field: 'state', moves: states?.moves ?? {}, first: [] } },
      'registers[0].states.first: has no state to begin in',
    ],
    [
      'a first entry with a value that cannot be chosen',
      { preloaded: preloaded.map((one) => ({ ...one, values: { state: 'gone' } })) },
      'registers[0].preloaded[0].values.state: begins with a value that state cannot take',
    ],
    [
      'a rule that names what is not there',
      { rules: rules.map((one) => ({ ...one, require: 'entry.mood == ""' })) },
      'registers[0].rules[0].require: rules 0 require No such key: mood',
    ],
    [
      'a flag that looks beyond its entry',
      { flags: flags.map((one) => ({ ...one, when: 'size(kpis) > 0' })) },
      'registers[0].flags[0].when: flags 0 when Unknown variable: kpis',
    ],
    [
      'a text missing in Spanish, deep inside',
      { rules: rules.map((one) => ({ ...one, text: { en: 'Weigh it', es: '' } })) },
      'registers[0].rules[0].text.es: rules[0].text is missing in es',
    ],
    [
      'a number outside',
      { done: 'registers.wishes.moods == 0.0' },
      'registers[0].done: done No such key: moods',
    ],
  ])('is refused for %s', (_name, changes, expected) => {
    const { states: changed, ...others } = changes;
    const pack = withRegister(others);
    const [register] = pack.registers;
    const { states: _states, ...stateless } = register as RegisterTemplate;
    const own = 'states' in changes ? { ...stateless, ...(changed && { states: changed }) } : register;

    expect(found({ ...pack, registers: [own as RegisterTemplate] })).toEqual([expected]);
  });
});

describe('an assessment of a pack', () => {
  it('is refused when it is kept per something that is not there, or has nothing to choose', () => {
    const place = { elements: [14], level: 'core', stage: 'businessFocus', gate: 'gate1' } as const;
    const named = { en: 'Named', es: 'Nombrado' };
    const assessment = {
      ...place,
      audience: ['leader'],
      answeredBy: 'leader',
      key: 'focus',
      name: named,
      question: named,
      form: 'allocate100',
      respondents: 'stakeholders',
      cadence: 'quarter',
      options: [],
      per: 'moods',
      sheet: true,
      done: 'true',
    } as const;

    expect(found({ ...firstPack, assessments: [assessment] })).toEqual([
      'assessments[0].options: has nothing to choose',
      'assessments[0].per: is kept per moods, which is not there',
      'assessments[0].sheet: is on the sheet of leaders, who are not asked',
    ]);
  });
});
