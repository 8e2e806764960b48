import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

export type ImpactAlarmProps = {
  readonly metric: IMetric;
  /** From here on it is an alarm. */
  readonly from: number;
  /** So many periods in a row. */
  readonly periods?: number;
  /** What people lose meanwhile; whoever gets the mail reads nothing else first. */
  readonly impact: string;
  /** The heading in docs/operations.md, as its anchor. */
  readonly section: string;
  /** When silence itself is the trouble. */
  readonly alarmsOnSilence?: true;
  readonly topic: ITopic;
};

/** What CloudWatch keeps of a description. */
const longestDescription = 1024;

/** An alarm that says what it means for people and where to read on. */
export function impactAlarm(scope: Construct, id: string, props: ImpactAlarmProps): Alarm {
  const description = `${props.impact} See docs/operations.md#${props.section}.`;
  if (description.length > longestDescription)
    throw new Error(
      `The alarm ${id} says ${description.length} characters; CloudWatch keeps ${longestDescription}.`,
    );
  const alarm = new Alarm(scope, id, {
    alarmDescription: description,
    metric: props.metric,
    threshold: props.from,
    evaluationPeriods: props.periods ?? 1,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: props.alarmsOnSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  alarm.addAlarmAction(new SnsAction(props.topic));
  return alarm;
}
