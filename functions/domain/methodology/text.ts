export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** A text of the method in every language the portal speaks. */
export type Text = { readonly [language in Language]: string };
