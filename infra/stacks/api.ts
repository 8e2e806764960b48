import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnStage, HttpApi, HttpMethod, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { routes, type Route } from '#contract/routes.ts';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import type { DataStack } from './data.ts';

export type ApiStackProps = StackProps & { readonly data: DataStack };

/** What people lose while a group of routes fails. */
const impactOf = {
  session: 'People cannot see who they are signed in as, nor what waits for them.',
  programmes: 'Nobody can open a programme or change its plan.',
  gates: 'Approvals stand still: nobody can request or vote.',
  outcomes: 'Objectives, KPIs, segments and milestones cannot be changed.',
  measurements: 'Teams cannot enter or import numbers.',
  people: 'Members and seats cannot be changed.',
  records: 'History, publications and the workflow page do not open.',
} as const satisfies Record<Route['group'], string>;

/** Groups whose routes change nothing. */
const looking: readonly Route['group'][] = ['session', 'records'];

/** The HTTP API: one Lambda a group of routes, all from the one route table. */
export class ApiStack extends Stack {
  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    const api = new HttpApi(this, 'Api', { apiName: 'waymark', createDefaultStage: false });
    const stage = api.addStage('DefaultStage', {
      stageName: '$default',
      autoDeploy: true,
      // A company's whole staff opens a page at once at most a few times a day.
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLogs', { retention: RetentionDays.ONE_YEAR }),
        ),
      },
    });
    this.keepQueriesOutOfLogs(stage.node.defaultChild);
    for (const group of Object.keys(impactOf) as Route['group'][]) this.addGroup(api, group, props.data);
  }

  private addGroup(api: HttpApi, group: Route['group'], data: DataStack): void {
    const served = new AppFunction(this, `${group.charAt(0).toUpperCase()}${group.slice(1)}`, {
      entry: `api/${group}.lambda.ts`,
      environment: data.tableNames,
      impact: impactOf[group],
      // A whole programme is read, filtered and zipped: more memory is more processor.
      memoryMb: 1024,
    });
    if (looking.includes(group)) data.grantLooking(served.lambda);
    else data.grantCommit(served.lambda);
    const integration = new HttpLambdaIntegration(`${group}Integration`, served.lambda);
    for (const route of routes.filter((one) => one.group === group)) {
      api.addRoutes({ path: route.path, methods: [HttpMethod[route.method]], integration });
    }
  }

  /** Access logs name the route, the status and the time, never a query, a cookie or a referrer. */
  private keepQueriesOutOfLogs(stage: unknown): void {
    if (!(stage instanceof CfnStage)) throw new Error('The default stage of the API has no resource');
    stage.addPropertyOverride(
      'AccessLogSettings.Format',
      JSON.stringify({
        requestId: '$context.requestId',
        at: '$context.requestTimeEpoch',
        route: '$context.routeKey',
        status: '$context.status',
        latencyMs: '$context.responseLatency',
      }),
    );
  }
}
