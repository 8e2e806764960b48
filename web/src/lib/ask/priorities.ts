import type { AskOption } from './askOptions.ts';
import type { Values } from './points.ts';

/** One priority as leaders rank it beside the money it is given. Places begin at 1; a tie shares the better place. */
export type SaidAndFunded = {
  readonly option: AskOption;
  readonly said: number;
  readonly share?: number;
  readonly funded?: number;
  /** How many places the money is behind the word: 3 for "said first, funded fourth". */
  readonly behind: number;
};

/** The ranking beside the money, in the order that is said. Values of a ranking are mean or median places: less is better. */
export function saidAndFunded(
  options: readonly AskOption[],
  ranking: Values,
  money: Values | undefined,
): readonly SaidAndFunded[] {
  return options
    .filter(({ key }) => ranking[key] !== undefined)
    .map((option): SaidAndFunded => {
      const said = placeOf(option.key, ranking, (one, other) => one < other);
      const share = money?.[option.key];
      if (money === undefined || share === undefined) return { option, said, behind: 0 };
      const funded = placeOf(option.key, money, (one, other) => one > other);
      return { option, said, share, funded, behind: funded - said };
    })
    .toSorted((one, other) => one.said - other.said);
}

function placeOf(key: string, values: Values, better: (one: number, other: number) => boolean): number {
  const own = values[key] ?? 0;
  return 1 + Object.values(values).filter((other) => better(other, own)).length;
}
