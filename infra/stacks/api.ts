import { Fn, Stack, type StackProps } from 'aws-cdk-lib';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  type HttpMethod,
  LogGroupLogDestination,
  type HttpStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { authRoutes } from '#api/auth/handlers.ts';
import { routes, type Route } from '#contract/routes.ts';
import type { Company } from '#infra/company.ts';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import { keptLogs } from '#infra/constructs/keptLogs.ts';
import type { Environment } from '#infra/environment.ts';
import { parameterArn, parameterNames } from '#infra/parameters.ts';
import type { DataStack } from './data.ts';
import { describeStatement, type WorkflowStack } from './workflow.ts';

export type ApiStackProps = StackProps & {
  readonly environment: Environment;
  readonly company: Company;
  readonly data: DataStack;
  readonly workflow: WorkflowStack;
  /** Lets the sign-in read the client's secret in the user pool; none where the company's issuer is asked directly. */
  readonly readClient?: PolicyStatement;
};

/** What people lose while a group of routes fails. */
const impactOf = {
  session: 'People cannot see who they are signed in as, nor what waits for them.',
  programmes: 'Nobody can open a programme or change its plan.',
  gates: 'Approvals stand still: nobody can request or vote.',
  outcomes: 'Objectives, KPIs, segments and milestones cannot be changed.',
  measurements: 'Teams cannot enter or import numbers.',
  people: 'Members and seats cannot be changed.',
  method: 'Lists, questions and assessments cannot be changed.',
  records: 'History, publications and the workflow page do not open.',
} as const satisfies Record<Route['group'], string>;

/** What access logs name of a request: never a query, a cookie or a referrer. */
const loggedOfRequests = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
};

type Served = { readonly method: string; readonly path: string };

/**
 * The HTTP API: one Lambda a group of routes, all from the one route table, and one for signing in. It answers what came
 * through CloudFront alone (functions/api/stack/throughFrontDoor.ts); with a domain of its own its default address is off.
 */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  /** The host that CloudFront calls. */
  readonly host: string;

  readonly #props: ApiStackProps;

  constructor(scope: Construct, id: string, props: ApiStackProps) {
    super(scope, id, props);
    this.#props = props;
    const { domain } = props.company;
    this.api = new HttpApi(this, 'Api', {
      apiName: props.environment.prefix,
      createDefaultStage: false,
      ...(domain && { disableExecuteApiEndpoint: true }),
    });
    const stage = this.api.addStage('DefaultStage', {
      stageName: '$default',
      autoDeploy: true,
      // A company's whole staff opens a page at once at most a few times a day.
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(keptLogs(this, 'AccessLogs', props.environment)),
        format: AccessLogFormat.custom(JSON.stringify(loggedOfRequests)),
      },
    });
    this.host = domain === undefined ? Fn.parseDomainName(this.api.apiEndpoint) : domain.apiName;
    if (domain) this.nameApi(domain, stage);
    for (const group of Object.keys(impactOf) as Route['group'][]) this.addGroup(group);
    this.addSignIn();
  }

  private addGroup(group: Route['group']): void {
    const { data, workflow } = this.#props;
    const served = this.answering(`${group.charAt(0).toUpperCase()}${group.slice(1)}`, {
      entry: `api/${group}.lambda.ts`,
      impact: impactOf[group],
      variables: group === 'records' ? workflow.machineArns : {},
    });
    data.allow(group, served.lambda);
    if (group === 'records') served.lambda.addToRolePolicy(describeStatement(workflow.machines));
    this.route(
      `${group}Integration`,
      served,
      routes.filter((one) => one.group === group),
    );
  }

  /** Who signs people in may read the client's secret; nobody else may. */
  private addSignIn(): void {
    const { data, company, readClient } = this.#props;
    const served = this.answering('Auth', {
      entry: 'api/auth/auth.lambda.ts',
      impact: 'Nobody can sign in or out; who is signed in goes on.',
      variables: {},
    });
    data.allow('auth', served.lambda);
    if (readClient !== undefined) served.lambda.addToRolePolicy(readClient);
    if (company.directory.kind === 'oidc') {
      this.allowParameters(served, company.directory.clientSecretParameter);
    }
    this.route('authIntegration', served, authRoutes);
  }

  /** A function that answers HTTP: its settings and the front door's values are parameters, written after it stands. */
  private answering(
    id: string,
    {
      entry,
      impact,
      variables,
    }: Pick<ConstructorParameters<typeof AppFunction>[2], 'entry' | 'impact' | 'variables'>,
  ): AppFunction {
    const { environment, data } = this.#props;
    const names = parameterNames(environment);
    const served = new AppFunction(this, id, {
      environment,
      entry,
      impact,
      variables: {
        ...data.tableNames,
        ...variables,
        WAYMARK_SETTINGS_PARAMETER: names.settings,
        WAYMARK_FRONT_DOOR_PARAMETER: names.frontDoor,
      },
      // A whole programme is read, filtered and zipped: more memory is more processor.
      memoryMb: 1024,
    });
    this.allowParameters(served, names.settings, names.frontDoor);
    return served;
  }

  private allowParameters({ lambda }: AppFunction, ...names: readonly string[]): void {
    lambda.addToRolePolicy(
      new PolicyStatement({
        actions: ['ssm:GetParameter'],
        resources: names.map((name) => parameterArn(this, name)),
      }),
    );
  }

  private route(id: string, { lambda }: AppFunction, served: readonly Served[]): void {
    const integration = new HttpLambdaIntegration(id, lambda);
    for (const { method, path } of served) {
      this.api.addRoutes({ path, methods: [method as HttpMethod], integration });
    }
  }

  private nameApi(domain: NonNullable<Company['domain']>, stage: HttpStage): void {
    const domainName = new DomainName(this, 'Domain', {
      domainName: domain.apiName,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.apiCertificateArn),
    });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName, stage });
  }
}
