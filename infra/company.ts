import * as z from 'zod';
import { environmentNames } from './environment.ts';

const filled = z.string().trim().min(1);
const arn = (region: string) =>
  z
    .string()
    .regex(
      new RegExp(`^arn:aws:acm:${region}:\\d{12}:certificate/.+$`),
      `must be the ARN of a certificate in ${region}`,
    );

/** Plain http is for an emulator beside its issuer on one machine. */
function isSafeIssuer(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}

/** Where people sign in. */
const Directory = z.discriminatedUnion('kind', [
  /** People of Waymark's own user pool, with a second factor required. */
  z.strictObject({ kind: z.literal('cognito') }),
  /** The company's OpenID Connect issuer, asked directly. */
  z.strictObject({
    kind: z.literal('oidc'),
    issuer: z.url().refine(isSafeIssuer, 'must be an https address'),
    clientId: filled,
    /** The name of a SecureString in the Parameter Store that holds the client's secret. */
    clientSecretParameter: z
      .string()
      .regex(/^\/.+/, 'must be the name of a parameter, such as /company/waymark/client-secret'),
    /** What the issuer must say of the sign-in's strength; without it nobody is let in. */
    assurance: z.strictObject({
      claim: z.enum(['acr', 'amr']),
      anyOf: z.array(filled).min(1).readonly(),
    }),
  }),
  /** The company's SAML directory, through the user pool. */
  z.strictObject({
    kind: z.literal('saml'),
    metadataUrl: z.url({ protocol: /^https$/, error: 'must be an https address' }),
    /** The names of the directory's attributes. */
    attributes: z.strictObject({ email: filled, name: filled, groups: filled, acr: filled }),
    assurance: z.strictObject({ claim: z.literal('acr'), anyOf: z.array(filled).min(1).readonly() }),
  }),
]);

const Domain = z.strictObject({
  /** Where people reach Waymark: `waymark.example.com`. */
  name: filled,
  certificateArn: arn('us-east-1'),
  /** The API's own name, which only CloudFront calls: `waymark-api.example.com`. */
  apiName: filled,
  apiCertificateArn: arn('[a-z0-9-]+'),
});

const tableName = z.string().regex(/^[a-zA-Z0-9_.-]{3,255}$/, 'must be the name of a table');

/** Tables that `npm run restore` made; they stand in place of the deployment's own, which are kept. */
const RestoredTables = z.strictObject({
  core: z.strictObject({ name: tableName }),
  ledger: z
    .strictObject({ name: tableName, streamArn: z.string() })
    .refine(({ name, streamArn }) => streamArn.includes(`:table/${name}/stream/`), {
      path: ['streamArn'],
      error: 'must be the ARN of that table’s stream, as npm run restore printed it',
    }),
});
export type RestoredTables = z.infer<typeof RestoredTables>;

/** What a company must choose, or may. */
export const Company = z.strictObject({
  /** The AWS Region that holds the data. */
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a Region such as eu-west-1'),
  directory: Directory,
  /** Members of this group administer Waymark: people and roles, no approvals. */
  adminGroup: filled.default('waymark-admins'),
  /** When set, only members of this group may sign in. */
  signInGroup: z.optional(filled),
  /** The two first administrators, by the addresses the directory knows them by; a grant needs a second person. */
  firstAdmins: z.tuple([z.email(), z.email()]).refine(([one, other]) => one !== other, 'must be two people'),
  /** The address Waymark writes from. */
  sender: z.email(),
  /** Once SES has verified it: invitations to sign in come from it too, and not from Cognito's own, 50 a day. */
  isSenderVerified: z.boolean().default(false),
  /** A monthly bill in USD that raises an alarm, and who is told. */
  budget: z.strictObject({ monthlyUsd: z.number().positive(), tell: z.email() }),
  /** Without it Waymark is reached at CloudFront's own name. */
  domain: z.optional(Domain),
  /** A web ACL of WAF in us-east-1, for CloudFront. */
  webAclArn: z.optional(
    z
      .string()
      .regex(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/, 'must be the ARN of a global web ACL'),
  ),
  /** By environment: what npm run restore said to put here. */
  restored: z.optional(z.partialRecord(z.enum(environmentNames), RestoredTables)),
});
export type Company = z.infer<typeof Company>;
/** As it is written in waymark.config.ts: what has a default may be left out. */
export type CompanyChoices = z.input<typeof Company>;

/** @throws Error with one sentence a missing or wrong choice */
export function readCompany(choices: unknown, file: string): Company {
  const read = Company.safeParse(choices);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => sentence(issue, choices, file)).join('\n'));
}

function sentence(issue: z.core.$ZodIssue, choices: unknown, file: string): string {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `${file}: there is no ${[...issue.path, issue.keys.join(', ')].map(String).join('.')}; take it out.`;
  return isThere(choices, issue.path)
    ? `${file}: ${path} is not right: ${issue.message}.`
    : `${file}: say ${path}; it is missing.`;
}

function isThere(root: unknown, path: readonly PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
  return found !== undefined;
}
