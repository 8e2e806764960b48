import { gunzipSync } from 'node:zlib';
import type { RegisterField, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { boundsOf } from '#domain/register/checkValue.ts';
import { entryId } from '#domain/register/entryId.ts';
import type { FieldValue } from '#domain/register/register.ts';
import { currentPack } from '#methodology/packs.ts';
import type { Stand } from './stand.ts';
import type { Transformation } from './transformation.ts';

type Targets = Pick<Transformation, 'kpis' | 'segments' | 'seats'>;

const ROWS_A_SAVE = 25;

/**
 * Fills every list of the method to a number of entries, through the API. Rows hold what is required, and all fields where
 * the method's rules ask for more.
 * @returns how many entries each list holds
 */
export async function fillLists(
  stand: Stand,
  { id, ...targets }: Transformation,
  entries: number,
): Promise<Readonly<Record<string, number>>> {
  const held: Record<string, number> = {};
  for (const template of inOrder(currentPack.registers)) {
    held[template.key] = 0;
    for (let first = 0; first < entries; first += ROWS_A_SAVE) {
      const places = Array.from(
        { length: Math.min(ROWS_A_SAVE, entries - first) },
        (_, place) => first + place,
      );
      const bare = await save(
        stand,
        id,
        template.key,
        places.map((place) => rowOf(template, targets, place, false)),
      );
      const refused = places.filter((_, row) => bare[row] !== true);
      const whole = await save(
        stand,
        id,
        template.key,
        refused.map((place) => rowOf(template, targets, place, true)),
      );
      held[template.key] = (held[template.key] ?? 0) + [...bare, ...whole].filter(Boolean).length;
    }
  }
  return held;
}

/** Saves rows. @returns which of them were taken */
async function save(
  stand: Stand,
  p: string,
  r: string,
  rows: readonly Readonly<Record<string, FieldValue>>[],
): Promise<readonly boolean[]> {
  if (rows.length === 0) return [];
  const items = rows.map((values) => ({ values }));
  const event = stand.eventFor('saveEntries', { params: { p, r }, body: { items } });
  const { body = '', isBase64Encoded } = await stand.request('saveEntries', event);
  const answer = isBase64Encoded === true ? gunzipSync(Buffer.from(body, 'base64')).toString() : body;
  return (JSON.parse(answer) as { rows: readonly { ok: boolean }[] }).rows.map(({ ok }) => ok);
}

/** Lists that others link to come first. */
function inOrder(registers: readonly RegisterTemplate[]): readonly RegisterTemplate[] {
  const keys = new Set(registers.map(({ key }) => key));
  const placed: RegisterTemplate[] = [];
  const place = (register: RegisterTemplate, path: readonly string[]): void => {
    if (placed.includes(register) || path.includes(register.key)) return;
    for (const { to } of register.fields) {
      const other = to !== undefined && keys.has(to) ? registers.find(({ key }) => key === to) : undefined;
      if (other !== undefined) place(other, [...path, register.key]);
    }
    placed.push(register);
  };
  for (const register of registers) place(register, []);
  return placed;
}

function rowOf(
  { fields, states }: RegisterTemplate,
  targets: Targets,
  place: number,
  whole: boolean,
): Readonly<Record<string, FieldValue>> {
  const asked = fields.filter(({ key, required }) => (whole || required) && key !== states?.field);
  const values = asked.flatMap((field): (readonly [string, FieldValue])[] => {
    const value = valueOf(field, targets, place);
    return value === undefined ? [] : [[field.key, value]];
  });
  return Object.fromEntries(values);
}

function valueOf(field: RegisterField, targets: Targets, place: number): FieldValue | undefined {
  const of = <Item>(items: readonly Item[]): Item | undefined => items[place % Math.max(1, items.length)];
  switch (field.type) {
    case 'text':
      return `What was written of ${field.key} the ${place + 1}th time`;
    case 'url':
      return 'https://example.com/proof';
    case 'date':
      return `2027-${String((place % 12) + 1).padStart(2, '0')}-15`;
    case 'yesNo':
      return place % 2 === 0;
    case 'choice':
      return of(field.options ?? [])?.key;
    case 'link':
      return linkOf(field.to ?? '', targets, place);
    case 'number':
    case 'money':
    case 'percent':
    case 'score': {
      const { least, most } = boundsOf(field);
      return Math.min(most, Math.max(least, 1 + (place % 5)));
    }
  }
}

function linkOf(to: string, targets: Targets, place: number): string | undefined {
  if (to === 'stage') return 'businessFocus';
  if (to === 'gate') return 'gate1';
  if (to === 'question') return 'q38a';
  const own: Readonly<Record<string, readonly string[]>> = {
    segment: targets.segments,
    kpi: targets.kpis.map(({ id }) => id),
    seat: targets.seats,
    objective: [],
    milestone: [],
  };
  const ids = own[to];
  return ids === undefined ? entryId(to, (place % 25) + 1) : ids[place % Math.max(1, ids.length)];
}
