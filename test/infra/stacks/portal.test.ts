import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import type { Company } from '#infra/company.ts';
import { environments } from '#infra/environment.ts';
import { strictHeaders } from '#infra/portal/headers.ts';
import { PortalStack } from '#infra/stacks/portal.ts';
import { companyOf, rulesTimeout, withoutFindings } from '#test/support/stacks.ts';

const domain = {
  name: 'waymark.example.com',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/portal',
  apiName: 'waymark-api.example.com',
  apiCertificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/api',
};
const webAclArn = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/waymark/1';

function synthesised(company: Company = companyOf(), name: 'dev' | 'prod' = 'prod') {
  const app = new App();
  const portal = new PortalStack(app, 'WaymarkPortal', {
    environment: environments[name],
    company,
    apiHost: 'abc.execute-api.eu-west-1.amazonaws.com',
    originSecret: { parameter: '/waymark/prod/origin-secret', version: '3' },
    files: ['/index.html', '/200.html', '/sign-in.html', '/favicon.svg'],
  });
  return { app, portal, template: Template.fromStack(portal) };
}

type Statement = {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Principal: unknown;
  readonly Condition: unknown;
};
type Header = { readonly Header: string; readonly Value: string };

describe('the portal’s bucket', () => {
  it('is private, encrypted, versioned and answers over TLS only', () => {
    const { template } = synthesised();

    template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: Match.anyValue(),
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  it('is read by this one distribution and nobody else', () => {
    const [policy] = Object.values(synthesised().template.findResources('AWS::S3::BucketPolicy'));
    const statements = policy?.Properties.PolicyDocument.Statement as readonly Statement[];
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');

    expect(allowed.flatMap(({ Action }) => Action)).toEqual(['s3:GetObject', 's3:ListBucket']);
    for (const { Principal, Condition } of allowed) {
      expect(Principal).toEqual({ Service: 'cloudfront.amazonaws.com' });
      expect(JSON.stringify(Condition)).toMatch(/AWS:SourceArn.*:distribution/);
    }
  });

  it.each([
    ['prod', 'Retain'],
    ['dev', 'Delete'],
  ] as const)('in %s: %s', (name, policy) => {
    const { template } = synthesised(companyOf(), name);

    template.hasResource('AWS::S3::Bucket', { DeletionPolicy: policy });
  });
});

describe('what CloudFront passes on', () => {
  it('is everything a person sent to the API, uncached, with the value that only CloudFront knows', () => {
    const { template } = synthesised();
    const behaviour = (path: string) =>
      Match.objectLike({
        PathPattern: path,
        // Managed policies: CachingDisabled and AllViewerExceptHostHeader.
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
        ViewerProtocolPolicy: 'https-only',
      });

    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: [behaviour('/api/*'), behaviour('/auth/*')],
        Origins: Match.arrayWith([
          Match.objectLike({
            DomainName: 'abc.execute-api.eu-west-1.amazonaws.com',
            CustomOriginConfig: Match.objectLike({
              OriginProtocolPolicy: 'https-only',
              OriginSSLProtocols: ['TLSv1.2'],
            }),
            OriginCustomHeaders: [
              {
                HeaderName: 'x-waymark-origin',
                HeaderValue: '{{resolve:ssm:/waymark/prod/origin-secret:3}}',
              },
            ],
          }),
        ]),
      }),
    });
  });

  it('speaks HTTP/2 and 3, over IPv6 too, and shows no page in place of an answer', () => {
    const { template } = synthesised();

    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        HttpVersion: 'http2and3',
        IPV6Enabled: true,
        PriceClass: 'PriceClass_100',
        DefaultRootObject: 'index.html',
        CustomErrorResponses: Match.absent(),
        DefaultCacheBehavior: Match.objectLike({ Compress: true, ViewerProtocolPolicy: 'redirect-to-https' }),
      }),
    });
  });
});

describe('every answer', () => {
  it('has the headers of the local runtime, and HSTS for two years', () => {
    const [policy] = Object.values(
      synthesised().template.findResources('AWS::CloudFront::ResponseHeadersPolicy'),
    );
    const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } =
      policy?.Properties.ResponseHeadersPolicyConfig ?? {};
    const sent = {
      'content-security-policy': security.ContentSecurityPolicy.ContentSecurityPolicy as string,
      'x-content-type-options': security.ContentTypeOptions.Override === true ? 'nosniff' : '',
      'x-frame-options': security.FrameOptions.FrameOption as string,
      'referrer-policy': security.ReferrerPolicy.ReferrerPolicy as string,
      ...Object.fromEntries((custom.Items as readonly Header[]).map(({ Header, Value }) => [Header, Value])),
    };

    expect(sent).toEqual(strictHeaders);
    // 2 x 365 x 86,400
    expect(security.StrictTransportSecurity).toEqual({
      AccessControlMaxAgeSec: 63_072_000,
      IncludeSubdomains: true,
      Override: true,
    });
  });

  it('is given them on all three behaviours', () => {
    const [distribution] = Object.values(
      synthesised().template.findResources('AWS::CloudFront::Distribution'),
    );
    const { DefaultCacheBehavior, CacheBehaviors } = distribution?.Properties.DistributionConfig ?? {};

    for (const behaviour of [DefaultCacheBehavior, ...CacheBehaviors])
      expect(behaviour.ResponseHeadersPolicyId.Ref).toMatch(/^StrictAnswers/);
  });
});

describe('the address', () => {
  it('is CloudFront’s own name, or the company’s with its certificate and web ACL', () => {
    const { portal, template } = synthesised(companyOf({ domain, webAclArn }));

    expect(portal.origin).toBe('https://waymark.example.com');
    template.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        Aliases: ['waymark.example.com'],
        WebACLId: webAclArn,
        ViewerCertificate: {
          AcmCertificateArn: domain.certificateArn,
          MinimumProtocolVersion: 'TLSv1.2_2021',
          SslSupportMethod: 'sni-only',
        },
      }),
    });
  });
});

describe('the portal’s stack', () => {
  it.each([
    ['CloudFront’s name', companyOf()],
    ['a domain and a web ACL', companyOf({ domain, webAclArn })],
  ])('has no finding that nobody acknowledged, with %s', rulesTimeout, (_, company) => {
    withoutFindings(synthesised(company).app);
  });

  it('says what is missing where the portal was not built', () => {
    expect(
      () =>
        new PortalStack(new App(), 'WaymarkPortal', {
          environment: environments.dev,
          company: companyOf(),
          apiHost: 'abc.execute-api.eu-west-1.amazonaws.com',
          originSecret: { parameter: '/waymark/dev/origin-secret' },
          files: [],
        }),
    ).toThrow('run "npm run build"');
  });
});
