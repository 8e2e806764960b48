import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withEngine } from '#test/support/engine.ts';
import { awaitDecision } from '#workflow/awaitDecision.ts';
import { resume } from '#workflow/resume.ts';
import { rollOver } from '#workflow/rollOver.ts';
import { WorkflowUnderTest } from './workflowUnderTest.ts';

/*
 * What the documents of each release send, one file a function and version. An execution keeps its document for up to
 * 247 days and calls the functions of today: a file here is never changed, only added to.
 */
const folder = new URL('./golden/', import.meta.url);
const golden = readdirSync(folder).toSorted();

const engine = withEngine();
let workflow: WorkflowUnderTest;
beforeEach(async () => {
  workflow = await WorkflowUnderTest.start(engine);
});
afterEach(() => workflow.stop());

const sentBy = (name: string): string => name.split('.')[0] ?? '';

/** A golden payload, for the programme at hand. */
function read(name: string): Record<string, unknown> {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return JSON.parse(text.replaceAll('AbCdEfGhIjKlMnOpQrStUv', workflow.programme)) as Record<string, unknown>;
}

function run(name: string, payload: unknown): Promise<unknown> {
  const dependencies = workflow.dependencies();
  if (name === 'resume') return resume(dependencies, payload);
  if (name === 'awaitDecision') return awaitDecision(dependencies, payload);
  return rollOver(dependencies, payload);
}

describe('the payloads of every released document', () => {
  it.each(golden)('%s is understood, with fields that this release does not know', async (name) => {
    await workflow.createRunning();
    const payload = read(name);
    const input = payload['input'] as object;

    const answer = await run(sentBy(name), {
      ...payload,
      unheard: { of: true },
      input: { ...input, schemaVersion: 7, unheard: 1 },
    });

    expect(JSON.stringify(answer ?? null)).not.toContain('unheard');
  });
});

describe('the payloads of this document', () => {
  it('are those of the newest golden files', async () => {
    const sent = new Map<string, unknown>();
    workflow.before = (functionName, payload) => {
      const input = payload['input'] as { stage?: string; turns: number };
      if (input.stage === 'technology' && input.turns < 2) sent.set(functionName, normalised(payload));
    };
    await workflow.createRunning();

    expect(sent.get('resume')).toEqual(JSON.parse(readGolden('resume.v1.json')));
    expect(sent.get('awaitDecision')).toEqual(JSON.parse(readGolden('awaitDecision.v2.json')));
  });

  it('hold ids and counters only', () => {
    for (const name of golden) {
      const { input } = read(name) as { input: object };
      const allowed = ['schemaVersion', 'programme', 'stage', 'run', 'turns', 'startedAt', 'goto', 'woken'];
      expect(Object.keys(input).filter((key) => !allowed.includes(key))).toEqual([]);
    }
  });

  it.each([
    ['no programme', { input: { schemaVersion: 1, run: 1, turns: 0 } }],
    ['an unknown stage', { input: { schemaVersion: 1, programme: 'p', stage: 'other', run: 1, turns: 0 } }],
    ['nothing', null],
  ])('are refused with %s', async (_, payload) => {
    await expect(resume(workflow.dependencies(), payload)).rejects.toThrow('invalid');
  });

  it('name a programme that exists', async () => {
    const input = { schemaVersion: 1, programme: 'nobody', run: 1, turns: 0 };
    const asked = resume(workflow.dependencies(), { input, limits: { turns: 1_000, days: 240 } });

    await expect(asked).rejects.toThrow('The programme nobody does not exist');
  });
});

function readGolden(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** The programme's id and the token differ from run to run. */
function normalised(payload: Record<string, unknown>): unknown {
  const text = JSON.stringify(payload).replaceAll(workflow.programme, 'AbCdEfGhIjKlMnOpQrStUv');
  const parsed = JSON.parse(text) as Record<string, unknown>;
  return 'token' in parsed ? { ...parsed, token: 'AQCEAAAAKgAAAAMAAAAAAAAAAQ' } : parsed;
}
