import type { Programme } from '#domain/programme/programme.ts';
import type { Pack, Parameter } from './pack.ts';

/** Whether a number is within a parameter's bounds, and whole where its unit asks. */
export function fitsParameter(parameter: Parameter, value: number): boolean {
  if (value < parameter.least || value > parameter.most) return false;
  return !isWholeParameter(parameter) || Number.isInteger(value);
}

/** Months and counts are whole; shares and scores need not be. */
export function isWholeParameter({ unit }: Parameter): boolean {
  return unit !== 'percent' && unit !== 'score' && unit !== 'ratio';
}

/**
 * The numbers that hold in a programme: the pack's, and in their place what the programme chose. One that does not fit this
 * version's bounds, or is not in it, does not count.
 */
export function parametersIn(
  programme: Pick<Programme, 'parameters'>,
  pack: Pick<Pack, 'parameters'>,
): Readonly<Record<string, number>> {
  const values = pack.parameters.map((parameter) => {
    const own = programme.parameters?.[parameter.key];
    return [
      parameter.key,
      own !== undefined && fitsParameter(parameter, own) ? own : parameter.value,
    ] as const;
  });
  return Object.fromEntries(values);
}
