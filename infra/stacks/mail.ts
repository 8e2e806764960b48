import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus, Match, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Company } from '#infra/company.ts';
import { acknowledgeAll } from '#infra/constructs/acknowledgement.ts';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import type { Environment } from '#infra/environment.ts';
import type { DataStack } from './data.ts';

export type MailStackProps = StackProps & {
  readonly environment: Environment;
  readonly company: Company;
  readonly data: DataStack;
};

/** What others need to write mail: sign-in's invitations, and notifications. */
export type Sender = {
  readonly address: string;
  readonly configurationSetName: string;
  /** When the whole domain is verified and not the address alone. */
  readonly domain?: string;
};

/** Mail from the company's address, and what comes of mail that does not arrive. */
export class MailStack extends Stack {
  readonly sender: Sender;
  readonly bounces: AppFunction;

  readonly #identity: EmailIdentity;
  readonly #configuration: ConfigurationSet;

  constructor(scope: Construct, id: string, props: MailStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.isKept });
    const { environment, company } = props;
    this.#configuration = new ConfigurationSet(this, 'Mails', {
      // A server that takes mail only in the clear gets none.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      reputationMetrics: true,
    });
    // One account may hold both environments, and SES knows a domain once: dev verifies the address alone.
    const domain = environment.isKept ? company.sender.slice(company.sender.indexOf('@') + 1) : undefined;
    this.#identity = this.identity(company.sender, domain);
    this.sender = {
      address: company.sender,
      configurationSetName: this.#configuration.configurationSetName,
      ...(domain !== undefined && { domain }),
    };
    this.bounces = this.bouncesFunction(props);
    this.tellReturnsTo(this.bounces);
  }

  /** May write mail from the company's address, and from no other. */
  sendStatement(): PolicyStatement {
    return new PolicyStatement({
      actions: ['ses:SendEmail'],
      resources: [
        this.#identity.emailIdentityArn,
        this.formatArn({
          service: 'ses',
          resource: 'configuration-set',
          resourceName: this.#configuration.configurationSetName,
        }),
      ],
      conditions: { StringEquals: { 'ses:FromAddress': this.sender.address } },
    });
  }

  private identity(address: string, domain: string | undefined): EmailIdentity {
    const identity = new EmailIdentity(this, 'Sender', {
      identity: domain === undefined ? Identity.email(address) : Identity.domain(domain),
      configurationSet: this.#configuration,
      // Returns are events here; nobody has to read them in a mailbox.
      feedbackForwarding: false,
    });
    if (domain === undefined) return identity;
    // Made anew it would have other keys, and the company's DNS would name the old ones.
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN);
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `DkimRecord${index + 1}`, {
        value: `${name} CNAME ${value}`,
        description: 'To be entered in the DNS of the sender’s domain',
      });
    }
    return identity;
  }

  private bouncesFunction({ environment, data }: MailStackProps): AppFunction {
    const bounces = new AppFunction(this, 'Bounces', {
      environment,
      entry: 'events/bounces.lambda.ts',
      variables: data.tableNames,
      impact: 'Nobody sees whose mail comes back, and no more mail is sent to them.',
      memoryMb: 256,
    });
    data.allow('bounces', bounces.lambda);
    return bounces;
  }

  /** SES tells the account's own bus: no topic, and nothing of SES has to be let into it. */
  private tellReturnsTo({ lambda }: AppFunction): void {
    this.#configuration.addEventDestination('Returns', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
    const missed = new Queue(this, 'Missed', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    lambda.configureAsyncInvoke({ onFailure: new SqsDestination(missed), retryAttempts: 2 });
    new Rule(this, 'MailReturns', {
      description: 'Mail that came back (functions/events/bounces.ts)',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Bounce', 'Complaint', 'Reject'],
          mail: {
            tags: { 'ses:configuration-set': Match.exactString(this.#configuration.configurationSetName) },
          },
        },
      },
      targets: [new LambdaFunction(lambda, { deadLetterQueue: missed, retryAttempts: 20 })],
    });
    acknowledgeAll(missed, [
      { id: 'AwsSolutions-SQS3', reason: 'It is itself the queue of what was not handled.' },
      { id: 'Serverless-SQSRedrivePolicy', reason: 'It is itself the queue of what was not handled.' },
    ]);
    acknowledgeAll(lambda, [
      {
        id: 'Serverless-LambdaDLQ',
        reason: 'What it fails at goes to a queue by its asynchronous destination.',
      },
    ]);
  }
}
