import type { Pack } from '#domain/methodology/pack.ts';
import {
  linkKinds,
  type Option,
  type RegisterField,
  type RegisterTemplate,
} from '#domain/methodology/registerTemplate.ts';
import { elementCount } from './places.ts';
import { isCelWord } from './keys.ts';
import { about, repeatedAt, type PackPath, type PackProblem } from './packProblem.ts';
import { preloadedProblems } from './preloaded.ts';

type Say = (path: PackPath, problem: string) => PackProblem;

/** Whatever names something else of the pack names something that is there. */
export function referenceProblems(pack: Pack): readonly PackProblem[] {
  const registers = new Set(pack.registers.map(({ key }) => key));
  return [
    ...pack.registers.flatMap((register, place) => {
      const say = about(`register ${register.key}`, ['registers', place]);
      return [
        ...fieldProblems(register, registers, say),
        ...memberProblems(register, say),
        ...viewProblems(register, say),
        ...stateProblems(register, say),
        ...preloadedProblems(register, say),
      ];
    }),
    ...assessmentProblems(pack, registers),
    ...crosswalkProblems(pack),
    ...startProblems(pack),
  ];
}

/** Names an entry has beside its fields, and a register beside its flags and tallies. */
const entrysOwn = ['number', 'preloaded', 'filled'];
const registersOwn = ['count'];
const withBounds: readonly RegisterField['type'][] = ['number', 'money', 'percent', 'score'];

function fieldProblems(
  { fields }: RegisterTemplate,
  registers: ReadonlySet<string>,
  say: Say,
): readonly PackProblem[] {
  const repeated = new Set(repeatedAt(fields.map(({ key }) => key)));
  return fields.flatMap((field, place) => {
    const { key } = field;
    const sayOf: Say = (path, problem) => say(['fields', place, ...path], problem);
    return [
      ...(repeated.has(place) ? [sayOf(['key'], `has the field ${key} twice`)] : []),
      ...(!isCelWord(key) || entrysOwn.includes(key)
        ? [sayOf(['key'], `has a field ${key} that no expression can name`)]
        : []),
      ...optionProblems(field, sayOf),
      ...linkProblems(field, registers, sayOf),
      ...boundProblems(field, sayOf),
    ];
  });
}

function linkProblems(
  { key, type, to }: RegisterField,
  registers: ReadonlySet<string>,
  say: Say,
): readonly PackProblem[] {
  if (type !== 'link') return to === undefined ? [] : [say(['to'], `has a field ${key} that leads nowhere`)];
  const isThere = to !== undefined && ((linkKinds as readonly string[]).includes(to) || registers.has(to));
  return isThere ? [] : [say(['to'], `has a link ${key} to ${to ?? 'nothing'}, which is not there`)];
}

function boundProblems({ key, type, least, most }: RegisterField, say: Say): readonly PackProblem[] {
  if (least === undefined && most === undefined) return [];
  if (!withBounds.includes(type)) return [say([], `has bounds on ${key}, which is no number`)];
  const leavesNothing = least !== undefined && most !== undefined && least >= most;
  return leavesNothing ? [say(['most'], `has bounds on ${key} that leave nothing`)] : [];
}

function optionProblems({ key, type, options }: RegisterField, say: Say): readonly PackProblem[] {
  if (type !== 'choice') {
    return options === undefined ? [] : [say(['options'], `has options on ${key}, which is no choice`)];
  }
  if (options === undefined || options.length === 0)
    return [say(['options'], `has nothing to choose in ${key}`)];
  return optionKeyProblems(options, say, ['options']);
}

function optionKeyProblems(options: readonly Option[], say: Say, at: PackPath): readonly PackProblem[] {
  // Answers and counts are looked up by option; what every object has would be found in all of them.
  const everywhere = options.flatMap(({ key }, place) =>
    key in Object.prototype
      ? [say([...at, place, 'key'], `has the option ${key}, a name that every object has`)]
      : [],
  );
  const twice = repeatedAt(options.map(({ key }) => key)).map((place) =>
    say([...at, place, 'key'], `has the option ${options[place]?.key ?? ''} twice`),
  );
  return [...everywhere, ...twice];
}

