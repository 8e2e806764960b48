import type { DynamoDBStreamEvent } from 'aws-lambda';
import { awsDependencies } from '#runtime/dependencies.ts';
import { fanOut } from './fanOut.ts';

const dependencies = awsDependencies('fanOut');

export const handler = (event: DynamoDBStreamEvent) => fanOut(dependencies, event);
