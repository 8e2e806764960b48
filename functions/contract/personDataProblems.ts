import { listed, type ProblemSpecs } from './problemSpec.ts';

/** What is refused about a person's data. */
export const personDataProblems = {
  notYourself: {
    status: 422,
    title: 'Not yourself',
    detail: 'You cannot erase yourself. Ask another administrator.',
  },
  placesHeld: {
    status: 409,
    title: 'Still needed',
    detail: ({ programmes }) =>
      `They are a member or hold a seat in programmes that go on: ${listed(programmes)}. Give their seats to others and end the membership there, then erase.`,
  },
} as const satisfies ProblemSpecs;