function memberProblems(
  { fields, rules, flags, tallies }: RegisterTemplate,
  say: Say,
): readonly PackProblem[] {
  const field = (key: string) => fields.find((one) => one.key === key);
  const names = [...flags.map(({ key }) => key), ...tallies.map(({ key }) => key)];
  const placeOf = (place: number): PackPath =>
    place < flags.length ? ['flags', place, 'key'] : ['tallies', place - flags.length, 'key'];
  const twice = new Set(repeatedAt(names));
  return [
    ...names.flatMap((key, place) => [
      ...(twice.has(place) ? [say(placeOf(place), `counts ${key} twice`)] : []),
      ...(!isCelWord(key) || registersOwn.includes(key)
        ? [say(placeOf(place), `counts ${key}, which no expression can name`)]
        : []),
    ]),
    ...repeatedAt(rules.map(({ id }) => id)).map((place) =>
      say(['rules', place, 'id'], `has the rule ${rules[place]?.id ?? ''} twice`),
    ),
    ...rules.flatMap((rule, place) =>
      field(rule.field) === undefined
        ? [say(['rules', place, 'field'], `has a rule on ${rule.field}, which is no field`)]
        : [],
    ),
    ...tallies.flatMap(({ by = [], sum }, place) => [
      ...by.flatMap((key, part) =>
        key === 'number' || field(key) !== undefined
          ? []
          : [say(['tallies', place, 'by', part], `counts by ${key}, which is no field`)],
      ),
      ...(sum === undefined || withBounds.includes(field(sum)?.type ?? 'text')
        ? []
        : [say(['tallies', place, 'sum'], `adds up ${sum}, which is no number`)]),
    ]),
    ...[
      ...rules.map((one, place) => ['rules', place, one] as const),
      ...flags.map((one, place) => ['flags', place, one] as const),
    ].flatMap(([list, place, { elements }]) =>
      elements.every((one) => one >= 1 && one <= elementCount)
        ? []
        : [say([list, place, 'elements'], 'names an element the method does not have')],
    ),
  ];
}

function viewProblems({ fields, views }: RegisterTemplate, say: Say): readonly PackProblem[] {
  const typeOf = (key: string) => fields.find((one) => one.key === key)?.type;
  return views.flatMap((view, place) => {
    const named = Object.entries(view).filter(
      ([part, key]) => part !== 'kind' && !(view.kind === 'matrix' && part === 'cell' && key === 'count'),
    );
    const absent = named
      .filter(([, key]) => typeOf(key) === undefined)
      .map(([part, key]) => say(['views', place, part], `shows ${key}, which is no field`));
    const isNoBoard = view.kind === 'board' && !['choice', undefined].includes(typeOf(view.field));
    return isNoBoard
      ? [...absent, say(['views', place, 'field'], `has a board of ${view.field}, which is no choice`)]
      : absent;
  });
}

function stateProblems({ fields, states }: RegisterTemplate, say: Say): readonly PackProblem[] {
  if (states === undefined) return [];
  const options = fields.find(({ key }) => key === states.field)?.options?.map(({ key }) => key);
  if (options === undefined) {
    return [say(['states', 'field'], `has its state in ${states.field}, which is no choice`)];
  }
  const unknown = (path: PackPath, keys: readonly string[]): readonly PackProblem[] =>
    keys
      .filter((key) => !options.includes(key))
      .map((key) => say(['states', ...path], `has a state ${key} that cannot be chosen`));
  return [
    ...unknown(['first'], states.first),
    ...(states.first.length === 0 ? [say(['states', 'first'], 'has no state to begin in')] : []),
    ...unknown(['moves'], Object.keys(states.moves)),
    ...Object.entries(states.moves).flatMap(([from, to]) => unknown(['moves', from], to)),
    ...unknown(['decidedBy'], Object.keys(states.decidedBy ?? {})),
  ];
}

function assessmentProblems(pack: Pack, registers: ReadonlySet<string>): readonly PackProblem[] {
  return pack.assessments.flatMap((one, place) => {
    const say = about(`assessment ${one.key}`, ['assessments', place]);
    const { options, per, sheet, respondents } = one;
    const listed = typeof options === 'string' ? [] : optionKeyProblems(options, say, ['options']);
    const wrong = [
      typeof options !== 'string' && options.length === 0 && say(['options'], 'has nothing to choose'),
      per !== undefined &&
        per !== 'segment' &&
        !registers.has(per) &&
        say(['per'], `is kept per ${per}, which is not there`),
      sheet === true &&
        respondents !== 'leaders' &&
        say(['sheet'], 'is on the sheet of leaders, who are not asked'),
      ...(['quorumRatio', 'agreementRatio'] as const).map((key) => {
        const ratio = one[key] ?? 1;
        return (ratio < 0 || ratio > 1) && say([key], `has a ratio of ${ratio}`);
      }),
    ];
    return [...listed, ...wrong.filter((problem) => problem !== false)];
  });
}

function crosswalkProblems({ crosswalks }: Pack): readonly PackProblem[] {
  return crosswalks.flatMap(({ key, steps }, place) =>
    steps.flatMap(({ elements }, step) =>
      elements.every((one) => one >= 1 && one <= elementCount)
        ? []
        : [
            about(`crosswalk ${key}`, ['crosswalks', place])(
              ['steps', step, 'elements'],
              'names an element the method does not have',
            ),
          ],
    ),
  );
}

/** What is asked when a stage starts needs a stage that starts. */
function startProblems({ criteria }: Pack): readonly PackProblem[] {
  return criteria.flatMap(({ id, at, stage }, place) =>
    at === 'start' && stage === 'programme'
      ? [
          about(`criterion ${id}`, ['criteria', place])(
            ['at'],
            'is asked when a stage starts, and has no stage',
          ),
        ]
      : [],
  );
}
