// The only place that makes SDK clients.
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { S3Client } from '@aws-sdk/client-s3';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SSMClient } from '@aws-sdk/client-ssm';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * Where the clients connect. On AWS all of it is left out and the SDK finds region, role and endpoints itself
 * (`AWS_ENDPOINT_URL_DYNAMODB` and its kin included); the local runtime names its own endpoints.
 */
export type Connection = {
  readonly region?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly dynamoEndpoint?: string;
  readonly stepFunctionsEndpoint?: string;
  /** Endpoints that check no signature need none: hashing and signing is a tenth of a request. */
  readonly unsigned?: true;
};

// The SDK keeps connections alive by itself. A call that takes longer than 5 s has failed: with two attempts
// after the first it still ends under the 29 s that the gateway waits.
const transport = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;

/** The client of the three tables. `undefined` in an item is an error, never silently dropped. */
export function createDocumentClient(connection: Connection = {}): DynamoDBDocumentClient {
  const client = new DynamoDBClient({
    ...transport,
    ...account(connection),
    ...at(connection.dynamoEndpoint),
  });
  return silent(DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: false } }));
}

/** The client that starts executions and answers task tokens. */
export function createStepFunctionsClient(connection: Connection = {}): SFNClient {
  return silent(
    new SFNClient({ ...transport, ...account(connection), ...at(connection.stepFunctionsEndpoint) }),
  );
}

/** The client that reads the ledger's stream where no event source mapping does. */
export function createStreamsClient(connection: Connection = {}): DynamoDBStreamsClient {
  return silent(
    new DynamoDBStreamsClient({ ...transport, ...account(connection), ...at(connection.dynamoEndpoint) }),
  );
}

/** The client of the buckets. */
export function createFilesClient(): S3Client {
  return silent(new S3Client(transport));
}

/** The client that calls functions and waits for them: as long as the longest of ours may run. */
export function createFunctionsClient(): LambdaClient {
  return silent(
    new LambdaClient({
      maxAttempts: 1,
      requestHandler: { ...transport.requestHandler, requestTimeout: 310_000 },
    }),
  );
}

/** The client that reads settings. */
export function createParametersClient(): SSMClient {
  return silent(new SSMClient(transport));
}

/** The client that asks a user pool about its own client. */
export function createUserPoolsClient(): CognitoIdentityProviderClient {
  return silent(new CognitoIdentityProviderClient(transport));
}

/**
 * Takes the SDK's own logging out: without a logger it still copies every input and output for one, which costs about as
 * much as signing, and with one it would write what people entered.
 */
function silent<Client extends { readonly middlewareStack: { remove: (name: string) => boolean } }>(
  client: Client,
): Client {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}

function account({ region, credentials, unsigned }: Connection) {
  return {
    ...(region !== undefined && { region }),
    ...(credentials !== undefined && { credentials }),
    ...(unsigned && { signer }),
  };
}

/** In the form of a signature, without its cost. */
const unsignedHeader =
  'AWS4-HMAC-SHA256 Credential=local/20260101/local/local/aws4_request, SignedHeaders=host, Signature=0';
const signer = {
  sign: <Request extends { headers: Record<string, string> }>(request: Request): Promise<Request> => {
    request.headers['authorization'] = unsignedHeader;
    request.headers['x-amz-date'] = '20260101T000000Z';
    return Promise.resolve(request);
  },
};

function at(endpoint: string | undefined): { readonly endpoint?: string } {
  return endpoint === undefined ? {} : { endpoint };
}
