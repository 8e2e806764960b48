import type { Stack } from 'aws-cdk-lib';
import { acknowledgeAll, type Acknowledgement } from './constructs/acknowledgement.ts';
import type { Environment } from './environment.ts';

/** Findings that were looked at and are right as they are in every stack, each with the reason that holds. */
const everywhere: readonly Acknowledgement[] = [
  {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason: 'It grants the function its own logs and nothing else; AWS keeps it up to date.',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray and the delivery of state machine logs have no resources to name.',
  },
  {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
    reason: 'What AWS Backup needs to make backups; AWS keeps it up to date.',
  },
  {
    id: 'AwsSolutions-APIG4',
    reason: 'The middy stack authorises every route from the route table: session, membership, role.',
  },
  {
    id: 'AwsSolutions-S1',
    reason:
      'Only our own functions and Lambda itself write here and nobody but operators reads; CloudTrail names who did, where a company keeps data events.',
  },
  {
    id: 'Serverless-LambdaDLQ',
    reason:
      'No function is called asynchronously but by a schedule, whose next run does all that is due; the readers of the stream have a bucket for what they gave up on.',
  },
];

/** Acknowledges them in a stack. */
export function acknowledge(stack: Stack, environment: Environment): void {
  acknowledgeAll(stack, [...everywhere, ...wildcardsIn(stack, environment)]);
}

/** Names that end in a star because their ends are not known before they are made. */
function wildcardsIn({ region }: Stack, { prefix }: Environment): readonly Acknowledgement[] {
  const machines = [
    '<ProgrammeMachine.Name>',
    '<StageMachine.Name>',
    // As other stacks name them.
    `${prefix}Workflow:ExportsOutputFnGetAttProgrammeMachineName369A43B8`,
    `${prefix}Workflow:ExportsOutputFnGetAttStageMachineName008F275E`,
  ].map((name) => ({
    id: `AwsSolutions-IAM5[Resource::arn:aws:states:${region}:<AWS::AccountId>:execution:${name}:*]`,
    reason: 'The executions of one named machine; their names are not known before they run.',
  }));
  const scheduled = ['ClockFunction8159F1BF', 'ExportLedgerFunction36E30231'].map((name) => ({
    id: `AwsSolutions-IAM5[Resource::<${name}.Arn>:*]`,
    reason:
      'The schedule calls one function; CDK lets it call the versions of that function too, of which there are none.',
  }));
  return [
    ...machines,
    ...scheduled,
    {
      id: 'AwsSolutions-IAM5[Resource::<Failures8A3E1A2F.Arn>/aws/lambda/*]',
      reason: 'Lambda names the objects it puts there by function, shard and time.',
    },
    {
      id: `AwsSolutions-IAM5[Resource::${prefix}Data:ExportsOutputFnGetAttWitness5C2207A9ArnAE920090/ledger*]`,
      reason: 'One object a programme and batch; their names are not known before they are written.',
    },
  ];
}
