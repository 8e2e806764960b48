import type { FunctionCall } from '#infra/local/functionCalls.ts';
import { rehearse, complaints, type Onlooker } from '#infra/local/rehearsal/run.ts';
import { manager, lead } from '#infra/local/rehearsal/cast.ts';
import type { Backend } from '#infra/local/backend.ts';
import type { Desk } from '#infra/local/story/desk.ts';
import type { Player } from '#infra/local/story/player.ts';
import { createCallMeter, tallyTimes, type CallMeter, type Tally } from './meter.ts';
import { machineMonths, storedIn, type MachineMonth, type Stored } from './observed.ts';
import { visitReads } from './readingModel.ts';

/** Calls of one function, or of one of its routes, in a period. */
export type Calls = { readonly call: FunctionCall; readonly tally: Tally };

/** One request of the reading model as it was performed. */
export type PerformedRead = { readonly name: string; readonly calls: Calls; readonly bytesOut: number };

/** What was looked at on one day. */
export type Look = {
  /** Months since the programme began. */
  readonly month: number;
  readonly reads: readonly PerformedRead[];
  /** One run of the clock with nothing due. */
  readonly idleClock: Tally;
  readonly stored: Stored;
};

/** All that was counted while a programme of 36 months was played. */
export type Rehearsed = {
  /** From the founding to the last month. */
  readonly months: readonly string[];
  /** The functions' calls in a month, without the story's own reading of ids. */
  readonly callsIn: (month: string) => readonly Calls[];
  readonly machinesIn: (month: string) => MachineMonth;
  readonly looks: readonly Look[];
  /** A run of the clock before there is any programme. */
  readonly emptyClock: Tally;
};

/** Early, in the middle and before the closing gate ends the executions; at hours when nothing else happens. */
const lookDates = [
  { at: '2027-02-01T12:00:00.000Z', month: 1 },
  { at: '2028-07-01T12:00:00.000Z', month: 18 },
  { at: '2029-12-01T12:00:00.000Z', month: 36 },
] as const;

const foundedOn = '2026-11-02T07:30:00.000Z';
/** Of which the fastest counts. */
const repeats = 5;

/** Plays the rehearsal and counts. @throws Error when the rehearsal did not go as a programme must */
export async function playAndCount(): Promise<Rehearsed> {
  let player: Player | undefined;
  const meter = createCallMeter(() => (player?.now() ?? foundedOn).slice(0, 7));
  const looks: Look[] = [];
  let backend: Backend | undefined;
  let machines: ReadonlyMap<string, MachineMonth> = new Map();
  const behind = (): Backend => {
    if (backend === undefined) throw new Error('The backend starts before its scenes.');
    return backend;
  };
  const onlooker: Onlooker = {
    sink: meter.sink,
    around(started) {
      meter.attach(started);
      backend = readAtOnce(started);
      return backend;
    },
    scenes(playing, desk) {
      player = playing;
      const scene = (at: string, tells: string, play: () => Promise<unknown>) => ({
        at,
        who: manager,
        tells,
        play,
      });
      return [
        scene(foundedOn, 'lets the clock run once', () => meter.within('empty', () => behind().runClock())),
        ...lookDates.map(({ at, month }) =>
          scene(at, 'looks', async () => {
            looks.push(await look({ meter, player: playing, desk: desk(), backend: behind(), month }));
          }),
        ),
        scene('2030-01-12T23:00:00.000Z', 'counts the transitions', async () => {
          machines = machineMonths(behind());
        }),
      ];
    },
  };
  try {
    const wrong = complaints(await rehearse(undefined, onlooker));
    if (wrong.length > 0) throw new Error(`The rehearsal failed: ${wrong.join(' ')}`);
  } finally {
    meter.stop();
  }
  return told(meter, looks, machines);
}

function told(
  meter: CallMeter,
  looks: readonly Look[],
  machines: ReadonlyMap<string, MachineMonth>,
): Rehearsed {
  const kept = meter.kept();
  const months = [...new Set(kept.map(({ when }) => when))].filter((when) => /^\d{4}-\d\d$/.test(when));
  const empty = kept.find(({ when }) => when === 'empty');
  if (empty === undefined) throw new Error('The clock did not run before the programme was founded.');
  return {
    // The 37th closes the last one.
    months: months.toSorted().filter((month) => month < '2030-01'),
    callsIn: (month) =>
      kept.filter(({ when, call }) => when === month && call.route?.startsWith('GET ') !== true),
    machinesIn: (month) => machines.get(month) ?? { transitions: 0, logLines: 0, executions: 0 },
    looks,
    emptyClock: empty.tally,
  };
}

/**
 * On AWS the stream's readers are called after each commit, here after each scene: so the stream is read after each
 * request that changes something.
 */
function readAtOnce(backend: Backend): Backend {
  const routes = backend.functions.routes.map((route) =>
    route.method === 'GET'
      ? route
      : {
          ...route,
          handler: async (...given: Parameters<typeof route.handler>) => {
            const answer = await route.handler(...given);
            await backend.poller.drain();
            await backend.stepFunctions.idle();
            return answer;
          },
        },
  );
  return { ...backend, functions: { ...backend.functions, routes } };
}

type Looking = {
  readonly meter: CallMeter;
  readonly player: Player;
  readonly desk: Desk;
  readonly backend: Backend;
  readonly month: number;
};

async function look({ meter, player, desk, backend, month }: Looking): Promise<Look> {
  const { programme } = await desk.view();
  const paths = { '{p}': desk.programme, '{pack}': `${programme.pack.id}@${programme.pack.version}` };
  const reads: PerformedRead[] = [];
  for (const { name, path, knows } of visitReads) {
    const filled = Object.entries(paths).reduce((text, [mark, value]) => text.replace(mark, value), path);
    const send = (headers: Record<string, string>) =>
      player.request(lead, {
        method: 'GET',
        path: filled,
        headers: { 'accept-encoding': 'gzip', ...headers },
      });
    const tag = String((await send({})).headers?.['etag'] ?? '');
    const label = `${month} ${name}`;
    let bytesOut = 0;
    for (let times = 0; times < repeats; times += 1) {
      const answer = await meter.within(label, () => send(knows ? { 'if-none-match': tag } : {}));
      if (answer.statusCode !== (knows ? 304 : 200))
        throw new Error(`${filled} answered ${answer.statusCode}.`);
      bytesOut = Buffer.byteLength(answer.body ?? '', answer.isBase64Encoded ? 'base64' : 'utf8');
    }
    const calls = meter.kept().find(({ when }) => when === label);
    if (calls === undefined) throw new Error(`${filled} was not counted.`);
    reads.push({ name, calls: { call: calls.call, tally: perCall(calls.tally) }, bytesOut });
  }
  const label = `${month} clock`;
  for (let times = 0; times < repeats; times += 1) await meter.within(label, () => backend.runClock());
  const idle = meter.kept().find(({ when, call }) => when === label && call.lambda === 'clock');
  if (idle === undefined) throw new Error('The clock was not counted.');
  return { month, reads, idleClock: perCall(idle.tally), stored: await storedIn(backend) };
}

function perCall(tally: Tally): Tally {
  return { ...tallyTimes(tally, 1 / tally.invocations), wallMs: tally.fastestMs };
}
