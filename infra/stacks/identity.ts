import { Aws, Duration, Fn, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  CfnUserPoolUser,
  CfnUserPoolUserToGroupAttachment,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  PasskeyUserVerification,
  ProviderAttribute,
  StringAttribute,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolEmail,
  UserPoolGroup,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
} from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Company } from '#infra/company.ts';
import type { Environment } from '#infra/environment.ts';
import { acknowledgeAll } from '#infra/constructs/acknowledgement.ts';
import { AppFunction } from '#infra/constructs/appFunction.ts';
import { invitation } from '#infra/constructs/invitation.ts';
import type { Sender } from './mail.ts';

type SamlDirectory = Extract<Company['directory'], { kind: 'saml' }>;

/** The pool's name for the company's own SAML directory. */
const samlProvider = 'Directory';

export type IdentityStackProps = StackProps & {
  readonly environment: Environment;
  readonly company: Company;
  /** Once SES may write from the company's address; until then Cognito does, from its own, 50 mails a day. */
  readonly sender?: Sender;
};

/** Whether people sign in through a user pool; an OpenID Connect issuer of the company is asked directly. */
export function hasUserPool({ directory }: Company): boolean {
  return directory.kind !== 'oidc';
}

/** The user pool: Waymark's own people with a second factor, or the company's SAML directory (ADR 0017). */
export class IdentityStack extends Stack {
  readonly userPool: UserPool;
  /** `https://waymark-….auth.eu-west-1.amazoncognito.com`: managed login and its /logout. */
  readonly loginAddress: string;
  readonly #saml: UserPoolIdentityProviderSaml | undefined;

