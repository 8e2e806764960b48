import type { AslDocument } from './asl.ts';

/** The names that stand as `${...}` in the documents; CDK and the local runtime put the ARNs in. */
export const substitutionNames = [
  'ResumeFunctionArn',
  'AwaitDecisionFunctionArn',
  'RollOverFunctionArn',
  'StageMachineArn',
] as const;
export type Substitutions = Readonly<Record<(typeof substitutionNames)[number], string>>;

/** The reference that CDK's `definitionSubstitutions` and {@link substitute} replace. */
export function placeholder(name: (typeof substitutionNames)[number]): string {
  return `\${${name}}`;
}

/**
 * Puts the ARNs into a document, as CloudFormation does with `DefinitionSubstitutions`.
 * @throws Error naming a placeholder that nothing was given for
 */
export function substitute(document: AslDocument, values: Substitutions): AslDocument {
  const given: Readonly<Record<string, string>> = values;
  const text = JSON.stringify(document).replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new Error(`The state machine asks for \${${name}}, which was not given.`);
    return JSON.stringify(value).slice(1, -1);
  });
  return JSON.parse(text) as AslDocument;
}
