import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

type Statement = {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
};

const policy = JSON.parse(readFileSync('docs/deployPolicy.json', 'utf8')) as {
  readonly Statement: readonly Statement[];
};
const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly imports: Readonly<Record<string, string>>;
};

/** Every command of the package that speaks to an account, and the statements that its user needs. */
const commands: readonly (readonly [string, readonly string[]])[] = [
  ['infra/deploy/deploy.ts', ['ReadSettings', 'WriteFrontDoor', 'UploadPortal']],
  ['infra/deploy/diff.ts', ['ReadSettings', 'WriteFrontDoor']],
  ['infra/deploy/rotate.ts', ['ReadSettings', 'WriteFrontDoor']],
  ['infra/deploy/destroy.ts', ['ReadSettings', 'DestroyDev']],
  ['infra/restore/restore.ts', ['ReadSettings', 'RestoreFrom', 'RestoreInto', 'ReadProgrammes']],
  ['infra/redrive.ts', ['ReadSettings', 'Redrive']],
  ['infra/local/verifyLedger.ts', ['ReadSettings', 'ReadProgrammes', 'ReadWitness']],
  ['infra/programmeFile/export.ts', ['ReadSettings', 'ReadProgrammes']],
  ['infra/programmeFile/import.ts', ['ReadSettings', 'ReadProgrammes', 'ImportProgrammes']],
];

/** Modules that read and write come whole: these two commands read. */
const onlyReads = new Set(['infra/programmeFile/export.ts', 'infra/local/verifyLedger.ts']);
const writes = new Set(['Put', 'Update', 'Delete', 'TransactWrite', 'BatchWrite', 'PutObject']);

/** What IAM calls the commands that are not their own action (service authorization reference). */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
  Get: ['dynamodb:GetItem'],
  BatchGet: ['dynamodb:BatchGetItem'],
  Query: ['dynamodb:Query'],
  Scan: ['dynamodb:Scan'],
  Put: ['dynamodb:PutItem'],
  Update: ['dynamodb:UpdateItem'],
  Delete: ['dynamodb:DeleteItem'],
  BatchWrite: ['dynamodb:BatchWriteItem'],
  TransactWrite: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
  ListObjectsV2: ['s3:ListBucket'],
  ListObjectVersions: ['s3:ListBucketVersions'],
  DeleteObjects: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
  CopyObject: ['s3:GetObject', 's3:PutObject'],
  Invoke: ['lambda:InvokeFunction'],
};
const services: Readonly<Record<string, string>> = {
  'client-ssm': 'ssm',
  'client-s3': 's3',
  'client-dynamodb': 'dynamodb',
  'client-lambda': 'lambda',
};

describe('the policy for whoever deploys', () => {
  it.each(commands)('lets %s do what it does, by %j', (entry, sids) => {
    const allowed = new Set(policy.Statement.filter(({ Sid }) => sids.includes(Sid)).flatMap(actionsIn));

    expect(needed(entry).length).toBeGreaterThan(0);
    expect(needed(entry).filter((action) => !allowed.has(action))).toEqual([]);
  });

  it('lets nobody do what no command does', () => {
    const used = new Set(commands.flatMap(([entry]) => needed(entry)));
    // DynamoDB writes a restored table in the name of whoever asked for it; the CDK takes its bootstrap's roles.
    const inOthersName = new Set(['sts:AssumeRole', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem']);
    const unused = policy.Statement.flatMap(actionsIn).filter(
      (action) => !used.has(action) && !inOthersName.has(action),
    );

    expect(unused).toEqual([]);
  });

  it('names each statement, allows, and reaches nothing but Waymark and the bootstrap’s roles', () => {
    const sids = policy.Statement.map(({ Sid }) => Sid);

    expect(new Set(sids).size).toBe(sids.length);
    for (const { Sid, Effect, Resource } of policy.Statement) {
      expect(Effect, Sid).toBe('Allow');
      for (const resource of [Resource].flat())
        expect([Sid, resource]).toEqual([Sid, expect.stringMatching(/waymark|role\/cdk-hnb659fds-/i)]);
    }
    expect(policy.Statement.flatMap(actionsIn).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('knows every script that speaks to an account', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const speaking = Object.values(scripts)
      .map((script) => /^node (infra\/\S+\.ts)$/.exec(script)?.[1])
      .filter((entry) => entry !== undefined && modulesFrom(entry).has('infra/programmeFile/deployed.ts'));

    // All but these two ask for what is deployed, too; and the demo's commands never do.
    expect([...speaking, 'infra/deploy/diff.ts', 'infra/deploy/rotate.ts'].toSorted()).toEqual(
      commands.map(([entry]) => entry).toSorted(),
    );
  });
});

function actionsIn({ Action }: Statement): readonly string[] {
  return typeof Action === 'string' ? [Action] : Action;
}

/** The actions of every SDK command in the modules that an entry loads. */
function needed(entry: string): readonly string[] {
  const sent = [...modulesFrom(entry).values()].flatMap((source) =>
    importsIn(source).flatMap(({ names, from }) => {
      const [, client] = /^@aws-sdk\/(.+)$/.exec(from) ?? [];
      if (client === undefined) return [];
      return [...names.matchAll(/(?<!type )\b(\w+)Command\b/g)].map(([, name = '']) => ({ client, name }));
    }),
  );
  return [
    ...new Set(
      sent
        .filter(({ name }) => !onlyReads.has(entry) || !writes.has(name))
        .flatMap(({ client, name }) => actionsOf[name] ?? [`${services[client] ?? client}:${name}`]),
    ),
  ].toSorted();
}

/** The modules of ours that an entry loads, each with its source. What runs on one machine alone is left out. */
function modulesFrom(entry: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path) || (path !== entry && path.startsWith('infra/local/')) || !existsSync(path)) continue;
    const source = readFileSync(path, 'utf8');
    found.set(path, source);
    for (const { from } of importsIn(source)) {
      const alias = imports[`${from.split('/')[0] ?? ''}/*`];
      if (alias !== undefined) waiting.push(join(alias.replace('*', ''), from.slice(from.indexOf('/') + 1)));
      else if (from.startsWith('.')) waiting.push(normalize(join(dirname(path), from)));
    }
  }
  return found;
}

function importsIn(source: string): readonly { readonly names: string; readonly from: string }[] {
  return [...source.matchAll(/^import (?!type )([^;]*?) from '([^']+)';/gm)].map(
    ([, names = '', from = '']) => ({ names, from }),
  );
}
