import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { authRoutes } from '#api/auth/handlers.ts';
import { routes } from '#contract/routes.ts';
import { stackNames, withSynthesis, type Grant } from './synthesised.ts';

type Validate = (definition: object) => {
  readonly isValid: boolean;
  readonly errorsText: (separator: string) => string;
};
const validate = createRequire(import.meta.url)('asl-validator') as Validate;

const app = withSynthesis();

describe('the whole app', () => {
  it('is synthesised without a finding that nobody acknowledged', () => {
    expect(app.said).toContain('Successfully synthesized');
    expect(app.said).not.toMatch(/\b(ERROR|WARNING)\b/);
  });

  it('keeps the logical ids of all that is retained: another id is another table, machine or pool', () => {
    const ids = Object.fromEntries(stackNames.map((stack) => [stack, retainedIn(stack)]));

    expect(ids).toMatchSnapshot();
  });

  it('lets nobody do everything, anywhere', () => {
    const grants = app.grants();

    expect(grants.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const open = grants.filter(({ resources }) => resources === '"*"').flatMap(({ actions }) => actions);
    // Tracing, the delivery of a state machine's logs and the list of streams know no resources.
    expect(open.filter((action) => !/^(xray:|logs:|dynamodb:ListStreams$)/.test(action))).toEqual([]);
  });

  it('says of every grant on a table which partitions it is about', () => {
    const onTables = app
      .grants()
      .filter(({ actions }) => actions.some((one) => /^dynamodb:\w*(Item|Query)$/.test(one)))
      .filter(({ resources }) => !resources.includes('/index/'));

    expect(onTables.length).toBeGreaterThan(30);
    for (const { role, actions, conditions } of onTables) {
      const patterns = (conditions as Conditions)['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
      expect(
        [patterns].flat().every((one) => one !== undefined && /^[A-Z]+(#\*)?$/.test(one)),
        role,
      ).toBe(true);
      expect(actions, role).not.toContain('dynamodb:Scan');
    }
  });

  it('runs every function on Node 24, arm64 and with a limit of its own', () => {
    const functions = stackNames.flatMap((stack) => app.ofType(stack, 'AWS::Lambda::Function'));

    // 3 of the workflow, 8 groups of routes and sign-in, 2 readers, clock, witness and mail that comes back
    expect(functions).toHaveLength(17);
    for (const [id, { Properties }] of functions) {
      expect(Properties, id).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(Properties['Timeout'], id).toBeLessThanOrEqual(300);
    }
  });
});

describe('the tables', () => {
  it('are on demand, restorable for 35 days, protected and retained', () => {
    const tables = app.ofType('WaymarkData', 'AWS::DynamoDB::Table');

    expect(tables).toHaveLength(3);
    for (const [id, table] of tables) {
      expect(table, id).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      expect(table.Properties, id).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: true,
          RecoveryPeriodInDays: 35,
        },
        SSESpecification: { SSEEnabled: true },
      });
    }
  });

  it('stream the ledger alone, with both images', () => {
    const streams = app
      .ofType('WaymarkData', 'AWS::DynamoDB::Table')
      .map(([id, { Properties }]) => [
        id.slice(0, -8),
        Properties['StreamSpecification']?.StreamViewType as unknown,
      ]);

    expect(streams).toEqual([
      ['Core', undefined],
      ['Ledger', 'NEW_AND_OLD_IMAGES'],
      ['Session', undefined],
    ]);
  });

  it('keep their names out of the template, so that a stack can stand twice', () => {
    for (const [, { Properties }] of app.ofType('WaymarkData', 'AWS::DynamoDB::Table'))
      expect(Properties).not.toHaveProperty('TableName');
  });
});

describe('the ledger', () => {
  const onLedger = (): readonly Grant[] =>
    app.grants().filter(({ resources }) => resources.includes('Ledger') && !resources.includes('/stream/'));

  it('is changed and deleted by nobody, and scanned by nobody', () => {
    const allowed = new Set(onLedger().flatMap(({ actions }) => actions));

    for (const action of ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'Scan', 'PartiQLUpdate'])
      expect(allowed).not.toContain(`dynamodb:${action}`);
    expect(allowed).toContain('dynamodb:PutItem');
  });

  it('is added to inside a transaction only', () => {
    const puts = onLedger().filter(({ actions }) => actions.includes('dynamodb:PutItem'));

    // Six groups of routes that change something, and the clock.
    expect(puts).toHaveLength(7);
    for (const { actions, conditions, role } of puts) {
      expect(actions, role).toEqual(['dynamodb:PutItem']);
      expect(conditions, role).toMatchObject({
        StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
      });
    }
  });
});

