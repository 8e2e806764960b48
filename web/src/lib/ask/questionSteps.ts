import type { QuestionTemplate } from '#domain/methodology/askTemplate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { Language } from '#domain/methodology/text.ts';

/** One of the steps that open questions belong to. */
export type QuestionStep = {
  readonly key: string;
  readonly name: string;
  readonly questions: readonly QuestionTemplate[];
};

/**
 * Questions by the step they belong to, in the method's order. A step is the first element a question carries: it has a name
 * in the method, and a method without elements has one step for all.
 */
export function stepsOf(
  pack: Pick<Pack, 'elements'>,
  questions: readonly QuestionTemplate[],
  language: Language,
): readonly QuestionStep[] {
  const byElement = Map.groupBy(questions, ({ elements }) => elements[0] ?? 0);
  return [...byElement].map(([number, list]) => ({
    key: String(number),
    name: pack.elements.find((one) => one.number === number)?.name[language] ?? '',
    questions: list,
  }));
}
