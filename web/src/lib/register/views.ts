import type { RegisterTemplate, RegisterView } from '#domain/methodology/registerTemplate.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { register as text } from '#lib/i18n/text/register.ts';

/** A way to show a list, by the name that its address carries: `table`, `board-state`, `matrix-need-segment`. */
export type NamedView = { readonly key: string; readonly view: RegisterView };

/** The views of a list, the one it opens with first; a table is always among them, since it is where all is edited. */
export function viewsOf({ views }: Pick<RegisterTemplate, 'views'>): readonly NamedView[] {
  const all = views.some(({ kind }) => kind === 'table') ? views : [...views, { kind: 'table' } as const];
  return all.map((view) => ({ key: keyOf(view), view }));
}

function keyOf(view: RegisterView): string {
  switch (view.kind) {
    case 'table':
    case 'canvas':
      return view.kind;
    case 'board':
      return `board-${view.field}`;
    case 'matrix':
      return `matrix-${view.rows}-${view.columns}`;
  }
}

export function viewName(view: RegisterView, { fields }: RegisterTemplate, language: Locale): string {
  const named = (key: string) => fields.find((field) => field.key === key)?.name[language] ?? key;
  switch (view.kind) {
    case 'table':
    case 'canvas':
      return text.view[view.kind]();
    case 'board':
      return text.view.board(named(view.field));
    case 'matrix':
      return text.view.matrix(named(view.rows), named(view.columns));
  }
}