describe('what functions may do', () => {
  it('starts programmes by the signal, and stages too by the clock', () => {
    const starts = app
      .grants(['WaymarkEvents', 'WaymarkSchedule'])
      .filter(({ actions }) => actions.includes('states:StartExecution'))
      .map(({ role, resources }) => [
        role.replace(/Function.*/, ''),
        [...resources.matchAll(/Ref(\w+?)Machine/g)].map(([, machine]) => machine).toSorted(),
      ]);

    expect(starts).toEqual([
      ['Signal', ['Programme']],
      ['Clock', ['Programme', 'Stage']],
    ]);
  });

  it('lets sign-in alone read the secret of the user pool’s client', () => {
    const readers = app
      .grants()
      .filter(({ actions }) => actions.some((one) => one.startsWith('cognito-idp:')))
      .map(({ role, actions }) => [role.replace(/Function.*/, ''), actions]);

    expect(readers).toEqual([['Auth', ['cognito-idp:DescribeUserPoolClient']]]);
  });

  it('lets nobody but the witness’s function write to the witness, and nobody delete there', () => {
    const writers = app.grants().filter(({ resources }) => resources.includes('Witness'));

    expect(writers.map(({ role }) => role.replace(/Function.*/, ''))).toEqual(['ExportLedger']);
    expect(writers.flatMap(({ actions }) => actions).toSorted()).toEqual(['s3:GetObject', 's3:PutObject']);
  });

  it('has every function that answers HTTP turn away what did not come through CloudFront', () => {
    const answering = app.ofType('WaymarkApi', 'AWS::Lambda::Function');

    expect(answering).toHaveLength(9);
    for (const [id, { Properties }] of answering) {
      expect(Properties['Environment'].Variables, id).toMatchObject({
        WAYMARK_FRONT_DOOR_PARAMETER: '/waymark/prod/front-door',
        WAYMARK_SETTINGS_PARAMETER: '/waymark/prod/settings',
      });
    }
  });
});

describe('what is kept for years', () => {
  it('is backed up every month, for six years', () => {
    const [plan] = app.ofType('WaymarkData', 'AWS::Backup::BackupPlan');
    const [rule] = (plan?.[1].Properties['BackupPlan'].BackupPlanRule ?? []) as { Lifecycle: object }[];

    // 6 x 365 days
    expect(rule).toMatchObject({
      ScheduleExpression: 'cron(0 3 1 * ? *)',
      Lifecycle: { DeleteAfterDays: 2190 },
    });
  });

  it('has a witness that nobody deletes for eight years', () => {
    const witness = app.ofType('WaymarkData', 'AWS::S3::Bucket').find(([id]) => id.startsWith('Witness'));

    // 8 x 365 days
    expect(witness?.[1].Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 2920 } } },
    });
  });
});

describe('the state machines', () => {
  it('are retained under frozen ids, with the roles that running executions keep', () => {
    const machines = app.ofType('WaymarkWorkflow', 'AWS::StepFunctions::StateMachine');
    const resources = app.resourcesOf('WaymarkWorkflow');

    expect(machines.map(([id]) => id)).toEqual(['StageMachine', 'ProgrammeMachine']);
    for (const [id, machine] of machines) {
      expect(machine, id).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      const role = machine.Properties['RoleArn']['Fn::GetAtt'][0] as string;
      expect(resources[role], role).toMatchObject({
        DeletionPolicy: 'Retain',
        UpdateReplacePolicy: 'Retain',
      });
      expect(machine.Properties['LoggingConfiguration']).toMatchObject({ IncludeExecutionData: false });
    }
  });

  it('are valid as they are written, once their ARNs are put in', () => {
    for (const [id, { Properties }] of app.ofType('WaymarkWorkflow', 'AWS::StepFunctions::StateMachine')) {
      const names = Object.keys(Properties['DefinitionSubstitutions']);
      const text = (Properties['DefinitionString'] as string).replaceAll(
        /\$\{(\w+)\}/g,
        (_, name: string) => {
          expect(names, id).toContain(name);
          return `arn:aws:lambda:eu-west-1:111122223333:function:${name}`;
        },
      );
      const { isValid, errorsText } = validate(JSON.parse(text) as object);

      expect(isValid, errorsText('\n')).toBe(true);
    }
  });
});

describe('the HTTP API', () => {
  it('has every route of the table and no other, each served by its group', () => {
    const served = app
      .ofType('WaymarkApi', 'AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => Properties);

    expect(served.map(({ RouteKey }) => RouteKey as string).toSorted()).toEqual(
      [...routes, ...authRoutes].map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    const resources = app.resourcesOf('WaymarkApi');
    for (const { RouteKey, Target } of served) {
      const group = routes.find(({ method, path }) => `${method} ${path}` === RouteKey)?.group ?? 'auth';
      const integration = resources[Target['Fn::Join'][1][1].Ref as string];
      const lambda = integration?.Properties['IntegrationUri']['Fn::GetAtt'][0] as string;
      expect(lambda.toLowerCase(), RouteKey).toContain(`${group}function`);
    }
  });

  it('logs the route and the status of a request, and nothing a person sent', () => {
    const [stage] = app.ofType('WaymarkApi', 'AWS::ApiGatewayV2::Stage');
    const format = stage?.[1].Properties['AccessLogSettings'].Format as string;

    expect(Object.values(JSON.parse(format) as object).toSorted()).toEqual([
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});

type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

function retainedIn(stack: (typeof stackNames)[number]): readonly string[] {
  return Object.entries(app.resourcesOf(stack))
    .filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain')
    .map(([id, { Type }]) => `${Type} ${id}`)
    .toSorted();
}
