import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerAnswer, WorkflowAnswer } from '#contract/responses.ts';
import { lead, leader, manager } from '#infra/local/demo/cast.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import { fuzz } from '#test/fuzz/fuzz.ts';
import { faultText, tableOf } from '#test/fuzz/tally.ts';
import { approve, lateProgramme } from '#test/support/lateProgramme.ts';
import { cloudPeople, type CloudPeople } from './cloudPeople.ts';
import { deployArgs, deployCloud, type Cloud } from './deployed.ts';
import { pageAt } from './edge.ts';
import { executionsOf, type Executions } from './executions.ts';
import { openFront } from './front.ts';
import { goBack } from './restore.ts';
import { fuzzTarget } from './fuzzTarget.ts';

let cloud: Cloud;
let people: CloudPeople;
let executions: Executions;
let desk: Desk;

/** The same deployment with another definition of the machines. */
const swift = [...deployArgs.slice(0, -1), 'swift'];

/** Longer than any wait here: a check-in of 6 s, a schedule of a minute, a slow machine. */
const soon = { timeout: 100_000, interval: 500 };

beforeAll(async () => {
  cloud = await deployCloud();
  executions = executionsOf(cloud);
});
afterAll(async () => cloud?.stop());

describe('a deployment', () => {
  it('signs the company’s people in through its own issuer', async () => {
    people = await cloudPeople(cloud);

    expect(people.person(leader).name).toBe('Lena Lighthouse');
  });

  it('answers nobody who goes past CloudFront, whatever they ask', async () => {
    for (const path of ['/api/health', '/api/session', '/auth/sign-in']) {
      const answer = await fetch(`${cloud.api}${path}`, { redirect: 'manual' });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(await answer.json()).toMatchObject({ code: 'notThroughFrontDoor' });
    }
  });

  it('leads an address of the portal to its page, under strict headers', async () => {
    const asked = await pageAt(cloud, '/programmes/any/roadmap');
    const file = await new S3Client({}).send(
      new GetObjectCommand({ Bucket: cloud.deployed.buckets.portal, Key: '200.html' }),
    );

    // The emulator asks the bucket in the viewer's plain http, which its policy refuses, naming the file (ADR 0019).
    expect(asked.body).toMatch(/<Resource>[^<]*\/200\.html<\/Resource>/);
    expect(asked.headers).toMatchObject({
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(asked.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect([file.ContentType, file.CacheControl]).toEqual(['text/html; charset=utf-8', 'no-cache']);
    expect(await file.Body?.transformToString()).toContain("script-src 'self' 'sha256-");
  });
});

describe('a programme in the cloud', () => {
  it('passes its five gates over the deployed API, each vote by a person of its own', async () => {
    desk = await lateProgramme(people, 'Hotels that know their guests');
    const { programme, stages } = await desk.view();

    expect(programme.state).toBe('running');
    expect(Object.values(stages).map(({ state }) => state)).toEqual(Array(5).fill('sustaining'));
  });

  it('takes up a decision through the reader of the ledger’s stream, which answers the task token', async () => {
    const ref = { programme: desk.programme };

    // Whoever answers brings the ids of the requests that led there: nobody but the reader of the stream knows them.
    await expect.poll(() => executions.answersIn(ref, 1), soon).not.toEqual([]);
  });

  it('looks at the record by itself when a wait times out, and waits on', async () => {
    const ref = { programme: desk.programme };
    const [run = 0] = await executions.runsOf(ref);

    await expect.poll(() => executions.timeoutsIn(ref, run), soon).toBeGreaterThan(0);
    expect(await waitingPlaces()).toContainEqual({ machine: 'programme', state: 'Oversee' });
  });

  it('hands over to the next run after its turns, and waits where the record says', async () => {
    const ref = { programme: desk.programme, stage: 'technology' } as const;
    await expect.poll(() => executions.runsOf(ref), soon).toContain(2);

    await expect
      .poll(waitingPlaces, soon)
      .toContainEqual({ machine: 'stage', stage: 'technology', state: 'Sustain' });
  });

  it('gets a lost execution back by the schedule', async () => {
    const ref = { programme: desk.programme, stage: 'businessFocus' } as const;
    const [run = 0] = await executions.runsOf(ref);
    await executions.abort(ref, run);

    await expect.poll(() => executions.runsOf(ref), soon).toContain(run + 1);
  });

  it('tells its history to an auditor, and nothing to who is not signed in', async () => {
    const path = `/api/programmes/${desk.programme}/ledger?limit=200`;
    const answer = await people.fetch('demo-auditor', path);
    const { entries } = (await answer.json()) as LedgerAnswer;

    expect(entries.filter(({ type }) => type === 'gateDecided')).toHaveLength(6);
    expect((await people.fetch(undefined, path)).status).toBe(401);
  });

  it('refuses an edit on an old version with the state as it is, and a repeated key answers the same', async () => {
    const path = `/api/programmes/${desk.programme}`;
    const edit = (version: string, key: string) =>
      people.fetch(manager, path, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/json',
          'x-waymark': '1',
          origin: cloud.origin,
          'if-match': version,
          'idempotency-key': key,
        },
        body: JSON.stringify({ charter: { vision: 'Guests come back, because we know them.' } }),
      });
    const stale = await edit('"1"', 'stale');
    const { current } = (await stale.json()) as { readonly current: { readonly version: number } };
    expect(stale.status).toBe(412);

    const first = await edit(`"${current.version}"`, 'once');
    const again = await edit(`"${current.version}"`, 'once');
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toEqual(await first.json());
  });
});

describe('a restore', () => {
  it('brings the tables of an instant in place of the live ones', () => goBack(cloud, people, desk));
});

describe('a changed definition', () => {
  it('is deployed under running machines, which go on through the next decision', async () => {
    const before = await executions.checkInSeconds();
    await cloud.npm('run', 'deploy', '--', ...swift);
    expect([before, await executions.checkInSeconds()]).toEqual([6, 4]);

    await approve(desk, 'closing', {
      overrides: { 'closing.objectives': 'The range is reached with the next season.' },
    });
    await expect.poll(waitingPlaces, soon).toEqual([]);
    expect((await desk.view()).programme.state).toBe('closed');
  });

  it('leaves the people signed in', async () => {
    expect((await people.fetch(lead, '/api/session')).status).toBe(200);
  });
});

/** WAYMARK_FUZZ_REQUESTS=10000 is the long run; it takes about ten minutes. */
const fuzzed = Number(process.env['WAYMARK_FUZZ_REQUESTS'] ?? 600);

describe('whatever is sent to the deployed API', () => {
  it('is answered as the OpenAPI document says, without a fault', { timeout: 1_800_000 }, async () => {
    const front = await openFront(cloud);
    const report = await fuzz({ ...(await fuzzTarget(front.origin, people)), requests: fuzzed, seed: 76 });
    if (process.env['WAYMARK_FUZZ_REQUESTS'] !== undefined) console.log(tableOf(report));
    await front.stop();

    expect(report.faults.map((fault) => faultText(fault, () => undefined))).toEqual([]);
    expect(report.notFounded).toEqual([]);
    expect(report.statuses.get('vote')?.get(200)).toBeGreaterThan(0);
  });
});

describe('the commands of a deployment', () => {
  it('rotate the origin header: the new value and the one before are admitted, others are not', async () => {
    const before = await cloud.edgeHeaders();
    await cloud.npm('run', 'rotate', '--', ...swift);
    const after = await cloud.edgeHeaders();
    const health = async (headers: Readonly<Record<string, string>>) =>
      (await fetch(`${cloud.api}/api/health`, { headers })).status;

    expect(after).not.toEqual(before);
    expect(await Promise.all([before, after, { 'x-waymark-origin': 'guess' }].map(health))).toEqual([
      200, 200, 403,
    ]);
  });

  it('verify the ledger in the cloud', async () => {
    expect(await cloud.npm('run', 'ledger:verify', '--', '--env', 'dev')).toContain('0 with a fault');
  });

  it('compare the ledger with its witness, once the schedule has written it', async () => {
    await cloud.invoke('ExportLedger');

    const said = await cloud.npm('run', 'ledger:verify', '--', '--env', 'dev', '--witness');
    expect(said).toContain('0 with a fault');
  });

  it('carry a programme from the cloud to one machine, where its chain holds', async () => {
    const file = join(cloud.emulator.directory, 'programme.ndjson');
    const data = join(cloud.emulator.directory, 'one-machine');
    await cloud.npm('run', 'programme:export', '--', desk.programme, file, '--env', 'dev');
    await cloud.npm('run', 'programme:import', '--', file, '--data', data);

    const said = await cloud.npm('run', 'ledger:verify', '--', '--data', data);
    expect(said).toMatch(new RegExp(`${desk.programme}.* every link and snapshot holds`));
  });

  it('destroy what was deployed, all of it', async () => {
    await cloud.npm('run', 'destroy', '--', ...swift);
    const [tables, machines, buckets] = await Promise.all([
      new DynamoDBClient({}).send(new ListTablesCommand({})),
      new SFNClient({}).send(new ListStateMachinesCommand({})),
      new S3Client({}).send(new ListBucketsCommand({})),
    ]);

    expect(tables.TableNames).toEqual([]);
    expect(machines.stateMachines).toEqual([]);
    expect(buckets.Buckets?.map(({ Name }) => Name).filter((name) => !name?.startsWith('cdk-'))).toEqual([]);
  });
});

/** Where the programme's machines wait, as the page "How it runs" tells it. */
async function waitingPlaces(): Promise<readonly object[]> {
  const answer = await people.fetch(manager, `/api/programmes/${desk.programme}/workflow`);
  const { waiting } = (await answer.json()) as WorkflowAnswer;
  return waiting.map(({ machine, stage, state }) => ({ machine, ...(stage && { stage }), state }));
}
