import { listed, type ProblemSpecs } from './problemSpec.ts';

/** What is refused about the method a programme runs on, and about packs that a company brings along. */
export const methodProblems = {
  elementUnknown: {
    status: 422,
    title: 'Element unknown',
    detail: ({ element }) => `The method of this programme has no element ${element}.`,
  },
  elementBothWays: {
    status: 422,
    title: 'On and off at once',
    detail: ({ element }) => `Element ${element} cannot be turned on and off at once. Choose one.`,
  },
  guardStaysOn: {
    status: 422,
    title: 'A guard stays on',
    detail: ({ element }) =>
      `Element ${element} is one of the guards that make the method safe, so it stays on. Turn off other elements instead.`,
  },
  parameterUnknown: {
    status: 422,
    title: 'Number unknown',
    detail: ({ parameter }) => `The method of this programme has no number called ${parameter}.`,
  },
  parameterOutOfBounds: {
    status: 422,
    title: 'Out of bounds',
    detail: ({ parameter, least, most, whole }) =>
      `Give ${parameter} ${whole ? 'a whole number' : 'a number'} from ${least} to ${most}.`,
  },
  warningUnknown: {
    status: 422,
    title: 'Warning unknown',
    detail: ({ warning }) => `The method of this programme has no warning ${warning}.`,
  },
  acceptanceTooLong: {
    status: 422,
    title: 'Too far ahead',
    detail: ({ latest }) =>
      `A warning can be accepted for six months at most. Choose a day up to ${latest}; it can be accepted again then.`,
  },
  acceptanceNotAhead: {
    status: 422,
    title: 'Date not ahead',
    detail: ({ until }) => `${until} is not in the future. Choose a later day.`,
  },
  acceptanceUnknown: {
    status: 422,
    title: 'Not accepted',
    detail: ({ warning }) => `Nobody accepted the warning ${warning}, so there is nothing to take back.`,
  },
  methodUnchanged: {
    status: 422,
    title: 'The same version',
    detail: ({ id, version }) => `The programme runs on ${id} ${version} already. Choose another version.`,
  },
  methodInReview: {
    status: 409,
    title: 'A gate is in review',
    detail: ({ gates }) =>
      `Another version is adopted once no gate is in review. Decide first, or withdraw the request: ${listed(gates)}.`,
  },
  packUnknown: {
    status: 422,
    title: 'Version unknown',
    detail: ({ id, version }) =>
      `There is no version ${version} of the method ${id}. An administrator can import it.`,
  },
  packInvalid: {
    status: 422,
    title: 'Not a method that can run',
    detail: ({ fields, found }) =>
      found === 1
        ? `One thing is wrong, so nothing was stored: ${fields[0]?.message ?? ''}`
        : `${found} things are wrong, so nothing was stored; they are listed in "fields".`,
  },
  packVersionTaken: {
    status: 409,
    title: 'This version exists',
    detail: ({ id, version }) =>
      `${id} ${version} is here already and says something else. A version never changes: give yours another number.`,
  },
  packTooSlow: {
    status: 422,
    title: 'The method takes too long',
    detail: ({ id, version, mostMs }) =>
      `The rules of ${id} ${version} did not come to an end within ${mostMs} ms, so nothing was written. An administrator can import a version with simpler rules, and the programme can adopt it.`,
  },
} as const satisfies ProblemSpecs;
