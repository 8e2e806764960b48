import type { Pack } from '#domain/methodology/pack.ts';
import { criteria } from './criteria.ts';
import { gates } from './gates.ts';
import { kpiLibrary } from './kpiLibrary.ts';
import { limits, parameters } from './limits.ts';
import { stages } from './stages.ts';

/**
 * The method that Waymark ships: five areas of change on the way to a customer-centric company. A running programme keeps
 * the version it began with. Lists still empty belong to mechanisms that later versions fill.
 */
export const customerCentric: Pack = {
  id: 'customerCentric',
  version: '1.0.0',
  name: { en: 'Customer-centric transformation', es: 'Transformación centrada en el cliente' },
  about: {
    en: 'Five areas of change that run side by side over 24 months and more, measured from before the start.',
    es: 'Cinco áreas de cambio que avanzan a la vez durante 24 meses o más, medidas desde antes de empezar.',
  },
  stages,
  gates,
  criteria,
  kpiLibrary,
  limits,
  parameters,
  registers: [],
  questions: [],
  assessments: [],
};
