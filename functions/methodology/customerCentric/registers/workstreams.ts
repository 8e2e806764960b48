import { entryIdOf } from '../criteria/entryIds.ts';
import { option } from './field.ts';

/** Kinds of work, in the order in which they are best begun: technology last (element 62); culture is one of its own (43). */
export const workstreamOptions = [
  option('strategy', 'Vision and strategy', 'Visión y estrategia'),
  option('organisation', 'Organisation', 'Organización'),
  option('processes', 'Processes', 'Procesos'),
  option('people', 'People', 'Personas'),
  option('culture', 'Culture', 'Cultura'),
  option('information', 'Information', 'Información'),
  option('technology', 'Technology', 'Tecnología'),
];

/** Whether the initiative an entry names is technology, whatever the money is called (element 73). */
export const isTechnologyWork = `registers.initiatives.technologyWork.exists(n, ${entryIdOf('initiatives')} == entry.initiative)`;
