import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Environment } from '#infra/environment.ts';

/** A bucket of our own: encrypted, over TLS only, never public, versioned; it outlives its stack where data is kept. */
export function privateBucket(
  scope: Construct,
  id: string,
  { isKept }: Environment,
  props: BucketProps = {},
): Bucket {
  return new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    versioned: true,
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    ...props,
  });
}
