import type { Period } from '#domain/time.ts';
import type { Measurement } from './kpi.ts';

// One entry of a packed series (series.ts):
//   12.5     a value          7/100    numerator and denominator, the value is their quotient
//   x        not available    7/100%   the same in per cent        5=7/100   a value that is neither
// then, in this order: `p` provisional (final without), `n350` sample size, `v2` definition version (1 without).
const entryForm = /^([^pnv]+)(p?)(?:n([^v]+))?(?:v(\d+))?$/;
const coreForm = /^(?:([^=/]+)=)?([^=/]+)\/([^=/%]+)(%?)$/;
const numberForm = /^-?[\d.]+(?:e[+-]\d+)?$/;

/** Reads one entry. Throws when it has not the form above: an unreadable record is a fault, never skipped. */
export function readEntry(entry: string, period: Period): Measurement {
  const [, core = '', provisional, sample, version] = entryForm.exec(entry) ?? [];
  const fault = () => new Error(`Unreadable series entry "${entry}" in ${period}`);
  const number = (text: string): number => {
    if (!numberForm.test(text)) throw fault();
    return Number(text);
  };
  const absent = core === 'x';
  if (absent && provisional === 'p') throw fault();
  return {
    period,
    ...(absent ? { value: null } : readCore(core, number)),
    ...(sample !== undefined && { sampleSize: number(sample) }),
    state: stateOf(absent, provisional === 'p'),
    definitionVersion: version === undefined ? 1 : Number(version),
  };
}

function stateOf(absent: boolean, provisional: boolean): Measurement['state'] {
  if (absent) return 'notAvailable';
  return provisional ? 'provisional' : 'final';
}

function readCore(
  core: string,
  number: (text: string) => number,
): Pick<Measurement, 'value' | 'numerator' | 'denominator'> {
  const parts = coreForm.exec(core);
  if (parts === null) return { value: number(core) };
  const numerator = number(parts[2] ?? '');
  const denominator = number(parts[3] ?? '');
  const quotient = ((parts[4] === '%' ? 100 : 1) * numerator) / denominator;
  return { value: parts[1] === undefined ? quotient : number(parts[1]), numerator, denominator };
}

/**
 * Writes one entry; reading it gives the very same numbers. Throws for what is no measurement: a value missing though
 * available, one present though not available, half a ratio, or a number that is not finite.
 */
export function writeEntry(measurement: Measurement): string {
  const { sampleSize, definitionVersion, state } = measurement;
  return [
    writeCore(measurement),
    state === 'provisional' ? 'p' : '',
    sampleSize === undefined ? '' : `n${written(sampleSize)}`,
    definitionVersion === 1 ? '' : `v${definitionVersion}`,
  ].join('');
}

function writeCore({ period, value, numerator, denominator, state }: Measurement): string {
  const whole = (numerator === undefined) === (denominator === undefined);
  if (!whole || (value === null) !== (state === 'notAvailable'))
    throw new Error(`The parts of the measurement in ${period} disagree`);
  if (value === null) return 'x';
  if (numerator === undefined || denominator === undefined) return written(value);
  const over = `${written(numerator)}/${written(denominator)}`;
  // Object.is tells 0 from -0; what neither quotient gives exactly is written out.
  if (Object.is(value, numerator / denominator)) return over;
  if (Object.is(value, (100 * numerator) / denominator)) return `${over}%`;
  return `${written(value)}=${over}`;
}

/** The shortest text that reads back as the same double. */
function written(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not a finite number: ${value}`);
  return Object.is(value, -0) ? '-0' : String(value);
}
