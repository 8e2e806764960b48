import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { environments } from '#infra/environment.ts';
import { DataStack } from '#infra/stacks/data.ts';
import { MailStack } from '#infra/stacks/mail.ts';
import { acknowledge } from '#infra/acknowledged.ts';
import { anApp, companyOf, rulesTimeout, withoutFindings } from '#test/support/stacks.ts';

function synthesised(name: 'dev' | 'prod' = 'prod') {
  const app = anApp();
  const environment = environments[name];
  const shared = { environment, company: companyOf(), env: { region: 'eu-west-1' } };
  const data = new DataStack(app, 'WaymarkData', shared);
  const mail = new MailStack(app, 'WaymarkMail', { ...shared, data });
  acknowledge(data, environment);
  acknowledge(mail, environment);
  return { app, mail, template: Template.fromStack(mail) };
}

describe('mail', () => {
  it('goes out over TLS alone, and no more to who did not take it', () => {
    const { template } = synthesised();

    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      ReputationOptions: { ReputationMetricsEnabled: true },
    });
  });

  it('comes from the company’s domain, whose keys outlive the stack', () => {
    const { template } = synthesised();

    template.hasResource('AWS::SES::EmailIdentity', {
      DeletionPolicy: 'Retain',
      Properties: { EmailIdentity: 'example.com', FeedbackAttributes: { EmailForwardingEnabled: false } },
    });
    expect(
      Object.keys(template.findOutputs('*', { Description: Match.stringLikeRegexp('DNS') })),
    ).toHaveLength(3);
  });

  it('comes in dev from the address alone, so that both environments fit one account', () => {
    const { template, mail } = synthesised('dev');

    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'waymark@example.com' });
    expect(mail.sender).not.toHaveProperty('domain');
  });

  it('is written by whoever may, from this address and no other', () => {
    const { mail } = synthesised();

    expect(mail.resolve(mail.sendStatement().toStatementJson())).toMatchObject({
      Action: 'ses:SendEmail',
      Condition: { StringEquals: { 'ses:FromAddress': 'waymark@example.com' } },
    });
  });
});

describe('mail that comes back', () => {
  it('reaches the function of this environment’s own mail, or a queue', () => {
    const { template } = synthesised();

    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: { Enabled: true, MatchingEventTypes: ['bounce', 'complaint', 'reject'] },
    });
    template.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Bounce', 'Complaint', 'Reject'],
          mail: { tags: { 'ses:configuration-set': [{ Ref: Match.stringLikeRegexp('^Mails') }] } },
        },
      },
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
    });
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });

  it('is noted by a function that may change these notes and read nothing', () => {
    const policies = Object.values(synthesised().template.findResources('AWS::IAM::Policy'));
    const statements = policies.flatMap(
      (policy) => policy.Properties.PolicyDocument.Statement as readonly Statement[],
    );

    expect(statements.filter(({ Action }) => String(Action).startsWith('dynamodb:'))).toMatchObject([
      {
        Action: 'dynamodb:UpdateItem',
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['MAIL#*'] } },
      },
    ]);
  });
});

type Statement = { readonly Action: unknown; readonly Condition: unknown };

describe('the stack of mail', () => {
  it.each(['dev', 'prod'] as const)('has in %s no finding that nobody acknowledged', rulesTimeout, (name) => {
    const { app, mail } = synthesised(name);

    withoutFindings(app, [mail]);
  });
});
