import type { InboundFederationTriggerEvent } from 'aws-lambda';
import { readJudgedAttributes } from '#runtime/environment.ts';
import { federation } from './federation.ts';

const judged = readJudgedAttributes(process.env);

export const handler = (event: InboundFederationTriggerEvent) => Promise.resolve(federation(judged, event));
