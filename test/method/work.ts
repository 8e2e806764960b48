import type { RouteName } from '#contract/routes.ts';
import type { Got } from '../api/apiUnderTest.ts';
import type { Values, withMethod } from './methodUnderTest.ts';

/** Work that is planned with its need, its KPI and its return, and records that are changed by who has seen them. */
export function workOn(method: ReturnType<typeof withMethod>) {
  const { api, ids, kept, send } = method;
  let need = '';

  return {
    /** An initiative that may be approved as it is: 100,000 that bring 150,000 are an ROI of 50 %. @returns its id */
    async initiative(name: string, changes: Values = {}): Promise<string> {
      if (need === '') {
        const row = { need: 'Order in peace', segment: ids.light, evidence: 'Interviews', state: 'open' };
        [need = ''] = await kept('needs', [row]);
      }
      const [id = ''] = await kept('initiatives', [
        {
          name,
          stage: 'businessFocus',
          workstream: 'processes',
          need,
          kpi: ids.kpi,
          cost: 100_000_00,
          benefit: 150_000_00,
          roi: 50,
          payback: 12,
          confidence: 'estimate',
          delight: 'No form is filled in twice.',
          ...changes,
        },
      ]);
      return id;
    },
    /** Changes one record, naming the version that was seen. */
    async change(name: RouteName, kind: string, id: string, body: unknown): Promise<Got> {
      const { json } = await api.done('programme', { person: 'mona', params: { p: ids.p } });
      const seen = json.snapshots.find((one) => one.kind === kind && one.id === id);
      return send(name, body, { params: { id }, headers: { 'if-match': `"${seen?.version}"` } });
    },
  };
}

/** The number at the end of an entry's id: `needs-0012` is entry 12. */
export const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));
