import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';
import type { Language } from '#domain/methodology/text.ts';
import { isComplete, type Completeness } from './carriers.ts';

export const elementFilters = ['all', 'open', 'done', 'off'] as const;
export type ElementFilter = (typeof elementFilters)[number];

/** An element as the Method page shows it. */
export type ElementRow = {
  readonly element: ElementTemplate;
  readonly on: boolean;
  readonly guard: boolean;
  readonly completeness: Completeness | undefined;
};

/** Whether a row is shown: its words hold what is searched for, accents or not, and it is of the kind asked for. */
export function fits(row: ElementRow, filter: ElementFilter, search: string, language: Language): boolean {
  return isOfKind(row, filter) && mentions(row.element, search, language);
}

function isOfKind({ on, completeness }: ElementRow, filter: ElementFilter): boolean {
  const complete = completeness !== undefined && isComplete(completeness);
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return on && !complete;
    case 'done':
      return on && complete;
    case 'off':
      return !on;
  }
}

function mentions({ name, about, number }: ElementTemplate, search: string, language: Language): boolean {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  const own = plain(`${name[language]} ${about[language]}`);
  return wanted.every((word) => own.includes(word) || word === String(number));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
