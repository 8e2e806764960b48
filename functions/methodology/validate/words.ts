import { criterionSeverities, lackingKinds, subjectKinds, type Pack } from '#domain/methodology/pack.ts';
import { about, type PackProblem } from './packProblem.ts';

/** Words of criteria and warnings that nothing knows. The schema of an import says this first; data in code has no schema. */
export function wordProblems(pack: Pack): readonly PackProblem[] {
  const criteria = pack.criteria.flatMap(({ id, severity, lacking, subjects }, place) => {
    const say = about(`criterion ${id}`, ['criteria', place]);
    return [
      !criterionSeverities.includes(severity) && say(['severity'], `has the severity ${severity}`),
      !lackingKinds.includes(lacking.kind) &&
        say(['lacking', 'kind'], `lists what is lacking by ${lacking.kind}`),
      ...subjects.map(
        (kind, at) => !subjectKinds.includes(kind) && say(['subjects', at], `has the subject ${kind}`),
      ),
    ];
  });
  const warnings = pack.warnings.map(
    ({ id, lacking }, place) =>
      !lackingKinds.includes(lacking.kind) &&
      about(`warning ${id}`, ['warnings', place])(
        ['lacking', 'kind'],
        `lists what is lacking by ${lacking.kind}`,
      ),
  );
  return [...criteria, ...warnings].filter((one) => one !== false);
}
