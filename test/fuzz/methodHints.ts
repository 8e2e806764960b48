import * as fc from 'fast-check';
import type { Pack } from '#domain/methodology/pack.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import { openPeriods } from '#domain/assessment/askPeriod.ts';
import { optionKeysOf } from '#domain/assessment/askOptions.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import { currentPack } from '#methodology/packs.ts';
import { dateBetween, prose, type Json } from './bodies.ts';
import { oddNames, oddNumber, ownOf, record, removedEntries, savedEntries } from './entryHints.ts';
import type { Situation } from './hints.ts';
import type { Known } from './knowledge.ts';
import { strangePacks } from './packHints.ts';
import { unseenWord } from './unseen.ts';

/** Whole bodies of what the method's routes take, from what the method asks and what the programme holds. */
export function methodBody(situation: Situation): fc.Arbitrary<Json> | undefined {
  return bodies[situation.operation.name]?.(situation);
}

const pack: Pack = currentPack;
const sentence = prose.map((said) => `Because ${said}`);

const bodies: Readonly<Record<string, (situation: Situation) => fc.Arbitrary<Json> | undefined>> = {
  saveEntries: savedEntries,
  removeEntries: removedEntries,
  answerAssessment: (situation) =>
    asked(situation, (template, options) =>
      fc.record({
        period: periodFor(template, situation.today),
        answer: answerTo(template, options),
        comment: fc.nat(1e6).map((one) => unseenWord(situation.person, one)),
      }),
    ),
  closeAssessment: (situation) =>
    asked(situation, (template) =>
      fc.record({ period: periodFor(template, situation.today), reason: sentence }),
    ),
  recordResults: (situation) =>
    asked(situation, (template, options) => {
      const item = fc.record(
        {
          period: periodFor(template, situation.today),
          subject: fc.constantFrom(...subjectsFor(template, situation.programme)),
          values: answerTo(template, options),
          n: fc.constantFrom(1, 40, 9e12),
          on: dateBetween(addDays(situation.today, -100), situation.today),
          source: sentence.map((said) => said.slice(0, 150)),
        },
        {
          requiredKeys: [
            'period',
            'values',
            'n',
            'on',
            'source',
            ...(template.per === undefined ? [] : ['subject' as const]),
          ],
        },
      );
      return fc.record({ items: fc.array(item, { minLength: 1, maxLength: 3 }) });
    }),
  setTargets: (situation) =>
    asked(situation, (template, options) =>
      fc.record({
        targets: fc.array(
          fc.record({ on: dateBetween('2020-01-01', '2036-12-31'), values: answerTo(template, options) }),
          { maxLength: 3 },
        ),
      }),
    ),
  answerQuestion: ({ programme }) =>
    fc.record(
      {
        text: sentence,
        evidence: sentence,
        unusedBecause: sentence,
        plan: fc.array(entryIdIn(programme, 'initiatives'), { maxLength: 2 }),
      },
      { requiredKeys: ['text', 'plan'] },
    ),
  chooseElements: () => {
    const some = fc.array(
      fc.oneof(fc.constantFrom(...pack.elements.map(({ number }) => number)), fc.nat(999)),
      { maxLength: 5 },
    );
    return fc.record({ on: some, off: some });
  },
  setParameters: () => {
    const one = fc
      .constantFrom(...pack.parameters)
      .chain(({ key, least, most, value }) =>
        fc
          .oneof(
            fc.constantFrom(null, least, most, value),
            fc.double({ min: least, max: most, noNaN: true }),
            oddNumber,
          )
          .map((number) => [key, number] as const),
      );
    return fc.record({ values: fc.array(one, { minLength: 1, maxLength: 3 }).map(record), reason: sentence });
  },
  adoptMethod: ({ knowledge }) =>
    fc.record({
      pack: fc.constantFrom(...[pack, ...knowledge.packs].map(({ id, version }) => ({ id, version }))),
      reason: sentence,
    }),
  acceptWarning: ({ today }) =>
    fc.record({
      warning: fc.constantFrom(...pack.warnings.map(({ id }) => id), 'constructor', '__proto__'),
      until: fc.oneof(fc.constant(null), dateBetween(addDays(today, 1), addDays(today, 200))),
      reason: sentence,
    }),
  importPack: ({ knowledge }) => strangePacks(pack, knowledge.packs.length),
};

function entryIdIn(programme: Known, register: string): fc.Arbitrary<string> {
  return fc.constantFrom(...ownOf(register, programme), `${register}-0001`);
}

type Options = readonly string[];

function asked(
  { programme, params }: Situation,
  body: (template: AssessmentTemplate, options: Options) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> | undefined {
  const template = pack.assessments.find(({ key }) => key === params['a']);
  if (template === undefined) return undefined;
  return body(template, optionKeysOf(template, { kpis: programme.view?.kpis ?? [] }));
}

function periodFor(template: AssessmentTemplate, today: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...openPeriods(template, today)) },
    { weight: 1, arbitrary: fc.constantFrom('once', '2026', '2199-12', '1900-Q1', '2027-W53') },
  );
}

/** An answer, or a result, that fits its form; now and then one that does not. */
function answerTo({ form }: AssessmentTemplate, options: Options): fc.Arbitrary<Json> {
  const odd = fc.dictionary(fc.constantFrom(...oddNames, ...options), oddNumber, { maxKeys: 3 });
  return fc.oneof({ weight: 9, arbitrary: given(form, options) }, { weight: 1, arbitrary: odd });
}

function given(form: AssessmentTemplate['form'], options: Options): fc.Arbitrary<Json> {
  const each = (value: fc.Arbitrary<number>) =>
    fc
      .array(value, { minLength: options.length, maxLength: options.length })
      .map((values) => record(options.map((key, place) => [key, values[place] ?? 0])));
  if (form === 'allocate100')
    return fc
      .nat(Math.max(0, options.length - 1))
      .map((whole) => record(options.map((key, place) => [key, place === whole ? 100 : 0])));
  if (form === 'ranking')
    return fc
      .shuffledSubarray([...options], { minLength: options.length })
      .map((order) => record(order.map((key, place) => [key, place + 1])));
  if (form === 'choice')
    return fc.nat(Math.max(0, options.length - 1)).map((one) => record([[options[one] ?? 'x', 1]]));
  if (form === 'ladder')
    return fc.nat(options.length).map((top) => record(options.slice(0, top).map((key) => [key, 1])));
  if (form === 'ballot') return each(fc.nat(1));
  return each(fc.integer({ min: 1, max: 5 }));
}

function subjectsFor({ per }: AssessmentTemplate, programme: Known): readonly [string, ...string[]] {
  const own = per === undefined ? [] : ownOf(per, programme);
  return ['all', ...own, ...oddNames];
}
