import type { DynamoDBStreamEvent } from 'aws-lambda';
import { awsDependencies } from '#runtime/dependencies.ts';
import { signal } from './signal.ts';

const dependencies = awsDependencies('signal');

export const handler = (event: DynamoDBStreamEvent) => signal(dependencies, event);
