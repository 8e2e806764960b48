import type { PasteColumn } from '#lib/ui/pastedRows.ts';
import { setup } from '#lib/i18n/text/setup.ts';

type ColumnKey = keyof typeof setup.columns;

/** The columns of each table, in order; all but the first few may be missing from what is pasted. */
const columnsOf = {
  kpi: [
    'name',
    'owner',
    'baseline',
    'baselineOn',
    'target',
    'targetOn',
    'unit',
    'direction',
    'stage',
    'class',
    'cadence',
    'source',
  ],
  objective: ['name', 'verb', 'kpi', 'from', 'to', 'unit', 'by', 'segment', 'against', 'stage', 'owner'],
  segment: [
    'name',
    'description',
    'customers',
    'focus',
    'from',
    'value',
    'behaviours',
    'attitudes',
    'on',
    'source',
  ],
  milestone: ['name', 'acceptance', 'stage', 'endangers', 'owner', 'confirm', 'on', 'dependsOn'],
} as const satisfies Record<string, readonly ColumnKey[]>;

/** Headings in the other language, and other usual names. */
const aliases: Readonly<Partial<Record<ColumnKey, readonly string[]>>> = {
  name: ['nombre', 'name', 'kpi', 'title', 'titulo'],
  owner: ['responsable', 'owner', 'owner seat', 'puesto'],
  unit: ['unidad', 'unit'],
  direction: ['mejor', 'better', 'direction', 'direccion', 'sentido'],
  baseline: ['partida', 'valor de partida', 'baseline', 'linea base'],
  baselineOn: ['fecha de partida', 'baseline date', 'measured on'],
  target: ['meta', 'target', 'objetivo'],
  targetOn: ['fecha de la meta', 'target date', 'target by'],
  source: ['fuente', 'source'],
  stage: ['area', 'stage', 'etapa', 'area of change', 'area de cambio'],
  class: ['clase', 'class'],
  cadence: ['ritmo', 'rhythm', 'cadence', 'cadencia', 'frequency', 'frecuencia'],
  verb: ['verbo', 'verb'],
  kpi: ['indicador', 'indicator'],
  segment: ['segmento', 'customers', 'segment'],
  from: ['desde', 'from', 'from period', 'desde el periodo'],
  to: ['hasta', 'to'],
  against: ['contado desde', 'against', 'counted from'],
  by: ['fecha limite', 'by', 'date', 'fecha'],
  description: ['descripcion', 'description', 'who they are'],
  customers: ['clientes', 'customers', 'number of customers'],
  focus: ['foco', 'focus'],
  value: ['valor', 'value'],
  behaviours: ['comportamientos', 'behaviours', 'behaviors'],
  attitudes: ['actitudes', 'attitudes'],
  on: ['fecha', 'date', 'on', 'as of'],
  acceptance: ['hecho cuando', 'done when', 'acceptance', 'criterio'],
  endangers: ['pone en peligro', 'endangers'],
  confirm: ['lo confirma', 'confirmed by', 'confirms'],
  dependsOn: ['depende de', 'depends on'],
};

/** The table's columns with their headings in the language on screen; either language's headings are recognised. */
export function pasteColumns(kind: keyof typeof columnsOf): readonly PasteColumn[] {
  const keys: readonly ColumnKey[] = columnsOf[kind];
  return keys.map((key) => ({
    key,
    title: setup.columns[key](),
    // In a table of objectives "KPI" is a column of its own, and not the name.
    aliases: (aliases[key] ?? []).filter((one) => !(key === 'name' && one === 'kpi' && keys.includes('kpi'))),
    ...(['description', 'acceptance', 'name'].includes(key) ? { width: '170px' } : {}),
  }));
}
