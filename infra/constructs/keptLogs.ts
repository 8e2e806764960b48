import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment } from '#infra/environment.ts';

/** A group of logs, kept as long as its environment says. */
export function keptLogs(scope: Construct, id: string, { logDays, isKept }: Environment): LogGroup {
  return new LogGroup(scope, id, {
    // The enumeration's members are numbers of days.
    retention: logDays satisfies RetentionDays.ONE_MONTH | RetentionDays.ONE_YEAR,
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
