import {
  kpiClasses,
  kpiUnits,
  type Cadence,
  type KpiClass,
  type KpiDirection,
  type KpiUnit,
} from '#domain/kpi/kpi.ts';
import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import type { ChangeUnit, ObjectiveVerb } from '#domain/objective/objective.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';

// What people write in a spreadsheet for the words that Waymark knows, in both languages, whatever their case and accents.

/** Lower case without accents, spaces, hyphens and underscores. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\s_\-·]/g, '')
    .toLowerCase();
}

function reader<Key extends string>(
  names: Readonly<Record<Key, readonly string[]>>,
): (text: string) => Key | undefined {
  const keys = Object.keys(names) as Key[];
  const byName = new Map(
    keys.flatMap((key) => [key, ...names[key]].map((name) => [folded(name), key] as const)),
  );
  return (text) => byName.get(folded(text));
}

export const readVerb: (text: string) => ObjectiveVerb | undefined = reader({
  increase: ['raise', 'grow', 'aumentar', 'subir', 'incrementar'],
  reduce: ['decrease', 'lower', 'cut', 'reducir', 'bajar', 'disminuir'],
  keep: ['maintain', 'hold', 'mantener', 'conservar'],
});

export const readChangeUnit: (text: string) => ChangeUnit | undefined = reader({
  percent: ['%', 'per cent', 'pct', 'porcentaje', 'por ciento'],
  points: ['pts', 'pp', 'percentage points', 'points', 'puntos', 'puntos porcentuales'],
  value: ['values', 'absolute', 'valor', 'valores', 'absoluto'],
});

export const readDirection: (text: string) => KpiDirection | undefined = reader({
  up: ['higher', 'increase', 'more', 'arriba', 'mayor', 'mas', 'sube', '↑'],
  down: ['lower', 'decrease', 'less', 'abajo', 'menor', 'menos', 'baja', '↓'],
});

export const readUnit: (text: string) => KpiUnit | undefined = reader({
  ...(Object.fromEntries(kpiUnits.map((unit) => [unit, []])) as unknown as Record<KpiUnit, string[]>),
  percent: ['%', 'per cent', 'porcentaje', 'por ciento'],
  count: ['number', 'n', 'numero', 'cuenta', 'recuento'],
  money: ['currency', 'eur', 'usd', '€', '$', 'dinero', 'importe'],
  score: ['points', 'puntuacion', 'nota'],
  days: ['dias'],
  hours: ['horas'],
  minutes: ['minutos'],
  ratio: ['razon', 'cociente'],
});

export const readCadence: (text: string) => Cadence | undefined = reader({
  week: ['weekly', 'semana', 'semanal'],
  month: ['monthly', 'mes', 'mensual'],
  quarter: ['quarterly', 'trimestre', 'trimestral'],
});

export const readClass: (text: string) => KpiClass | undefined = reader({
  ...(Object.fromEntries(kpiClasses.map((one) => [one, []])) as unknown as Record<KpiClass, string[]>),
  people: ['personas', 'empleados', 'staff'],
  processes: ['process', 'procesos', 'proceso'],
  profitability: ['profit', 'rentabilidad'],
  proposition: ['product', 'propuesta', 'producto'],
  channel: ['channels', 'canal', 'canales'],
  customer: ['customers', 'cliente', 'clientes'],
});

const stageByWord: (text: string) => StageKey | undefined = reader({
  businessFocus: ['focus', 'enfoque del negocio', 'enfoque'],
  organisationalStructure: ['organizational structure', 'structure', 'estructura organizativa', 'estructura'],
  businessMetrics: ['metrics', 'metricas del negocio', 'metricas'],
  customerInteraction: ['interaction', 'interaccion con el cliente', 'interaccion'],
  technology: ['tecnologia'],
});

/** A stage by its name in either language, or by its number 1 to 5. */
export function readStage(text: string): StageKey | undefined {
  return stageByWord(text) ?? (/^[1-5]$/.test(text.trim()) ? stageKeys[Number(text) - 1] : undefined);
}

/** A gate as `Gate 3`, `Puerta 3`, `G3` or by its key. */
export function readGate(text: string): GateKey | undefined {
  const bare = folded(text);
  const number = /^(?:gate|puerta|g|p)?([0-5])/.exec(bare)?.[1];
  if (number !== undefined) return gateKeys[Number(number)];
  return /^(closing|cierre|decisiondecierre)/.test(bare) ? 'closing' : undefined;
}

/** Yes or no as spreadsheets say it; `undefined` for anything else. */
export function readYes(text: string): boolean | undefined {
  const bare = folded(text);
  if (['yes', 'y', 'x', 'true', '1', 'si', 's', 'verdadero'].includes(bare)) return true;
  return ['', 'no', 'n', 'false', '0', 'falso'].includes(bare) ? false : undefined;
}

/** The one of these whose name was written, whatever its case and accents. */
export function named<One extends { readonly id: string; readonly name: string }>(
  list: readonly One[],
  text: string,
): One | undefined {
  const bare = folded(text);
  return bare === '' ? undefined : list.find((one) => folded(one.name) === bare || one.id === text.trim());
}
