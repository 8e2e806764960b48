import type { Pack } from '#domain/methodology/pack.ts';
import { assessments } from './assessments.ts';
import { criteria } from './criteria.ts';
import { crosswalks } from './crosswalks.ts';
import { elements } from './elements.ts';
import { gates } from './gates.ts';
import { kpiLibrary } from './kpiLibrary.ts';
import { limits } from './limits.ts';
import { parameters } from './parameters.ts';
import { questions } from './questions.ts';
import { registers } from './registers.ts';
import { stages } from './stages.ts';
import { warnings } from './warnings.ts';

/**
 * The method that Waymark ships: five areas of change on the way to a customer-centric company. A running programme keeps
 * the version it began with, until it adopts another.
 */
export const customerCentric: Pack = {
  id: 'customerCentric',
  version: '2.0.0',
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
  elements,
  registers,
  questions,
  assessments,
  warnings,
  crosswalks,
};
