import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { shippedPacks } from '#methodology/packs.ts';

/** The first version, which never changes; without a list of elements, so that few rules of a whole pack apply. */
export const firstPack = shippedPacks.find(({ version }) => version === '1.0.0') as Pack;

const named = { en: 'Named', es: 'Nombrado' };

/** A list with a field of each kind that rules are about; override what a test is about. */
export function aRegister(changes: Partial<RegisterTemplate> = {}): RegisterTemplate {
  return {
    elements: [13],
    level: 'core',
    stage: 'businessFocus',
    gate: 'gate1',
    audience: ['programmeManager'],
    answeredBy: 'stageLead',
    key: 'wishes',
    name: named,
    entryName: named,
    fields: [
      { key: 'wish', name: named, type: 'text', required: true },
      {
        key: 'state',
        name: named,
        type: 'choice',
        required: true,
        options: [
          { key: 'heard', name: named },
          { key: 'met', name: named },
        ],
      },
      { key: 'segment', name: named, type: 'link', to: 'segment', required: false },
      { key: 'weight', name: named, type: 'score', required: false },
    ],
    states: { field: 'state', first: ['heard'], moves: { heard: ['met'] } },
    rules: [{ id: 'weighed', elements: [13], require: 'entry.weight > 0.0', text: named, field: 'weight' }],
    flags: [
      { key: 'unmet', elements: [13], when: 'entry.state != "met"', name: named, how: named, tone: 'note' },
    ],
    tallies: [{ key: 'bySegment', by: ['segment'], sum: 'weight' }],
    preloaded: [{ key: 'first', values: { wish: named, state: 'heard' } }],
    views: [{ kind: 'table' }],
    done: 'registers.wishes.count > 0.0',
    ...changes,
  };
}

export function withRegister(changes: Partial<RegisterTemplate> = {}): Pack {
  return { ...firstPack, registers: [aRegister(changes)] };
}
