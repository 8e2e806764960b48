import { plural } from '../plural.ts';

/** Keys for machines: what a program of the company's own may do here, in whose name and until when. */
export const keys = {
  title: () => 'Keys for machines',
  lead: () => 'Let a system of yours read this programme or bring measurements, without anybody signing in.',
  emptyTitle: () => 'No keys yet',
  emptyText: () =>
    'With a key, a shop system or a nightly job sends its measurements by itself. You say what it may do and until when, and the history shows what came with it.',
  make: () => 'Make a key',
  name: () => 'Name',
  nameHint: () => 'What will use it, such as “Shop system”.',
  nameMissing: () => 'Give it a name.',
  may: () => 'What it may do',
  scope: {
    'programme:read': () => 'Read the programme',
    'measurements:write': () => 'Bring measurements',
  },
  scopeHint: {
    'programme:read': () => 'All that you may see here, and the history.',
    'measurements:write': () => 'Enter and correct values, and import files.',
  },
  scopeMissing: () => 'Choose at least one.',
  endsOn: () => 'Last day',
  endsOnHint: (latest: string) => `${latest} at the latest; then make a new one.`,
  endsOnWrong: (today: string, latest: string) => `Choose a day from ${today} to ${latest}.`,
  yours: () => 'It acts in your name and with your role, and stops when you leave the programme.',

  shownTitle: (name: string) => `Copy the key for ${name} now`,
  shownText: () =>
    'It is shown this once and kept nowhere. Whoever has it can act in your name: put it where your system keeps its secrets, never in an e-mail or a chat.',
  key: () => 'Key',
  copy: () => 'Copy',
  copied: () => 'The key is copied.',
  stored: () => 'I have stored it',

  madeBy: () => 'Made by',
  lastUsed: () => 'Last used',
  never: () => 'never',
  endsSoon: (days: number) => (days === 0 ? 'ends today' : `ends in ${plural('en', days, 'day', 'days')}`),

  revoke: () => 'Revoke',
  revokeTitle: (name: string) => `Revoke the key ${name}?`,
  revokeText: () =>
    'Whatever uses it is refused from this moment on. This cannot be undone; you can make another key.',
  revokeReason: () => 'Reason',
  revoked: (name: string) => `The key ${name} no longer works.`,
  revokedAlready: () => 'This key had ended already.',

  guide: () => 'How a system uses a key',
  guideText: () =>
    'It sends the key with every request, as in this example, which enters one value. It may send 60 requests at once, and one a second after them.',
  guideIds: () => 'The last part of the address of a KPI’s page is its id.',
  guideAll: () => 'Everything a request can say (OpenAPI)',
};
