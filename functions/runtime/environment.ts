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
};

/**
 * What a function is told by its environment. Each part is read when first used and throws then, naming every
 * variable that is missing: a function of the workflow needs no sign-in.
 */
export type Config = {
  readonly tables: Tables;
  readonly machines: Machines;
  readonly signIn: SignInConfig;
  /** The one origin that changes come from; `signIn` names it too, for functions that sign people in. */
  readonly origin: string;
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
});

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
      };
    },
    get origin() {
      return parse(OriginVariable, source).WAYMARK_ORIGIN;
    },
  };
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
