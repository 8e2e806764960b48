import { periodOf, shiftPeriod } from '#domain/calendar/period.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import type { Chance } from './chance.ts';
import type { Operation } from './document.ts';
import { heldOf, type Knowledge, type Known } from './knowledge.ts';

const kindOfPath: Readonly<Record<string, AggregateKind>> = {
  members: 'member',
  seats: 'seat',
  kpis: 'kpi',
  objectives: 'objective',
  segments: 'segment',
  milestones: 'milestone',
};

/** The names in an operation's path: most often of what is there. */
export function paramsFor({
  operation,
  programme,
  knowledge,
  person,
  today,
  chance,
}: {
  readonly operation: Operation;
  readonly programme: Known;
  readonly knowledge: Knowledge;
  readonly person: string;
  readonly today: string;
  readonly chance: Chance;
}): Readonly<Record<string, string>> {
  const gate = openGate(programme, chance) ?? chance.of(gateKeys) ?? 'gate0';
  const known = [...programme.entries.keys()];
  const registers = currentPack.registers.map(({ key }) => key);
  const values: Readonly<Record<string, string | undefined>> = {
    p: chance.inHundred(97) ? programme.id : (chance.of(knowledge.programmes)?.id ?? 'unknown'),
    s: chance.of(stageKeys),
    g: gate,
    c: chance.of((programme.view?.gates[gate].conditions ?? []).map(({ id }) => id)),
    id: chance.of(idsFor(operation, programme, knowledge, person)),
    i: chance.of([...programme.imports.keys()]),
    period: shiftPeriod(periodOf(today, 'month'), -chance.below(12)),
    pack: chance.of(packsOf(programme, knowledge)),
    // Where something is there already, and in lists that nobody has looked at.
    r: chance.of(chance.inHundred(40) && known.length > 0 ? known : registers),
    a: chance.of(currentPack.assessments)?.key,
    q: chance.of(currentPack.questions)?.key,
  };
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name) => [name, chance.inHundred(97) ? (values[name] ?? 'unknown') : 'unknown']),
  );
}

/** What a pack may be asked by. */
function packsOf({ view }: Known, { packs }: Knowledge): readonly string[] {
  const pack = view?.programme.pack;
  const own = pack === undefined ? [] : [`${pack.id}@${pack.version}`, pack.hash ?? 'current'];
  return ['current', ...own, ...packs.map(({ id, version }) => `${id}@${version}`)];
}

function idsFor(
  { path, name }: Operation,
  programme: Known,
  knowledge: Knowledge,
  person: string,
): readonly string[] {
  if (name === 'erasePerson') return knowledge.others;
  if (path.startsWith('/api/people')) return knowledge.people;
  if (path.startsWith('/api/session')) return knowledge.sessions.get(person) ?? [];
  const kind = kindOfPath[/\{p\}\/(\w+)/.exec(path)?.[1] ?? ''];
  return kind === undefined ? programme.tokens : heldOf(programme, kind).map(({ id }) => id);
}

/** A gate in review, where there is one: that is where votes go. */
function openGate(programme: Known, chance: Chance): (typeof gateKeys)[number] | undefined {
  const { view } = programme;
  const open = gateKeys.filter((key) => view?.gates[key].state === 'inReview');
  return chance.inHundred(60) ? chance.of(open) : undefined;
}
