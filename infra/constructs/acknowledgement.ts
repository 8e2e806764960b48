import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** A finding that was looked at and is right as it is, with the reason that holds. */
export type Acknowledgement = { readonly id: string; readonly reason: string };

/** Acknowledges findings in a stack or a part of one. */
export function acknowledgeAll(part: IConstruct, acknowledgements: readonly Acknowledgement[]): void {
  for (const one of acknowledgements) Validations.of(part).acknowledge(one);
}
