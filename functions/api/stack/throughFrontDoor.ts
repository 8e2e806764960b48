import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Dependencies } from '#runtime/dependencies.ts';
import { FRONT_DOOR_HEADER } from '#runtime/frontDoor.ts';
import type { Step } from './exchange.ts';

/**
 * CloudFront's limits, headers and, where a company has one, its web ACL stand before the API; a request that went past
 * it learns nothing else. First of all steps, so that nothing is read for it.
 */
export const throughFrontDoor: Step = async ({ event, dependencies }) =>
  (await isThroughFrontDoor(event, dependencies)) ? undefined : { code: 'notThroughFrontDoor' };

/** Whether a request came through CloudFront; always so where there is none, on one machine. */
export async function isThroughFrontDoor(
  event: Pick<APIGatewayProxyEventV2, 'headers'>,
  { frontDoor }: Pick<Dependencies, 'frontDoor'>,
): Promise<boolean> {
  return frontDoor === undefined || frontDoor.admits(event.headers[FRONT_DOOR_HEADER]);
}
