import { gateKeys } from '#domain/gate/gateKey.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { registerPurposes } from '#domain/methodology/registerTemplate.ts';
import { about, repeatedAt, type PackProblem } from './packProblem.ts';

/** A gate's page shows at most this many hard criteria (users.md 3). */
const MOST_HARD_A_GATE = 7;
/** Leaders answer their sheet in five minutes, on a phone (users.md 3). */
const MOST_ON_THE_SHEET = 12;

/** Too many, too few: hard criteria of a gate, questions on the leaders' sheet, registers the product itself knows. */
export function amountProblems(pack: Pack): readonly PackProblem[] {
  return [
    ...hardProblems(pack),
    ...sheetProblems(pack),
    ...purposeProblems(pack),
    ...parameterProblems(pack),
  ];
}

function hardProblems(pack: Pack): readonly PackProblem[] {
  return gateKeys.flatMap((gate) => {
    const problem = about(`gate ${gate}`, ['criteria']);
    const hard = pack.criteria.filter(
      (one) => one.gate === gate && one.severity === 'hard' && one.at === undefined,
    ).length;
    if (hard > MOST_HARD_A_GATE) return [problem([], `has ${hard} hard criteria`)];
    return hard === 0 ? [problem([], 'has no hard criterion')] : [];
  });
}

function sheetProblems({ assessments }: Pack): readonly PackProblem[] {
  const asked = assessments.filter(({ sheet }) => sheet === true).length;
  return asked > MOST_ON_THE_SHEET
    ? [about('sheet', ['assessments'])([], `asks ${asked} questions, and ${MOST_ON_THE_SHEET} are the most`)]
    : [];
}

/** A pack with a list of elements is whole: it has the registers that pages of the product stand on. */
function purposeProblems({ registers, elements }: Pack): readonly PackProblem[] {
  const purposes = registers.map(({ key, purpose }) => ({ key, purpose }));
  const known = purposes.map(({ purpose, key }) => purpose ?? `none of ${key}`);
  const twice = repeatedAt(known).map((place) =>
    about(`register ${purposes[place]?.key ?? ''}`, ['registers', place])(
      ['purpose'],
      'has a purpose that another register has',
    ),
  );
  const absent = elements.length === 0 ? [] : registerPurposes.filter((one) => !known.includes(one));
  return [
    ...twice,
    ...absent.map((purpose) => about('registers', ['registers'])([], `hold none for ${purpose}`)),
  ];
}

function parameterProblems({ parameters }: Pack): readonly PackProblem[] {
  return parameters.flatMap(({ key, value, least, most }, place) =>
    least <= value && value <= most
      ? []
      : [about(`parameter ${key}`, ['parameters', place])(['value'], 'is outside its own bounds')],
  );
}
