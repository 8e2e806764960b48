import { Annotations, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Company } from '#infra/company.ts';
import { acknowledgeAll } from '#infra/constructs/acknowledgement.ts';
import type { Environment } from '#infra/environment.ts';
import { strictHeaders } from '#infra/portal/headers.ts';
import { FALLBACK } from '#infra/portal/shell.ts';
import { viewerRequestSource } from '#infra/portal/viewerRequest.ts';
import { FRONT_DOOR_HEADER } from '#runtime/frontDoor.ts';

export type PortalStackProps = StackProps & {
  readonly environment: Environment;
  readonly company: Company;
  /** The host name of the HTTP API. */
  readonly apiHost: string;
  /** The parameter that holds the value of the origin header, and its version where a rotation must be seen. */
  readonly originSecret: { readonly parameter: string; readonly version?: string | undefined };
  /** The files of the portal's build (infra/portal/files.ts). */
  readonly files: readonly string[];
};

/** One origin for people: the portal's files out of a private bucket, /api and /auth out of the HTTP API. */
export class PortalStack extends Stack {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** Where people reach Waymark: `https://waymark.example.com`. */
  readonly origin: string;

  constructor(scope: Construct, id: string, props: PortalStackProps) {
    super(scope, id, { ...props, terminationProtection: props.environment.isKept });
    if (!props.files.includes(FALLBACK)) throw new Error('The portal is not built: run "npm run build".');
    this.bucket = this.filesBucket(props.environment);
    this.distribution = this.distributionOf(props);
    const { domain } = props.company;
    this.origin = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
    Annotations.of(this).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
      'No address leads to the list: every one is led to a file before it reaches the bucket.',
    );
    new CfnOutput(this, 'Origin', { value: this.origin, description: 'Where people reach Waymark' });
    new CfnOutput(this, 'FilesBucket', { value: this.bucket.bucketName });
    new CfnOutput(this, 'DistributionName', {
      value: this.distribution.distributionDomainName,
      description: 'What the company’s domain name points to',
    });
  }

  private filesBucket({ isKept }: Environment): Bucket {
    const bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      // A page that was replaced by mistake can be put back for a month.
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          expiredObjectDeleteMarker: true,
        },
      ],
      removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledgeAll(bucket, [
      {
        id: 'AwsSolutions-S1',
        reason: 'It holds the files of a public build and nothing of a person; CloudFront alone may read it.',
      },
    ]);
    return bucket;
  }

  private distributionOf(props: PortalStackProps): Distribution {
    const { domain, webAclArn } = props.company;
    const responseHeadersPolicy = this.strictAnswers();
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Waymark ${props.environment.name}`,
      defaultRootObject: 'index.html',
      defaultBehavior: this.portalBehaviour(props, responseHeadersPolicy),
      additionalBehaviors: this.apiBehaviours(props, responseHeadersPolicy),
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableIpv6: true,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain !== undefined && {
        domainNames: [domain.name],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
      ...(webAclArn !== undefined && { webAclId: webAclArn }),
    });
    acknowledgeAll(distribution, acknowledgements(props.company));
    return distribution;
  }

  private portalBehaviour(
    { files }: PortalStackProps,
    responseHeadersPolicy: ResponseHeadersPolicy,
  ): BehaviorOptions {
    const viewerRequest = new EdgeFunction(this, 'ViewerRequest', {
      comment: 'Leads addresses to pages (infra/portal/shell.ts)',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(viewerRequestSource(files)),
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket, {
        // Who may list a bucket is told 404 of a missing file, not 403. No address leads to the list itself.
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: viewerRequest }],
    };
  }

  private apiBehaviours(
    { apiHost, originSecret }: PortalStackProps,
    responseHeadersPolicy: ResponseHeadersPolicy,
  ): Record<string, BehaviorOptions> {
    const { parameter, version } = originSecret;
    const reference = ['ssm', parameter, ...(version === undefined ? [] : [version])].join(':');
    const behaviour: BehaviorOptions = {
      origin: new HttpOrigin(apiHost, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        // Read when it is deployed: the value stands in no template.
        customHeaders: { [FRONT_DOOR_HEADER]: `{{resolve:${reference}}}` },
        // The gateway gives up after 29 s.
        readTimeout: Duration.seconds(30),
      }),
      // What a program sends in the clear is refused, not led on: it would send it so again.
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
    return { '/api/*': behaviour, '/auth/*': behaviour };
  }

  private strictAnswers(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'StrictAnswers', {
      comment: 'Strict headers on every answer (infra/portal/headers.ts)',
      securityHeadersBehavior: {
        // A page of the API names its own, stricter one.
        contentSecurityPolicy: {
          contentSecurityPolicy: strictHeaders['content-security-policy'],
          override: false,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        // Two years. Not "preload": that list is of whole domains, and a company's own to enter.
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: (
          ['cross-origin-opener-policy', 'cross-origin-resource-policy', 'permissions-policy'] as const
        ).map((header) => ({ header, value: strictHeaders[header], override: true })),
      },
    });
  }
}

function acknowledgements({ domain, webAclArn }: Company) {
  return [
    {
      id: 'AwsSolutions-CFR1',
      reason:
        'A company’s people travel; who may come in is decided by sign-in. A web ACL may bar countries.',
    },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Its logs hold query strings and referrers and cannot leave them out; the API’s access log says what was asked without them.',
    },
    ...(webAclArn === undefined
      ? [
          {
            id: 'AwsSolutions-CFR2',
            reason:
              'A web ACL costs more than all else together; a company that wants one names it (webAclArn). Sign-ins and machines are throttled.',
          },
        ]
      : []),
    ...(domain === undefined
      ? [
          {
            id: 'AwsSolutions-CFR4',
            reason:
              'CloudFront fixes the policy of its own name. With a domain of the company TLS 1.2 (2021) is the least (domain).',
          },
        ]
      : []),
  ];
}
