import { languageOf, type ExpressionType, type Scope } from '#domain/criterion/language.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { about, type PackPath, type PackProblem } from './packProblem.ts';

/** An expression of a pack: where it stands, what it may look at, and what it must come to. */
export type PackExpression = {
  readonly item: string;
  readonly path: PackPath;
  readonly text: string;
  readonly type: ExpressionType;
  readonly scope: Scope;
};

/** Every expression of a pack. */
export function expressionsOf(pack: Pack): readonly PackExpression[] {
  const criteria = pack.criteria.map((one, place) => ['criterion', 'criteria', place, one] as const);
  const warnings = pack.warnings.map((one, place) => ['warning', 'warnings', place, one] as const);
  const rules = [...criteria, ...warnings].flatMap(([kind, list, place, one]) => {
    const at = { item: `${kind} ${one.id}`, scope: 'facts' } as const;
    const path = [list, place] as const;
    const when = 'assessedWhen' in one ? one.assessedWhen : undefined;
    return [
      { ...at, path: [...path, 'require'], text: one.require, type: 'bool' as const },
      {
        ...at,
        path: [...path, 'lacking', 'expression'],
        text: one.lacking.expression,
        type: 'list<string>' as const,
      },
      ...(when === undefined
        ? []
        : [{ ...at, path: [...path, 'assessedWhen'], text: when, type: 'bool' as const }]),
    ];
  });
  const done = (['registers', 'assessments'] as const).flatMap((list) =>
    pack[list].map(({ key, done: text }, place): PackExpression => {
      const item = `${list.slice(0, -1)} ${key}`;
      return { item, path: [list, place, 'done'], text, type: 'bool', scope: 'facts' };
    }),
  );
  return [...rules, ...done, ...pack.registers.flatMap(inRegister)];
}

function inRegister(register: Pack['registers'][number], place: number): readonly PackExpression[] {
  const { key, rules, flags, tallies } = register;
  const of = (path: PackPath, text: string | undefined, scope: Scope): readonly PackExpression[] =>
    text === undefined
      ? []
      : [{ item: `register ${key}`, path: ['registers', place, ...path], text, type: 'bool', scope }];
  return [
    ...rules.flatMap(({ when, require }, at) => [
      ...of(['rules', at, 'when'], when, { rule: key }),
      ...of(['rules', at, 'require'], require, { rule: key }),
    ]),
    ...flags.flatMap(({ when }, at) => of(['flags', at, 'when'], when, { entry: key })),
    ...tallies.flatMap(({ when }, at) => of(['tallies', at, 'when'], when, { entry: key })),
  ];
}

/** Expressions that do not parse, name what is not there, or come to something else; and a hard criterion that may be skipped. */
export function expressionProblems(pack: Pack): readonly PackProblem[] {
  const language = languageOf(pack);
  const unsound = expressionsOf(pack).flatMap(({ item, path, text, type, scope }): readonly PackProblem[] => {
    const problem = language.problem(text, type, scope);
    return problem === null ? [] : [{ path, item, problem: `${partOf(path)} ${problem}` }];
  });
  const skipped = pack.criteria.flatMap(({ id, assessedWhen, severity }, place) =>
    assessedWhen !== undefined && severity === 'hard'
      ? [
          about(`criterion ${id}`, ['criteria', place])(
            ['assessedWhen'],
            'is hard, so it always counts: it has no assessedWhen',
          ),
        ]
      : [],
  );
  return [...unsound, ...skipped];
}

/** `require`, `lacking`, `rules 3 when`: as a sentence names it. */
function partOf(path: PackPath): string {
  return path
    .slice(2)
    .filter((part) => part !== 'expression')
    .join(' ');
}
