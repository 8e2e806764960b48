import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { companyIn } from '#infra/companyFile.ts';
import { environments } from '#infra/environment.ts';
import { FALLBACK } from '#infra/portal/shell.ts';
import { secondOf, told } from '#infra/restore/instant.ts';
import { common, restorableRoles } from '#infra/restore/tables.ts';
import { cutOver, otherSecond, verifyRestored } from '#infra/restore/verdict.ts';
import { waymark } from '#infra/waymark.ts';
import { restoredName } from '#store/restoredTable.ts';
import { tableSpecs, type TableSpec } from '#store/tables.ts';
import { aChange, commitAs } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';
import { anApp, companyOf } from '#test/support/stacks.ts';

const core = { name: 'WaymarkData-Core1-restored-20261122061333' };
const ledger = {
  name: 'WaymarkData-Ledger2-restored-20261122061333',
  streamArn:
    'arn:aws:dynamodb:eu-west-1:123456789012:table/WaymarkData-Ledger2-restored-20261122061333/stream/2026-11-22T06:20:00.000',
};
const restored = { core, ledger };

describe('the second to go back to', () => {
  it('is taken with its time zone, and without what DynamoDB does not know', () => {
    expect(told(secondOf('2026-11-22T07:13:33.9+01:00'))).toBe('2026-11-22T06:13:33Z');
    expect(told(secondOf('2026-11-22T06:13Z'))).toBe('2026-11-22T06:13:00Z');
  });

  it.each(['yesterday', '2026-11-22T06:13:33', '2026-11-22', '2026-13-22T06:13:33Z'])('is not %s', (text) => {
    expect(() => secondOf(text)).toThrow(`"${text}" is no instant: write it like 2026-11-22T06:13:33Z`);
  });

  it('names the tables, once however often they go back', () => {
    const at = secondOf('2026-11-22T06:13:33Z');

    expect(restoredName('WaymarkData-Core1', at)).toBe(core.name);
    expect(restoredName('WaymarkData-Core1-restored-20250101000000', at)).toBe(core.name);
  });

  it('lies where both tables reach', () => {
    const reach = (earliest: string, latest: string) => ({
      earliest: new Date(earliest),
      latest: new Date(latest),
    });
    const both = common([
      reach('2026-10-18T00:00:00Z', '2026-11-22T06:08:00Z'),
      reach('2026-10-19T00:00:00Z', '2026-11-22T06:09:00Z'),
    ]);

    expect(both).toEqual(reach('2026-10-19T00:00:00Z', '2026-11-22T06:08:00Z'));
  });

  it('is asked of tables without a time to live, which a restore would lose', () => {
    const specs: readonly TableSpec[] = restorableRoles.map((role) => tableSpecs[role]);

    expect(specs.map(({ timeToLive }) => timeToLive)).toEqual([undefined, undefined]);
  });
});

describe('restored tables', () => {
  const engine = withEngine();
  const said: string[] = [];
  const verify = async (tables: { readonly core?: string; readonly ledger?: string }) => {
    said.length = 0;
    const store = { ...engine.store, tables: { ...engine.store.tables, ...tables } };
    // The last event's data is the state: enough of a rule for these segments.
    return verifyRestored(
      store,
      (line) => said.push(line),
      (_kind, _state, { data }) => data,
    );
  };

  it('hold when both stand at the same commit', async () => {
    await commitAs(engine.store, 'whole', 0, [aChange()]);

    expect(await verify({})).toBe(0);
    expect(said).toEqual([
      'Programme whole: 1 events, every link and snapshot holds',
      '1 checked, 0 with a fault',
    ]);
  });

  it('do not hold when a commit stands in one of them only', async () => {
    // As if the ledger had gone back to before the commit, and core to after it.
    const ledgerBefore = 'ledger-before';
    const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
    await engine.client.send(
      new CreateTableCommand({
        TableName: ledgerBefore,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [text('PK'), text('SK')],
        KeySchema: [
          { AttributeName: 'PK', KeyType: 'HASH' },
          { AttributeName: 'SK', KeyType: 'RANGE' },
        ],
      }),
    );

    expect(await verify({ ledger: ledgerBefore })).toBe(1);
    expect(said[0]).toBe(
      'Programme whole: the tail is missing, the ledger ends at revision 0 and HEAD stands at 1',
    );
    expect(otherSecond('prod', secondOf('2026-11-22T06:13:00Z'))).toContain(
      'npm run restore -- prod --to 2026-11-22T06:12:59Z',
    );
  });
});

