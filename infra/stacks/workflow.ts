import { ArnFormat, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnRole, Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
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
    data.grantRead(resume.lambda);
    data.grantCommit(awaitDecision.lambda);
    data.grantCommit(rollOver.lambda);

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
   * The roll-over starts the machine it belongs to, and a wait answers its own token. In a policy of its own: in the
   * functions' default policies these rights would make a cycle, function -> machine -> function.
   */
  private allowSelfStart(rollOver: AppFunction, awaitDecision: AppFunction): void {
    const machines = [this.stage.stateMachineArn, this.programme.stateMachineArn];
    const executions = [this.stage, this.programme].map((machine) => executionsOf(this, machine));
    new Policy(this, 'SelfStart', {
      roles: [rollOver.lambda.role, awaitDecision.lambda.role].filter((role) => role !== undefined),
      statements: [
        new PolicyStatement({ actions: ['states:StartExecution'], resources: machines }),
        new PolicyStatement({ actions: ['states:DescribeExecution'], resources: executions }),
        new PolicyStatement({ actions: ['states:SendTaskSuccess'], resources: machines }),
      ],
    });
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

/** The ARN pattern of every execution of a machine. */
export function executionsOf(stack: Stack, machine: StateMachine): string {
  return stack.formatArn({
    service: 'states',
    resource: 'execution',
    resourceName: `${machine.stateMachineName}:*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
