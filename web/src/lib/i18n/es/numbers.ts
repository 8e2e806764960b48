import type { Dict } from '#lib/i18n/dict.ts';

export const numbers = {
  title: () => 'Mis cifras',
  importTitle: () => 'Importar mediciones',
  emptyTitle: () => 'Ningún KPI espera sus cifras',
  emptyText: () =>
    'Aquí aparecen los KPI a su cargo con el período abierto. La jefatura del programa nombra a los responsables en Personas y puestos.',
  emptyDefine: () => 'Definir resultados',
  lead: (due: number, by: string) => {
    if (due === 0) return 'Ahora no hay nada pendiente.';
    return due === 1
      ? `Hay 1 valor pendiente para el ${by}.`
      : `Hay ${due} valores pendientes para el ${by}.`;
  },
  late: (count: number, by: string) =>
    count === 1
      ? `Hay 1 valor atrasado: vencía el ${by}.`
      : `Hay ${count} valores atrasados, el primero desde el ${by}.`,
  readOnly: () => 'Puede leer estas cifras; las introducen sus responsables.',
  mine: () => 'Las mías',
  all: () => 'Todos los KPI',
  everySegment: () => 'Mostrar una fila por cada segmento de clientes',
  whose: () => 'De quién son las cifras',
  import: () => 'Importar un archivo',
  cadence: { week: () => 'Cada semana', month: () => 'Cada mes', quarter: () => 'Cada trimestre' },
  gridLabel: (rhythm: string) => `Mediciones, ${rhythm}`,
  kpi: () => 'KPI',
  lastValue: () => 'Último valor',
  target: () => 'Meta actual',
  open: () => 'Abierto',
  earlier: () => 'Períodos anteriores',
  beside: () => 'Para comparar',
  numerator: () => 'numerador',
  denominator: () => 'denominador',
  hint: () => 'Escriba n/d donde no haya valor. Lo que escribe se queda en este equipo hasta que lo guarde.',
  readAs: (value: string) => `Leído como ${value}`,
  was: (value: string) => `era ${value}`,
  comesTo: (value: string) => `da ${value}`,

  save: (count: number) => `Guardar mediciones (${count})`,
  saved: (count: number, next: string) =>
    count === 1 ? `Guardado. ${next}` : `${count} valores guardados. ${next}`,
  savedSome: (count: number, left: number) =>
    `${count} guardados, ${left} no. Mire abajo los que están marcados.`,
  nextDue: (count: number, by: string) =>
    count === 1 ? `Siguiente: 1 valor para el ${by}.` : `Siguiente: ${count} valores para el ${by}.`,
  nextPeriod: (period: string, by: string) => `Siguiente: ${period}, para el ${by}.`,
  discard: () => 'Descartar todo',
  discarded: () => 'Lo que no se guardó se ha descartado.',
  review: () => 'Antes de guardar',
  reviewNote: (ready: number, open: number) =>
    open === 0 ? `${ready} listos` : `${ready} listos, ${open} por revisar`,
  ready: (count: number) => (count === 1 ? '1 valor está listo' : `${count} valores están listos`),
  state: () => 'Estado',
  states: {
    provisional: () => 'Provisional',
    final: () => 'Definitivo',
    notAvailable: () => 'No disponible',
  },
  note: () => 'Nota',
  reason: () => 'Por qué no hay valor',
  drop: (what: string) => `Descartar ${what}`,
  which: () => '¿Cuál se quiere decir?',
  correction: (period: string) =>
    `Esto corrige un valor de ${period}, ya cerrado. Lo publicado se conserva; diga qué estaba mal.`,
  unusual: () => 'Un cambio mayor de lo habitual. Compruébelo y, si es correcto, deje una nota.',
  faults: {
    notANumber: () => 'Esto no es un número.',
    ambiguous: () => 'Se puede leer de dos maneras.',
    partMissing: () => 'Introduzca las dos partes, numerador y denominador.',
    zeroDenominator: () => 'El denominador no puede ser 0.',
    reasonMissing: () => 'Diga por qué no hay valor.',
    noteMissing: () => 'Corregir un período cerrado exige una nota.',
  },
  codes: {
    unknownKpi: () => 'Este KPI no forma parte del programa.',
    ambiguousKpi: () => 'Varios KPI tienen este nombre: use el identificador.',
    unknownSegment: () => 'Este segmento no forma parte del programa.',
    badPeriod: () => 'El período no encaja con el ritmo del KPI. Escriba 2027-03, 2027-T1 o 2027-W05.',
    future: () => 'Este período aún no ha empezado.',
    tooOld: () => 'Es más de 60 meses anterior al inicio.',
    tooLate: () => 'Es más de 24 meses posterior al final.',
    valueMissing: () => 'Falta el valor.',
    valueUnexpected: () => 'Hay un valor junto a «no disponible».',
    partMissing: () => 'Numerador y denominador van juntos.',
    notANumber: () => 'Esto no es un número.',
    textNotANumber: () => 'Esto no es un número.',
    ambiguousNumber: () => 'Este número se puede leer de dos maneras.',
    outOfBounds: () => 'Este número es demasiado grande o demasiado pequeño.',
    zeroDenominator: () => 'El denominador no puede ser 0.',
    duplicate: () => 'Ya apareció el mismo KPI, segmento y período.',
    unknownState: () => 'El estado debe ser definitivo, provisional o no disponible.',
    noteTooLong: () => 'La nota tiene más de 2000 caracteres.',
    notYours: () => 'Las cifras de este KPI las introduce otra persona.',
    reasonMissing: () => 'Diga por qué no hay valor.',
  },
  textWas: (sentence: string, text: string) => `${sentence} Pone: «${text}».`,
  eitherOr: (one: string, other: string) => `Puede ser ${one} o ${other}.`,
  duplicateOf: (line: number) => `Vea la línea ${line}.`,
  failed: () => 'No se ha guardado.',

  leaveTitle: () => '¿Salir sin guardar?',
  leaveText: (count: number) =>
    count === 1
      ? 'Hay 1 valor sin guardar. Se queda en este equipo y le espera aquí.'
      : `Hay ${count} valores sin guardar. Se quedan en este equipo y le esperan aquí.`,
  stay: () => 'Quedarse',
  leave: () => 'Salir',
  restored: (count: number) =>
    count === 1
      ? 'Hay 1 valor que escribió antes y aún no está guardado.'
      : `Hay ${count} valores que escribió antes y aún no están guardados.`,

  back: () => 'Mis cifras',
  importLead: () =>
    'Un archivo CSV con fila de títulos. No se escribe nada hasta que confirme lo que muestra la vista previa.',
  dropFile: () => 'Suelte aquí un archivo CSV o elija uno',
  choose: () => 'Elegir un archivo',
  chooseOther: () => 'Elegir otro archivo',
  template: () => 'Descargar una plantilla',
  columns: () =>
    'Columnas: KPI, período, y valor o numerador y denominador; segmento, estado y nota si hacen falta. Títulos en español o inglés.',
  checking: () => 'Se está comprobando el archivo.',
  fileTooBig: () => 'El archivo pasa de 5 MB: divídalo.',
  notText: () => 'No es un archivo de texto. Guarde antes la hoja como CSV.',
  accepted: () => 'por importar',
  unchanged: () => 'ya estaban',
  refused: () => 'con problemas',
  onlyProblems: () => 'Solo problemas',
  line: () => 'Línea',
  verdict: () => 'Veredicto',
  value: () => 'Valor',
  found: () => 'En el archivo',
  good: () => 'Lista',
  marks: {
    history: () => 'anterior al inicio',
    afterCare: () => 'posterior al final',
    running: () => 'el período sigue en curso',
    correction: () => 'sustituye un valor anterior',
    percentImplausible: () => 'fuera de 0 a 100 %',
    partsMissing: () => 'sin numerador ni denominador',
  },
  shownOf: (shown: number, all: number) => `Se muestran las primeras ${shown} de ${all}.`,
  ignored: (names: string) => `Columnas que no se usan: ${names}.`,
  confirm: (count: number) => (count === 1 ? 'Importar 1 fila' : `Importar ${count} filas`),
  skip: (count: number) =>
    count === 1 ? 'Dejar fuera la fila con problemas' : `Dejar fuera las ${count} filas con problemas`,
  skipNeeded: () => 'Corrija el archivo o diga que las filas con problemas se dejan fuera.',
  nothingToImport: () => 'No se puede importar ninguna fila del archivo.',
  importedBefore: (when: string) => `Este mismo archivo se importó el ${when}.`,
  applying: (part: number, of: number) => `Parte ${part} de ${of} escrita.`,
  done: (count: number) => (count === 1 ? 'Se ha importado 1 valor.' : `Se han importado ${count} valores.`),
  passedOver: (count: number) =>
    count === 1 ? '1 fila no traía nada nuevo.' : `${count} filas no traían nada nuevo.`,
  seeHistory: () => 'Ver el historial',
  seeNumbers: () => 'Volver a mis cifras',
  another: () => 'Importar otro archivo',
  fileFaults: {
    columnsMissing: (names: string) => `En la fila de títulos falta: ${names}.`,
    columnRepeated: (name: string) => `La columna ${name} está dos veces en la fila de títulos.`,
    noRows: () => 'El archivo tiene una fila de títulos y nada debajo.',
    tooManyRows: (limit: number) => `Un archivo puede tener como máximo ${limit} filas: divídalo.`,
    unreadable: () => 'El archivo no se puede leer como tabla. ¿Quedan comillas sin cerrar?',
  },
  refusals: {
    fileChanged: () => 'El archivo no es el de la vista previa. Compruébelo de nuevo.',
    badRows: () => 'Las filas con problemas solo se dejan fuera si lo dice.',
    nothingToImport: () => 'No se puede importar ninguna fila del archivo.',
    fileUnreadable: () => 'El archivo no se puede leer como tabla.',
    fileTooLong: () => 'El archivo tiene demasiadas filas: divídalo.',
  },
} satisfies Dict['numbers'];
