import * as z from 'zod';

/** The three tables by name. */
export type Tables = { readonly core: string; readonly ledger: string; readonly session: string };

/** The two state machines by ARN. */
export type Machines = { readonly programme: string; readonly stage: string };

/** How people sign in: the OIDC issuer and this application at it. */
export type SignInConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the portal is reached, without a path: `https://waymark.example.com`. */
  readonly origin: string;
  /** Under which name the issuer's people are kept: the issuer itself, unless it may move. */
  readonly directory: string;
  /** People of this directory group administer Waymark. */
  readonly adminGroup: string;
  /** Where set, only people of this directory group may sign in. */
  readonly signInGroup?: string;
  /** Who administers Waymark before anybody stands in that group, by verified address in lower case. */
  readonly firstAdmins?: readonly string[];
  /** What the issuer must say of the sign-in's strength; without it nobody is let in. */
  readonly assurance?: Assurance;
};

/** The claim of the ID token that tells how strong a sign-in was, and the values that suffice. */
export type Assurance = {
  readonly claim: 'acr' | 'amr' | 'custom:acr';
  readonly values: readonly string[];
};

/**
 * What a function is told by its environment. Each part is read when first used and throws then, naming every
 * variable that is missing: a function of the workflow needs no sign-in.
 */
export type Config = {
  readonly tables: Tables;
  readonly machines: Machines;
  readonly signIn: SignInConfig;
  /** Under which name the issuer's people are kept, as in `signIn`. */
  readonly directory: string;
  /** The one origin that changes come from; `signIn` names it too, for functions that sign people in. */
  readonly origin: string;
  /** The bucket that the ledger is copied into. */
  readonly exportBucket: string;
};

export type EnvironmentSource = Readonly<Record<string, string | undefined>>;

const name = z.string().min(1);
const origin = z.url().refine((value) => new URL(value).origin === value, 'must be an origin without a path');

const TableVariables = z.object({
  WAYMARK_CORE_TABLE: name,
  WAYMARK_LEDGER_TABLE: name,
  WAYMARK_SESSION_TABLE: name,
});
const MachineVariables = z.object({
  WAYMARK_PROGRAMME_MACHINE_ARN: name,
  WAYMARK_STAGE_MACHINE_ARN: name,
});
const SignInVariables = z.object({
  WAYMARK_ISSUER: z.url(),
  WAYMARK_CLIENT_ID: name,
  WAYMARK_CLIENT_SECRET: name,
  WAYMARK_ORIGIN: origin,
  WAYMARK_DIRECTORY: z.optional(name),
  WAYMARK_ADMIN_GROUP: name.default('waymark-admins'),
  WAYMARK_SIGN_IN_GROUP: z.optional(name),
  WAYMARK_FIRST_ADMINS: z.optional(z.string()),
  WAYMARK_ASSURANCE_CLAIM: z.optional(z.enum(['acr', 'amr', 'custom:acr'])),
  WAYMARK_ASSURANCE_VALUES: z.optional(z.string()),
});

const DirectoryVariables = z.object({ WAYMARK_ISSUER: z.url(), WAYMARK_DIRECTORY: z.optional(name) });
const ExportVariable = z.object({ WAYMARK_EXPORT_BUCKET: name });
const OriginVariable = z.object({ WAYMARK_ORIGIN: origin });

/** Reads the configuration out of environment variables. */
export function readConfig(source: EnvironmentSource): Config {
  return {
    get tables() {
      const read = parse(TableVariables, source);
      return {
        core: read.WAYMARK_CORE_TABLE,
        ledger: read.WAYMARK_LEDGER_TABLE,
        session: read.WAYMARK_SESSION_TABLE,
      };
    },
    get machines() {
      const read = parse(MachineVariables, source);
      return { programme: read.WAYMARK_PROGRAMME_MACHINE_ARN, stage: read.WAYMARK_STAGE_MACHINE_ARN };
    },
    get signIn() {
      const read = parse(SignInVariables, source);
      return {
        issuer: read.WAYMARK_ISSUER,
        clientId: read.WAYMARK_CLIENT_ID,
        clientSecret: read.WAYMARK_CLIENT_SECRET,
        origin: read.WAYMARK_ORIGIN,
        directory: read.WAYMARK_DIRECTORY ?? read.WAYMARK_ISSUER,
        adminGroup: read.WAYMARK_ADMIN_GROUP,
        ...(read.WAYMARK_SIGN_IN_GROUP !== undefined && { signInGroup: read.WAYMARK_SIGN_IN_GROUP }),
        firstAdmins: wordsOf(read.WAYMARK_FIRST_ADMINS).map((address) => address.toLowerCase()),
        ...assuranceOf(read),
      };
    },
    get directory() {
      const read = parse(DirectoryVariables, source);
      return read.WAYMARK_DIRECTORY ?? read.WAYMARK_ISSUER;
    },
    get origin() {
      return parse(OriginVariable, source).WAYMARK_ORIGIN;
    },
    get exportBucket() {
      return parse(ExportVariable, source).WAYMARK_EXPORT_BUCKET;
    },
  };
}

function assuranceOf(read: z.infer<typeof SignInVariables>): { readonly assurance?: Assurance } {
  const { WAYMARK_ASSURANCE_CLAIM: claim, WAYMARK_ASSURANCE_VALUES: listed } = read;
  const values = wordsOf(listed);
  if (claim === undefined && values.length === 0) return {};
  // Half of it would let everybody in, or nobody.
  if (claim === undefined || values.length === 0)
    throw new Error('Set WAYMARK_ASSURANCE_CLAIM and WAYMARK_ASSURANCE_VALUES both, or neither.');
  return { assurance: { claim, values } };
}

function wordsOf(listed: string | undefined): readonly string[] {
  return (listed ?? '').split(' ').filter((word) => word !== '');
}

const JudgedVariables = z.object({ WAYMARK_GROUPS_ATTRIBUTE: name, WAYMARK_ACR_ATTRIBUTE: name });

/** The names of a SAML directory's attributes that a sign-in is judged by. */
export function readJudgedAttributes(source: EnvironmentSource): {
  readonly groups: string;
  readonly acr: string;
} {
  const read = parse(JudgedVariables, source);
  return { groups: read.WAYMARK_GROUPS_ATTRIBUTE, acr: read.WAYMARK_ACR_ATTRIBUTE };
}

function parse<Schema extends z.ZodType>(schema: Schema, source: EnvironmentSource): z.infer<Schema> {
  const read = schema.safeParse(source);
  if (read.success) return read.data;
  throw new Error(read.error.issues.map((issue) => sentence(issue, source)).join(' '));
}

// One sentence a variable; never its value, which may be a secret.
function sentence(issue: z.core.$ZodIssue, source: EnvironmentSource): string {
  const variable = String(issue.path[0]);
  if (source[variable] === undefined) return `Set the environment variable ${variable}; it is missing.`;
  return `The environment variable ${variable} is not right: ${issue.message}.`;
}