describe('what the command says to write down', () => {
  it('is what the company’s choices take', async () => {
    const [, choice = ''] = /( {2}restored: \{[^]*?\n {2}\},)/.exec(cutOver('prod', restored)) ?? [];
    const directory = mkdtempSync(join(tmpdir(), 'waymark-choices-'));
    const file = join(directory, 'restored.config.ts');
    writeFileSync(file, `export const company = {\n${choice}\n};\n`);

    // Nothing is said of `restored`: it is what all the rest of a company's choices lack.
    const refused = companyIn(file).catch((fault: Error) => fault.message);
    expect(await refused).not.toContain('restored.prod');
    expect(await refused).toContain('say region; it is missing');
    rmSync(directory, { recursive: true });
  });

  it('is refused with another table’s stream', () => {
    const streamArn = ledger.streamArn.replace('20261122061333', '20250101000000');
    const wrong = { restored: { prod: { core, ledger: { ...ledger, streamArn } } } };

    expect(() => companyOf(wrong)).toThrow('must be the ARN of that table’s stream');
  });
});

describe('cut over', () => {
  type Resource = { readonly Type: string; readonly Properties: object };
  type Stack = {
    readonly name: string;
    readonly text: string;
    readonly Resources: Readonly<Record<string, Resource>>;
    readonly Outputs?: Readonly<Record<string, object>>;
  };
  const synthesised = (environment: 'dev' | 'prod', company = companyOf()): readonly Stack[] => {
    const app = anApp();
    waymark(app, { environment: environments[environment], company, portalFiles: [FALLBACK] });
    return app.synth().stacks.map(({ stackName, template }) => ({
      ...(template as Stack),
      name: stackName,
      text: JSON.stringify(template),
    }));
  };
  const named = (stacks: readonly Stack[], name: string): Stack => {
    const found = stacks.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no stack ${name}.`);
    return found;
  };
  const ofType = ({ Resources }: Stack, type: string) =>
    Object.entries(Resources).filter(([, { Type }]) => Type === type);
  const others = (stacks: readonly Stack[]) => stacks.filter(({ name }) => name !== 'WaymarkData');

  const cut = companyOf({ restored: { prod: restored } });
  let before: readonly Stack[];
  let after: readonly Stack[];
  beforeAll(() => {
    before = synthesised('prod');
    after = synthesised('prod', cut);
  });

  it('keeps the stack’s own tables as they are, and exported, so that other stacks can let go of them', () => {
    const own = (stacks: readonly Stack[]) => ofType(named(stacks, 'WaymarkData'), 'AWS::DynamoDB::Table');
    const exported = (stacks: readonly Stack[]) =>
      Object.entries(named(stacks, 'WaymarkData').Outputs ?? {}).toSorted();

    expect(own(after)).toHaveLength(3);
    expect(own(after)).toEqual(own(before));
    // Name and ARN of three tables, and the stream.
    expect(exported(after).filter(([name]) => /(Core|Ledger|Session)/.test(name))).toHaveLength(7);
    expect(Object.fromEntries(exported(after))).toEqual(Object.fromEntries(exported(before)));
  });

  it('hands the restored tables to every other stack, and neither of the own two', () => {
    const own = /WaymarkData:Exports\w*(?:Core|Ledger)/;
    const users = others(after).filter(({ text }) => text.includes(core.name));

    expect(others(after).filter(({ text }) => own.test(text))).toEqual([]);
    expect(users.map(({ name }) => name)).toEqual(
      others(before)
        .filter(({ text }) => own.test(text))
        .map(({ name }) => name),
    );
    expect(users.map(({ name }) => name)).toContain('WaymarkApi');
  });

  it('has the readers of the stream read the new one from its beginning', () => {
    const mappings = ofType(named(after, 'WaymarkEvents'), 'AWS::Lambda::EventSourceMapping');
    const earlier = ofType(named(before, 'WaymarkEvents'), 'AWS::Lambda::EventSourceMapping');

    expect(mappings).toHaveLength(2);
    for (const [id, { Properties }] of mappings) {
      expect(Properties).toMatchObject({
        EventSourceArn: ledger.streamArn,
        StartingPosition: 'TRIM_HORIZON',
      });
      // A mapping of its own: the one on the old stream goes.
      expect(earlier.map(([one]) => one)).not.toContain(id);
    }
  });

  it('grants on the new tables and their indexes what was granted on the own', () => {
    const granted = (stacks: readonly Stack[]): readonly string[] =>
      stacks
        .flatMap(({ text }) => [...text.matchAll(/"(dynamodb:\w+)"/g)])
        .map(([, action = '']) => action)
        .toSorted();
    const { text } = named(after, 'WaymarkApi');

    expect(granted(after).length).toBeGreaterThan(100);
    expect(granted(after)).toEqual(granted(before));
    for (const resource of [core.name, ledger.name, `${core.name}/index/byPerson`])
      expect(text).toContain(`:table/${resource}"`);
  });

  it('backs the restored tables up every month instead', () => {
    const selection = JSON.stringify(ofType(named(after, 'WaymarkData'), 'AWS::Backup::BackupSelection'));

    expect(selection).toContain(core.name);
    expect(selection).toContain(ledger.name);
  });

  it('leaves the other environment alone', () => {
    const dev = synthesised('dev', cut);

    expect(dev.map(({ text }) => text).join('')).not.toContain(core.name);
  });
});
