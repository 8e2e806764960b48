import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
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

  it('has four stacks, each with the logical ids it had', () => {
    const ids = Object.fromEntries(stackNames.map((stack) => [stack, idsOf(stack)]));

    expect(ids).toMatchSnapshot();
  });

  it('lets nobody do everything, anywhere', () => {
    const grants = app.grants();

    expect(grants.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([]);
    const open = grants.filter(({ resources }) => resources === '"*"').flatMap(({ actions }) => actions);
    // Tracing, the delivery of a state machine's logs and the list of streams know no resources.
    expect(open.filter((action) => !/^(xray:|logs:|dynamodb:ListStreams$)/.test(action))).toEqual([]);
  });

  it('runs every function on Node 24, arm64 and with a limit of its own', () => {
    const functions = stackNames.flatMap((stack) => app.ofType(stack, 'AWS::Lambda::Function'));

    // 3 of the workflow, 7 groups of routes, 3 of events
    expect(functions).toHaveLength(13);
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

    // Five groups of routes that change something, and the clock.
    expect(puts).toHaveLength(6);
    for (const { actions, conditions, role } of puts) {
      expect(actions, role).toEqual(['dynamodb:PutItem']);
      expect(conditions, role).toEqual({
        StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
      });
    }
  });
});

/** What an event source mapping does in its function's name. */
const streamActions =
  /^(sqs:(SendMessage|GetQueueAttributes|GetQueueUrl)|dynamodb:(\w*Stream\w*|GetRecords|GetShardIterator))/;

describe('what functions may do', () => {
  it.each([
    ['Resume', ['dynamodb:BatchGetItem']],
    ['AwaitDecision', ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem', 'states:SendTaskSuccess']],
    [
      'RollOver',
      ['dynamodb:GetItem', 'dynamodb:UpdateItem', 'states:DescribeExecution', 'states:StartExecution'],
    ],
  ])('%s of the workflow does just its work', (name, expected) => {
    const grants = app.grants(['WaymarkWorkflow']).filter(({ role }) => role.startsWith(`${name}Function`));

    expect(actionsOf(grants)).toEqual(expected);
    expect(grants.filter(({ actions }) => actions.some((one) => one.startsWith('dynamodb:')))).toHaveLength(
      1,
    );
  });

  it.each([
    [
      'Signal',
      [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
        'states:DescribeExecution',
        'states:SendTaskSuccess',
        'states:StartExecution',
      ],
    ],
    ['FanOut', ['dynamodb:PutItem', 'dynamodb:Query']],
  ])('%s reads the stream and does just its work', (name, expected) => {
    const grants = app.grants(['WaymarkEvents']).filter(({ role }) => role.startsWith(`${name}Function`));
    const own = actionsOf(grants).filter((action) => !streamActions.test(action));

    expect(own).toEqual(expected);
  });

  it('starts programmes by the signal, and stages too by the clock', () => {
    const starts = app
      .grants(['WaymarkEvents'])
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

  it('lets routes that only look write nothing but when a session was last seen', () => {
    const looking = app
      .grants(['WaymarkApi'])
      .filter(({ role }) => /^(Session|Records)Function/.test(role))
      .filter(({ actions }) => actions.some((one) => /(Put|Update|Delete)Item$/.test(one)));

    expect(looking).toHaveLength(2);
    for (const { actions, resources } of looking) {
      expect(actions).toEqual(['dynamodb:UpdateItem']);
      expect(resources).toMatch(/Session/);
      expect(resources).not.toMatch(/Core|Ledger/);
    }
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
      routes.map(({ method, path }) => `${method} ${path}`).toSorted(),
    );
    const resources = app.resourcesOf('WaymarkApi');
    for (const { RouteKey, Target } of served) {
      const group = routes.find(({ method, path }) => `${method} ${path}` === RouteKey)?.group ?? '';
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

function idsOf(stack: (typeof stackNames)[number]): readonly string[] {
  const named = Object.entries(app.resourcesOf(stack)).map(([id, { Type }]) => `${Type} ${id}`);
  return named.toSorted();
}

function actionsOf(grants: readonly Grant[]): readonly string[] {
  const actions = grants.flatMap(({ actions: one }) => one).filter((action) => !action.startsWith('xray:'));
  return [...new Set(actions)].toSorted();
}
