import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings that were looked at and are right as they are, each with the reason that holds. */
const acknowledged = [
  {
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    reason: 'It grants the function its own logs and nothing else; AWS keeps it up to date.',
  },
  {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'X-Ray and the delivery of state machine logs have no resources to name.',
  },
  ...[
    '<ProgrammeMachine.Name>',
    '<StageMachine.Name>',
    // As the events stack names them.
    'WaymarkWorkflow:ExportsOutputFnGetAttProgrammeMachineName369A43B8',
    'WaymarkWorkflow:ExportsOutputFnGetAttStageMachineName008F275E',
  ].map((name) => ({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}:*]`,
    reason: 'The executions of one named machine; their names are not known before they run.',
  })),
  {
    id: 'AwsSolutions-IAM5[Resource::<ClockFunction8159F1BF.Arn>:*]',
    reason:
      'The schedule calls one function; CDK lets it call the versions of that function too, of which there are none.',
  },
  {
    id: 'AwsSolutions-APIG4',
    reason: 'The middy stack authorises every route from the route table: session, membership, role.',
  },
  {
    id: 'AwsSolutions-SQS3',
    reason: 'The queues are themselves the dead-letter queues of the stream consumers.',
  },
];

/** Acknowledges them in a stack. */
export function acknowledge(stack: IConstruct): void {
  for (const one of acknowledged) Validations.of(stack).acknowledge(one);
}