  constructor(scope: Construct, id: string, props: IdentityStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.isKept });
    const { environment, company } = props;
    if (!hasUserPool(company))
      throw new Error('With an OpenID Connect issuer of the company there is no pool.');
    this.userPool = this.pool(props);
    const domain = new UserPoolDomain(this, 'Domain', {
      userPool: this.userPool,
      // Unique in the Region among all of AWS, hence the account's number.
      cognitoDomain: { domainPrefix: Fn.join('-', ['waymark', environment.name, Aws.ACCOUNT_ID]) },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    this.loginAddress = domain.baseUrl();
    if (company.directory.kind === 'saml') this.#saml = this.samlDirectory(company.directory, environment);
    else this.firstPeople(company);
  }

  /** Who vouches for people: the `iss` of their ID tokens. */
  get issuer(): string {
    return this.userPool.userPoolProviderUrl;
  }

  /** The one provider that the app client offers. */
  get provider(): UserPoolClientIdentityProvider {
    return this.#saml === undefined
      ? UserPoolClientIdentityProvider.COGNITO
      : UserPoolClientIdentityProvider.custom(samlProvider);
  }

  /** May read the app client and with it its secret, which so never stands in a template or a parameter. */
  readClientStatement(): PolicyStatement {
    return new PolicyStatement({
      actions: ['cognito-idp:DescribeUserPoolClient'],
      resources: [this.userPool.userPoolArn],
    });
  }

  private pool({ environment, company, sender }: IdentityStackProps): UserPool {
    const pool = new UserPool(this, 'People', {
      // Essentials has managed login and passkeys; threat protection is in Plus only, at USD 0.02 a person and month.
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { sms: false, otp: true },
      signInPolicy: { allowedFirstAuthFactors: { password: true, passkey: true } },
      passkeyUserVerification: PasskeyUserVerification.REQUIRED,
      // Length counts, not kinds of character (NIST SP 800-63B): 8 would do beside a second factor.
      passwordPolicy: {
        minLength: 12,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: invitation(company.domain?.name),
      // Both stand in every pool: a schema can be added to, never taken from, and a company may change its directory.
      customAttributes: {
        groups: new StringAttribute({ maxLen: 2048, mutable: true }),
        acr: new StringAttribute({ maxLen: 256, mutable: true }),
      },
      ...(sender !== undefined && {
        email: UserPoolEmail.withSES({
          fromEmail: sender.address,
          fromName: 'Waymark',
          configurationSetName: sender.configurationSetName,
          sesRegion: company.region,
          ...(sender.domain !== undefined && { sesVerifiedDomain: sender.domain }),
        }),
      }),
      deletionProtection: environment.isKept,
      removalPolicy: environment.isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const resource = pool.node.defaultChild;
    // Where a second factor is required, passkeys are allowed only as both factors in one.
    if (resource instanceof CfnUserPool)
      resource.webAuthnFactorConfiguration = 'MULTI_FACTOR_WITH_USER_VERIFICATION';
    acknowledgeAll(pool, [
      {
        id: 'AwsSolutions-COG1',
        reason:
          'Twelve characters of any kind beside a required second factor, as NIST SP 800-63B asks; rules of composition make passwords worse.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'Plus adds threat protection for passwords; here a password opens nothing without the second factor, and sign-ins are throttled.',
      },
    ]);
    return pool;
  }

  private samlDirectory(
    { metadataUrl, attributes }: SamlDirectory,
    environment: Environment,
  ): UserPoolIdentityProviderSaml {
    this.forgetWhatIsNotSaid(attributes, environment);
    return new UserPoolIdentityProviderSaml(this, 'Saml', {
      userPool: this.userPool,
      name: samlProvider,
      metadata: UserPoolIdentityProviderSamlMetadata.url(metadataUrl),
      // An assertion that nobody here asked for is one that somebody else may have started.
      idpInitiated: false,
      attributeMapping: {
        email: ProviderAttribute.other(attributes.email),
        fullname: ProviderAttribute.other(attributes.name),
        custom: {
          'custom:groups': ProviderAttribute.other(attributes.groups),
          'custom:acr': ProviderAttribute.other(attributes.acr),
        },
      },
    });
  }

  /** A strength or a group that the directory does not assert this time must not stand from the last. */
  private forgetWhatIsNotSaid(attributes: SamlDirectory['attributes'], environment: Environment): void {
    const federation = new AppFunction(this, 'Federation', {
      environment,
      entry: 'events/federation.lambda.ts',
      variables: {
        WAYMARK_GROUPS_ATTRIBUTE: attributes.groups,
        WAYMARK_ACR_ATTRIBUTE: attributes.acr,
      },
      impact: 'Nobody signs in through the company’s directory; who is signed in stays so.',
      // Cognito waits 5 s for an answer.
      timeout: Duration.seconds(5),
      memoryMb: 256,
    });
    federation.lambda.addPermission('Pool', {
      principal: new ServicePrincipal('cognito-idp.amazonaws.com'),
      sourceArn: this.userPool.userPoolArn,
    });
    acknowledgeAll(federation.lambda, [
      {
        id: 'Serverless-LambdaDLQ',
        reason: 'The pool waits for its answer; there is nothing to hand over later.',
      },
    ]);
    const pool = this.userPool.node.defaultChild;
    if (pool instanceof CfnUserPool) {
      const { functionArn } = federation.lambda;
      pool.lambdaConfig = { inboundFederation: { lambdaArn: functionArn, lambdaVersion: 'V1_0' } };
    }
  }

  /** The two first administrators, invited by mail, and the groups that say who may sign in and who administers. */
  private firstPeople({ adminGroup, signInGroup, firstAdmins }: Company): void {
    const groups = [
      this.group('Admins', adminGroup, 'They administer people and roles in Waymark.'),
      ...(signInGroup === undefined ? [] : [this.group('MaySignIn', signInGroup, 'They may sign in.')]),
    ];
    for (const [index, address] of firstAdmins.entries()) {
      const name = index === 0 ? 'FirstAdmin' : 'SecondAdmin';
      const person = new CfnUserPoolUser(this, name, {
        userPoolId: this.userPool.userPoolId,
        username: address,
        userAttributes: [
          { name: 'email', value: address },
          { name: 'email_verified', value: 'true' },
        ],
        desiredDeliveryMediums: ['EMAIL'],
      });
      // Another address in the configuration invites another person; it takes nobody away.
      person.applyRemovalPolicy(RemovalPolicy.RETAIN);
      for (const group of groups) {
        const member = new CfnUserPoolUserToGroupAttachment(this, `${name}${group.node.id}`, {
          userPoolId: this.userPool.userPoolId,
          username: person.ref,
          groupName: group.groupName,
        });
        member.applyRemovalPolicy(RemovalPolicy.RETAIN);
      }
    }
  }

  private group(id: string, groupName: string, description: string): UserPoolGroup {
    return new UserPoolGroup(this, id, { userPool: this.userPool, groupName, description });
  }
}

export type ClientStackProps = StackProps & {
  readonly company: Company;
  readonly identity: IdentityStack;
  /** Where the portal is reached: `https://waymark.example.com`, known once the distribution is. */
  readonly origin: string;
};

/** Waymark at the user pool. It is made after the distribution, whose address it names. */
export class ClientStack extends Stack {
  readonly clientId: string;
  readonly issuer: string;
  /** Where a browser is sent to end the pool's own session. */
  readonly logoutAddress: string;

  constructor(scope: Construct, id: string, props: ClientStackProps) {
    super(scope, id, props);
    const { company, identity, origin } = props;
    const client = new UserPoolClient(this, 'Client', {
      userPool: identity.userPool,
      generateSecret: true,
      // Passkeys in managed login need the choice of factors.
      authFlows: { user: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // Without aws.cognito.signin.user.admin no token of ours may change a profile.
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${origin}/auth/callback`],
        logoutUrls: [`${origin}/`],
      },
      supportedIdentityProviders: [identity.provider],
      preventUserExistenceErrors: true,
      // Somebody who registers an authenticator app for the first time needs longer than the usual 3 minutes.
      authSessionValidity: Duration.minutes(10),
      // Read once at the callback, then Waymark's own session counts.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      // The shortest there is; nobody asks for a refresh.
      refreshTokenValidity: Duration.hours(1),
      enableTokenRevocation: true,
      // An ID token holds what its client may read; who is a first administrator goes by a verified address.
      readAttributes: profile({ emailVerified: true }).withCustomAttributes('groups', 'acr'),
      // The pool writes what a directory says with the client's own right; without a directory there is nothing to write.
      writeAttributes:
        company.directory.kind === 'saml'
          ? profile({}).withCustomAttributes('groups', 'acr')
          : new ClientAttributes().withStandardAttributes({ fullname: true }),
    });
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: identity.userPool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.clientId = client.userPoolClientId;
    this.issuer = identity.issuer;
    this.logoutAddress = `${identity.loginAddress}/logout`;
  }
}

function profile(besides: { readonly emailVerified?: true }): ClientAttributes {
  return new ClientAttributes().withStandardAttributes({ email: true, fullname: true, ...besides });
}
