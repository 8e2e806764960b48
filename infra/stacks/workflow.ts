import { ArnFormat, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnRole, Policy, PolicyStatement, type IRole } from 'aws-cdk-lib/aws-iam';
import { CfnStateMachine, DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import { keptLogs } from '#infra/constructs/keptLogs.ts';
import type { Environment } from '#infra/environment.ts';
import type { AslDocument } from '#infra/workflow/asl.ts';
import { workflowLimits, type WorkflowLimits } from '#infra/workflow/limits.ts';
import { programmeMachine } from '#infra/workflow/programme.ts';
import { stageMachine } from '#infra/workflow/stage.ts';
import type { DataStack } from './data.ts';

export type WorkflowStackProps = StackProps & {
  readonly environment: Environment;
  readonly data: DataStack;
  /** Waits and hand-overs of other lengths than those of a real programme: an emulator's test cannot wait for a week. */
  readonly limits?: WorkflowLimits;
};

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

  /** The machines' ARNs as the functions read them. */
  get machineArns(): Readonly<Record<string, string>> {
    return {
      WAYMARK_PROGRAMME_MACHINE_ARN: this.programme.stateMachineArn,
      WAYMARK_STAGE_MACHINE_ARN: this.stage.stateMachineArn,
    };
  }

  readonly #environment: Environment;

  constructor(scope: Construct, id: string, props: WorkflowStackProps) {
    const { environment, data, limits = workflowLimits } = props;
    super(scope, id, { ...props, terminationProtection: environment.isKept });
    this.#environment = environment;
    const resume = this.taskFunction('Resume', 'resume', data);
    const awaitDecision = this.taskFunction('AwaitDecision', 'awaitDecision', data);
    const rollOver = this.taskFunction('RollOver', 'rollOver', data);

    const functions = {
      ResumeFunctionArn: resume.lambda.functionArn,
      AwaitDecisionFunctionArn: awaitDecision.lambda.functionArn,
      RollOverFunctionArn: rollOver.lambda.functionArn,
    };
    this.stage = this.machine('StageMachine', stageMachine(limits), functions);
    this.programme = this.machine('ProgrammeMachine', programmeMachine(limits), {
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

  /** They read what a machine goes by and keep its run and its token; decisions are committed elsewhere. */
  private taskFunction(
    id: string,
    name: 'resume' | 'awaitDecision' | 'rollOver',
    data: DataStack,
  ): AppFunction {
    const task = new AppFunction(this, id, {
      environment: this.#environment,
      entry: `workflow/${name}.lambda.ts`,
      variables: data.tableNames,
      impact:
        'Programmes and stages do not move on after a decision until this works again; nothing is lost.',
    });
    data.allow(name, task.lambda);
    return task;
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
      removalPolicy: this.removalPolicy,
      logs: {
        level: LogLevel.ALL,
        // Only ids travel through the machine; even so its data stays out of the logs.
        includeExecutionData: false,
        destination: keptLogs(this, `${id}Logs`, this.#environment),
      },
    });
    const resource = machine.node.defaultChild;
    if (resource instanceof CfnStateMachine) resource.overrideLogicalId(id);
    // Running executions keep the role they began with, so the role outlives the stack too.
    const role = machine.role.node.defaultChild;
    if (role instanceof CfnRole) role.applyRemovalPolicy(this.removalPolicy);
    return machine;
  }

  private get removalPolicy(): RemovalPolicy {
    return this.#environment.isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
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

/** May read the documents of these machines. */
export function describeStatement(machines: readonly StateMachine[]): PolicyStatement {
  const resources = machines.map((machine) => machine.stateMachineArn);
  return new PolicyStatement({ actions: ['states:DescribeStateMachine'], resources });
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
