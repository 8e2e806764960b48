import type { Dict } from '#lib/i18n/dict.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const register = {
  lists: () => 'Listas',
  listsLead: () => 'Lo que el programa reúne: cada lista pertenece a un área y a una decisión.',
  listsEmptyTitle: () => 'No hay ninguna lista activa',
  listsEmptyText: () => 'El método de este programa no tiene listas, o están todas desactivadas.',
  wholeProgramme: () => 'Todo el programa',
  entries: (number: number) => (number === 0 ? 'Vacía' : count(number, 'entrada', 'entradas')),
  toFillInCount: (number: number) => `${number} por completar`,
  marked: (number: number, name: string) => `${number} · ${name}`,

  notOn: () => 'Esta lista está desactivada. Lo anotado se conserva.',
  unknownTitle: () => 'Esta lista no existe',
  unknownText: () => 'El método de este programa no tiene ninguna lista con ese nombre.',
  views: () => 'Cómo se muestra la lista',
  view: {
    table: () => 'Tabla',
    board: (field: string) => `Tablero por ${field}`,
    matrix: (rows: string, columns: string) => `${rows} × ${columns}`,
    canvas: () => 'En paralelo',
  },
  readOnly: () => 'Puede leer esta lista; la editan quienes responden de ella.',
  ended: () => 'El programa ha terminado: sus listas se pueden leer.',
  about: () => 'Para qué sirve esta lista',
  from: (article: string, says: string) => `Del artículo ${article}: ${says}`,
  add: (entry: string) => `Añadir: ${entry}`,
  emptyTitle: (list: string) => `${list}: aún no hay nada`,
  search: () => 'Buscar',
  flagFilter: () => 'Mostrar',
  every: () => 'Todas las entradas',
  toFillIn: () => 'Por completar',
  stateFilter: (field: string) => field,
  anyState: () => 'Cualquiera',
  clearFilter: () => 'Mostrar todo',
  nothingFound: () => 'Ninguna entrada coincide',
  nothingFoundText: (what: string) => `Nada coincide aquí con ${what}.`,
  quoted: (text: string) => `«${text}»`,
  shown: (shown: number, total: number) =>
    shown === total ? count(total, 'entrada', 'entradas') : `${shown} de ${total} entradas`,
  more: (number: number) => `Mostrar ${number} más`,
  allFields: () => 'Todas las columnas',
  number: () => 'N.º',
  marks: () => 'Por revisar',
  newEntry: () => 'Nueva',
  openEntry: (name: string) => `Abrir ${name}`,
  gridHint: () =>
    'Escriba o pegue desde una hoja de cálculo, con o sin fila de títulos. Lo escrito queda en este dispositivo hasta que lo guarde.',
  sortBy: () => 'Ordenar por',

  file: () => 'Archivo',
  export: () => 'Descargar como CSV',
  import: () => 'Cargar un archivo CSV',
  imported: (rows: number, unknown: readonly string[]) =>
    `${count(rows, 'fila está', 'filas están')} en la tabla; revise y guarde.` +
    (unknown.length > 0 ? ` Columnas desconocidas: ${unknown.join(', ')}.` : ''),
  importNoHeading: () =>
    'La primera fila debe nombrar las columnas como esta lista. Descargue la lista para ver los nombres.',
  importEmpty: () => 'El archivo no tiene filas.',
  fileTooBig: () => 'El archivo supera los 5 MB: divídalo.',
  notText: () => 'No es un archivo de texto. Guarde primero la hoja como CSV.',

  save: (number: number) => `Guardar (${number})`,
  saving: (done: number, total: number) => `Guardando: ${done} de ${total}`,
  saved: (number: number) => `${count(number, 'entrada guardada', 'entradas guardadas')}.`,
  savedSome: (number: number, left: number) =>
    `${count(number, 'guardada', 'guardadas')}, ${left} no. Las filas marcadas dicen por qué.`,
  waiting: (ready: number, open: number) =>
    open === 0
      ? `${count(ready, 'lista', 'listas')} para guardar`
      : `${count(ready, 'lista', 'listas')} para guardar, ${open} por revisar`,
  firstFault: (row: string, field: string, sentence: string) => `${row}, ${field}: ${sentence}`,
  rowFault: (row: string, sentence: string) => `${row}: ${sentence}`,
  discard: () => 'Descartar',
  discarded: () => 'Se ha descartado lo que no estaba guardado.',
  restored: (number: number) =>
    number === 1
      ? '1 fila que escribió antes sigue sin guardar.'
      : `${number} filas que escribió antes siguen sin guardar.`,
  leaveTitle: () => '¿Salir sin guardar?',
  leaveText: (number: number) =>
    number === 1
      ? '1 fila está sin guardar. Lo escrito queda en este dispositivo y le espera aquí.'
      : `${number} filas están sin guardar. Lo escrito queda en este dispositivo y le espera aquí.`,
  stay: () => 'Quedarse',
  leave: () => 'Salir',
  readAs: (value: string) => `Leído como ${value}`,
  was: (value: string) => `era ${value}`,
  changedMeanwhile: () =>
    'Alguien ha cambiado esta entrada entretanto. Revísela y guarde de nuevo para poner su texto en lugar del otro.',
  failed: () => 'No se ha guardado.',
  faults: {
    notANumber: () => 'No es un número.',
    notWhole: () => 'Aquí solo caben números enteros.',
    tooSmall: (bound: string) => `El mínimo es ${bound}.`,
    tooLarge: (bound: string) => `El máximo es ${bound}.`,
    notADate: () => 'No es una fecha. Escriba 14/4/2027 o 2027-04-14.',
    notAnOption: () => 'Elija una de las palabras ofrecidas.',
    notYesNo: () => 'Escriba sí o no.',
    noSuchTarget: () => 'No hay nada con ese nombre en el programa.',
    manyTargets: () => 'Varios tienen ese nombre: elija en el formulario.',
    notAnAddress: () => 'Una dirección empieza por https://.',
    tooLong: () => 'Supera los 2.000 caracteres.',
    missing: () => 'Hay que rellenarlo.',
  },

  unsaid: () => 'Sin indicar',
  move: (name: string) => `Mover ${name}`,
  moveShort: () => 'Mover',
  moveTo: (state: string) => `A «${state}»`,
  moved: (name: string, state: string) => `${name}: ${state}`,
  movedBy: (state: string, classes: string) => `«${state}» lo decide el puesto ${classes}.`,
  noMove: () => 'Desde aquí ya no se mueve.',
  unsavedFirst: () => 'Guarde primero lo que escribió en la tabla.',
  howMany: () => 'número de entradas',
  matrixShows: (what: string) => `Cada cruce muestra: ${what}. Elija uno para ver sus entradas o añadir una.`,
  crossing: (row: string, column: string) => `${row} × ${column}`,
  atCrossing: (row: string, column: string, number: number) =>
    `${row}, ${column}: ${number === 0 ? 'ninguna' : count(number, 'entrada', 'entradas')}`,
  addHere: () => 'Añadir una aquí',
  notFilled: () => 'sin completar',
  untitled: () => 'sin nombre',

  formTitle: (entry: string, number: number, name: string) => `${entry} ${number} · ${name}`,
  newTitle: (entry: string) => `Añadir: ${entry}`,
  marksTitle: () => 'Por revisar',
  required: () => 'obligatorio',
  yes: () => 'Sí',
  no: () => 'No',
  saveEntry: () => 'Guardar',
  entrySaved: (name: string) => `${name}: guardado.`,
  history: () => 'Historial de esta entrada',
  historyEmpty: () => 'Aún no le ha pasado nada.',
  historyMore: () => 'Cambios anteriores',
  added: (who: string) => `${who} la añadió`,
  changed: (who: string) => `${who} la cambió`,
  removedBy: (who: string) => `${who} la eliminó`,
  erasedText: () => 'texto borrado',
  hiddenText: () => 'un texto',
  remove: () => 'Eliminar',
  removeTitle: (name: string) => `¿Eliminar ${name}?`,
  removeText: () => 'Sale de la lista; el Historial conserva lo que era y su número no se vuelve a dar.',
  removeReason: () => 'Por qué se elimina',
  reasonMissing: () => 'Diga por qué, en pocas palabras.',
  removed: (name: string) => `${name}: eliminado.`,
  neverRemoved: () => 'El método propone esta entrada: se completa y nunca se elimina.',
  inBounds: (least: string, most: string) => `de ${least} a ${most}`,
  noTargets: () => 'Aún no hay nada que elegir.',
} satisfies Dict['register'];
