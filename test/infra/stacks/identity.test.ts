import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { acknowledge } from '#infra/acknowledged.ts';
import type { Company } from '#infra/company.ts';
import { environments } from '#infra/environment.ts';
import { ClientStack, hasUserPool, IdentityStack } from '#infra/stacks/identity.ts';
import { anApp, companyOf, samlDirectory, rulesTimeout, withoutFindings } from '#test/support/stacks.ts';

const origin = 'https://waymark.example.com';

function synthesised(company: Company, name: 'dev' | 'prod' = 'prod', hasMail = true) {
  const app = anApp();
  const identity = new IdentityStack(app, 'WaymarkIdentity', {
    environment: environments[name],
    company,
    ...(hasMail && {
      sender: { address: company.sender, configurationSetName: 'mails', domain: 'example.com' },
    }),
  });
  const client = new ClientStack(app, 'WaymarkClient', { company, identity, origin });
  return { app, identity, pool: Template.fromStack(identity), client: Template.fromStack(client) };
}

describe('the user pool', () => {
  it('asks everybody for a second factor, never by SMS, and lets nobody sign up', () => {
    const { pool } = synthesised(companyOf());

    pool.hasResourceProperties('AWS::Cognito::UserPool', {
      UserPoolTier: 'ESSENTIALS',
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: Match.objectLike({ AllowAdminCreateUserOnly: true }),
      UsernameAttributes: ['email'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      SmsConfiguration: Match.absent(),
    });
  });

  it('takes passkeys only as both factors in one', () => {
    const { pool } = synthesised(companyOf());

    pool.hasResourceProperties('AWS::Cognito::UserPool', {
      Policies: Match.objectLike({
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
      }),
      WebAuthnUserVerification: 'required',
      WebAuthnFactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION',
    });
  });

  it('asks for length, not for kinds of character', () => {
    const { pool } = synthesised(companyOf());

    pool.hasResourceProperties('AWS::Cognito::UserPool', {
      Policies: Match.objectLike({
        PasswordPolicy: {
          MinimumLength: 12,
          RequireLowercase: false,
          RequireUppercase: false,
          RequireNumbers: false,
          RequireSymbols: false,
          TemporaryPasswordValidityDays: 7,
        },
      }),
    });
  });

  it.each([
    ['prod', 'Retain', 'ACTIVE'],
    ['dev', 'Delete', 'INACTIVE'],
  ] as const)('is in %s deleted with: %s', (name, policy, protection) => {
    const { pool, identity } = synthesised(companyOf(), name);

    pool.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: policy,
      Properties: { DeletionProtection: protection },
    });
    expect(identity.terminationProtection).toBe(name === 'prod');
  });

  it('writes from the company’s address where there is one to write from', () => {
    const { pool } = synthesised(companyOf());
    const withoutMail = synthesised(companyOf(), 'prod', false).pool;

    pool.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        From: 'Waymark <waymark@example.com>',
        ConfigurationSet: 'mails',
      },
    });
    withoutMail.hasResourceProperties('AWS::Cognito::UserPool', { EmailConfiguration: Match.absent() });
  });
});

describe('a directory of Waymark’s own', () => {
  it('invites the two first administrators into the groups that they need', () => {
    const { pool } = synthesised(companyOf({ signInGroup: 'waymark-people' }));

    const people = Object.values(pool.findResources('AWS::Cognito::UserPoolUser'));
    expect(people.map((one): unknown => one.Properties.Username)).toEqual([
      'ada@example.com',
      'ben@example.com',
    ]);
    // Two people in two groups.
    pool.resourceCountIs('AWS::Cognito::UserPoolUserToGroupAttachment', 4);
    for (const groupName of ['waymark-admins', 'waymark-people'])
      pool.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: groupName });
  });

  it('keeps people whom the configuration no longer names', () => {
    const { pool } = synthesised(companyOf());

    pool.allResources('AWS::Cognito::UserPoolUser', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
    });
  });
});

describe('a SAML directory', () => {
  const company = companyOf({ directory: samlDirectory });

  it('tells who people are, their groups and how strongly they signed in', () => {
    const { pool } = synthesised(company);

    pool.hasResourceProperties('AWS::Cognito::UserPoolIdentityProvider', {
      ProviderType: 'SAML',
      ProviderDetails: Match.objectLike({ MetadataURL: samlDirectory.metadataUrl }),
      AttributeMapping: {
        email: 'mail',
        name: 'displayName',
        'custom:groups': 'memberOf',
        'custom:acr': 'acr',
      },
    });
    pool.resourceCountIs('AWS::Cognito::UserPoolUser', 0);
    pool.resourceCountIs('AWS::Cognito::UserPoolGroup', 0);
  });

  it('is the only way in, and may write what it says', () => {
    const { client } = synthesised(company);

    client.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      SupportedIdentityProviders: ['Directory'],
      WriteAttributes: ['custom:acr', 'custom:groups', 'email', 'name'],
    });
  });
});

describe('what a SAML directory does not say', () => {
  it('is overwritten at each sign-in, by a function that only this pool may call', () => {
    const { pool } = synthesised(companyOf({ directory: samlDirectory }));

    pool.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: { InboundFederation: { LambdaArn: Match.anyValue(), LambdaVersion: 'V1_0' } },
    });
    pool.hasResourceProperties('AWS::Lambda::Permission', {
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^People'), 'Arn'] },
    });
    pool.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({ WAYMARK_GROUPS_ATTRIBUTE: 'memberOf', WAYMARK_ACR_ATTRIBUTE: 'acr' }),
      },
    });
  });
});

describe('an OpenID Connect issuer of the company', () => {
  const company = companyOf({
    directory: {
      kind: 'oidc',
      issuer: 'https://login.example.com',
      clientId: 'waymark',
      clientSecretParameter: '/company/secret',
      assurance: { claim: 'amr', anyOf: ['mfa'] },
    },
  });

  it('needs no pool', () => {
    expect(hasUserPool(company)).toBe(false);
    expect(() => synthesised(company)).toThrow('there is no pool');
  });
});

describe('the app client', () => {
  it('is confidential and takes codes only', () => {
    const { client } = synthesised(companyOf());

    client.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: [`${origin}/auth/callback`],
      LogoutURLs: [`${origin}/`],
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      IdTokenValidity: 5,
      AccessTokenValidity: 5,
      RefreshTokenValidity: 60,
      ReadAttributes: ['custom:acr', 'custom:groups', 'email', 'email_verified', 'name'],
      WriteAttributes: ['name'],
    });
  });

  it('keeps its secret out of every template', () => {
    const { pool, client } = synthesised(companyOf());

    expect(JSON.stringify([pool.toJSON(), client.toJSON()])).not.toMatch(/ClientSecret/);
  });
});

describe('the stacks of sign-in', () => {
  it.each([
    ['a pool', companyOf()],
    ['a SAML directory', companyOf({ directory: samlDirectory })],
  ])('have no finding that nobody acknowledged, with %s', rulesTimeout, (_, company) => {
    const { app, identity } = synthesised(company);
    acknowledge(identity, environments.prod);

    withoutFindings(app);
  });
});
