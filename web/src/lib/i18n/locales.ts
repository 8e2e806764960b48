/** The languages Waymark speaks. English is built in, Spanish arrives as one file when somebody chooses it. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];
