import { ArnFormat, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnRole, Policy, PolicyStatement, type IRole } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine, DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import type { AslDocument } from '#infra/workflow/asl.ts';
import { programmeMachine } from '#infra/workflow/programme.ts';
import { stageMachine } from '#infra/workflow/stage.ts';
import type { DataStack } from './data.ts';

export type WorkflowStackProps = StackProps & { readonly data: DataStack };

/**
 * The two state machines and their task functions. Logical ids and roles are frozen and retained: running executions
 * keep the role they began with, and deleting a machine ends every programme on it.
 */
export class WorkflowStack extends Stack {
  readonly programme: StateMachine;
  readonly stage: StateMachine;

  /** Both machines. */
  get machines(): readonly StateMachine[] {
    return [this.stage, this.programme];
  }

  constructor(scope: Construct, id: string, props: WorkflowStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const { data } = props;
    const taskFunction = (name: string, entry: string) =>
      new AppFunction(this, name, {
        entry,
        environment: data.tableNames,
        impact:
          'Programmes and stages do not move on after a decision until this works again; nothing is lost.',
      });
    const resume = taskFunction('Resume', 'workflow/resume.lambda.ts');
    const awaitDecision = taskFunction('AwaitDecision', 'workflow/awaitDecision.lambda.ts');
    const rollOver = taskFunction('RollOver', 'workflow/rollOver.lambda.ts');
    // They read what a machine goes by and keep its run and its token; decisions are committed elsewhere.
    data.grantCore(resume.lambda, 'BatchGetItem');
    data.grantCore(awaitDecision.lambda, 'BatchGetItem', 'UpdateItem');
    data.grantCore(rollOver.lambda, 'GetItem', 'UpdateItem');

    const functions = {
      ResumeFunctionArn: resume.lambda.functionArn,
      AwaitDecisionFunctionArn: awaitDecision.lambda.functionArn,
      RollOverFunctionArn: rollOver.lambda.functionArn,
    };
    this.stage = this.machine('StageMachine', stageMachine(), functions);
    this.programme = this.machine('ProgrammeMachine', programmeMachine(), {
      ...functions,
      StageMachineArn: this.stage.stateMachineArn,
    });
    this.stage.grantStartExecution(this.programme);
    for (const machine of [this.stage, this.programme]) {
      // By hand: grantInvoke would allow every version of the function too.
      machine.addToRolePolicy(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: Object.values(functions) }),
      );
    }
    this.allowSelfStart(rollOver, awaitDecision);
  }

  /**
   * The roll-over starts the machine it belongs to, and a wait answers its own token. In policies of their own: in the
   * functions' default policies these rights would make a cycle, function -> machine -> function.
   */
  private allowSelfStart(rollOver: AppFunction, awaitDecision: AppFunction): void {
    const start = new Policy(this, 'SelfStart', { statements: startStatements(this, this.machines) });
    start.attachToRole(roleOf(rollOver));
    const answer = new Policy(this, 'SelfAnswer', { statements: [answerStatement(this.machines)] });
    answer.attachToRole(roleOf(awaitDecision));
  }

  private machine(id: string, document: AslDocument, substitutions: Record<string, string>): StateMachine {
    const machine = new StateMachine(this, id, {
      definitionBody: DefinitionBody.fromString(JSON.stringify(document)),
      definitionSubstitutions: substitutions,
      tracingEnabled: true,
      removalPolicy: RemovalPolicy.RETAIN,
      logs: {
        level: LogLevel.ALL,
        // Only ids travel through the machine; even so its data stays out of the logs.
        includeExecutionData: false,
        destination: new LogGroup(this, `${id}Logs`, {
          retention: RetentionDays.ONE_YEAR,
          removalPolicy: RemovalPolicy.RETAIN,
        }),
      },
    });
    const resource = machine.node.defaultChild;
    if (resource instanceof CfnStateMachine) resource.overrideLogicalId(id);
    // Running executions keep the role they began with, so the role outlives the stack too.
    const role = machine.role.node.defaultChild;
    if (role instanceof CfnRole) role.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return machine;
  }
}

/** May start executions of these machines, and look whether one runs. */
export function startStatements(stack: Stack, machines: readonly StateMachine[]): PolicyStatement[] {
  const resources = machines.map((machine) => machine.stateMachineArn);
  const executions = machines.map((machine) => executionsOf(stack, machine));
  return [
    new PolicyStatement({ actions: ['states:StartExecution'], resources }),
    new PolicyStatement({ actions: ['states:DescribeExecution'], resources: executions }),
  ];
}

/** May answer the task tokens of these machines. */
export function answerStatement(machines: readonly StateMachine[]): PolicyStatement {
  const resources = machines.map((machine) => machine.stateMachineArn);
  return new PolicyStatement({ actions: ['states:SendTaskSuccess'], resources });
}

/** The ARN pattern of every execution of a machine. */
function executionsOf(stack: Stack, machine: StateMachine): string {
  return stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machine.stateMachineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}

function roleOf({ lambda }: AppFunction): IRole {
  if (lambda.role === undefined) throw new Error('A function has no role');
  return lambda.role;
}
