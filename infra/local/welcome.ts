import { demoPeople } from './signIn/demoPeople.ts';

const choices = { lead: 'I lead', run: 'I run it', report: 'I report numbers' } as const;

/** What a person reads in the terminal once Waymark runs: where, and as whom. */
export function welcome(address: string, { isDev }: { readonly isDev: boolean }): string {
  const people = demoPeople.flatMap(({ choice, name, role }) =>
    choice === undefined ? [] : [`  ${choices[choice].padEnd(18)}${name.padEnd(20)}${role.en}`],
  );
  const others = demoPeople.length - people.length;
  return [
    '',
    `Waymark runs at ${address}${isDev ? '  (portal with hot reload)' : ''}`,
    '',
    'Sign in as',
    ...people,
    `  or one of ${others} more people on the sign-in page.`,
    '',
    'Ctrl-C stops it; the next start goes on from there.',
    '',
  ].join('\n');
}
