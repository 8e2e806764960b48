/** As much of an ASL document as a drawing needs. */
export type AslState = {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly End?: boolean;
  readonly Comment?: string;
  readonly Choices?: readonly { readonly Next?: string; readonly Comment?: string }[];
  readonly Catch?: readonly { readonly Next: string }[];
  readonly Branches?: readonly { readonly StartAt: string }[];
};
export type AslDocument = {
  readonly StartAt: string;
  readonly Comment?: string;
  readonly States: { readonly [name: string]: AslState };
};

export type Box = {
  readonly name: string;
  readonly kind: string;
  /** Names inside a Parallel, drawn in its box. */
  readonly branches: readonly string[];
  readonly ends: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Arrow = {
  readonly from: string;
  readonly to: string;
  readonly path: string;
  readonly kind: 'next' | 'back' | 'fault';
};
export type Drawing = {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  readonly width: number;
  readonly height: number;
};

type Edge = { readonly from: string; readonly to: string; readonly fault: boolean };

const boxWidth = 156;
const gapX = 22;
const gapY = 52;
const margin = 76;

/** Reads any value as an ASL document; undefined when it is none. */
export function asDocument(value: unknown): AslDocument | undefined {
  const candidate = value as Partial<AslDocument> | null;
  return typeof candidate === 'object' &&
    typeof candidate?.StartAt === 'string' &&
    typeof candidate.States === 'object'
    ? (candidate as AslDocument)
    : undefined;
}

/**
 * Lays a document out from top to bottom: a state's row is its shortest way from the start, states of a row stand side
 * by side in the order of the document, and a way back up is drawn round the right edge.
 */
export function layOut(document: AslDocument): Drawing {
  const edges = Object.entries(document.States).flatMap(([from, state]) => edgesOf(from, state));
  const rowOf = rows(document, edges);
  const byRow = Map.groupBy(Object.keys(document.States), (name) => rowOf.get(name) ?? 0);
  const widest = Math.max(...[...byRow.values()].map((names) => names.length));
  const inner = widest * boxWidth + (widest - 1) * gapX;
  const boxes: Box[] = [];
  let y = 52;
  for (const row of [...byRow.keys()].toSorted((a, b) => a - b)) {
    const names = byRow.get(row) ?? [];
    const used = names.length * boxWidth + (names.length - 1) * gapX;
    const drawn = names.map((name, at) =>
      box(name, document.States[name], margin + (inner - used) / 2 + at * (boxWidth + gapX), y),
    );
    boxes.push(...drawn);
    y += Math.max(...drawn.map(({ height }) => height)) + gapY;
  }
  const width = inner + margin * 2;
  return { boxes, arrows: arrows(edges, boxes, width), width, height: y - gapY + 40 };
}

function edgesOf(from: string, state: AslState): readonly Edge[] {
  const ahead = [state.Next, ...(state.Choices ?? []).map((choice) => choice.Next), state.Default];
  // A wait that begins anew at its check-in stays where it is; an arrow to itself would tell nothing.
  const faults = (state.Catch ?? []).map((each) => each.Next).filter((to) => to !== from);
  const next = [...new Set(ahead.filter((name) => name !== undefined))];
  return [
    ...next.map((to) => ({ from, to, fault: false })),
    ...[...new Set(faults)].filter((to) => !next.includes(to)).map((to) => ({ from, to, fault: true })),
  ];
}

function rows(document: AslDocument, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const found = new Map([[document.StartAt, 0]]);
  const queue = [document.StartAt];
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    for (const { to } of edges.filter((edge) => edge.from === name)) {
      if (found.has(to) || !document.States[to]) continue;
      found.set(to, (found.get(name) ?? 0) + 1);
      queue.push(to);
    }
  }
  return found;
}

function box(name: string, state: AslState | undefined, x: number, y: number): Box {
  const branches = (state?.Branches ?? []).map((branch) => branch.StartAt);
  const ends = state?.End === true || state?.Type === 'Succeed' || state?.Type === 'Fail';
  return {
    name,
    kind: state?.Type ?? '',
    branches,
    ends,
    x,
    y,
    width: boxWidth,
    height: 46 + branches.length * 20 + (branches.length > 0 ? 8 : 0),
  };
}

function arrows(edges: readonly Edge[], boxes: readonly Box[], width: number): readonly Arrow[] {
  const at = new Map(boxes.map((each) => [each.name, each]));
  let lane = 0;
  return edges.flatMap(({ from, to, fault }): Arrow[] => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return [];
    if (b.y > a.y) return [{ from, to, kind: fault ? 'fault' : 'next', path: downwards(a, b) }];
    lane++;
    const path = backUp(a, b, width - margin + 14 + (lane % 5) * 11);
    return [{ from, to, kind: fault ? 'fault' : 'back', path }];
  });
}

function downwards(a: Box, b: Box): string {
  const [x1, y1, x2, y2] = [a.x + a.width / 2, a.y + a.height, b.x + b.width / 2, b.y - 7];
  const bend = Math.min(40, (y2 - y1) / 2);
  return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
}

function backUp(a: Box, b: Box, lane: number): string {
  const [x1, y1] = [a.x + a.width / 2 + 40, a.y + a.height];
  const [x2, y2] = [b.x + b.width + 7, b.y + b.height / 2];
  const drop = y1 + 16;
  return `M${x1} ${y1}V${drop - 6}Q${x1} ${drop} ${x1 + 6} ${drop}H${lane - 8}Q${lane} ${drop} ${lane} ${drop - 8}V${y2 + 8}Q${lane} ${y2} ${lane - 8} ${y2}H${x2}`;
}
