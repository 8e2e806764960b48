import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Kept = { readonly payload: AdapterPayload; readonly until: number };

/** Beyond this the oldest entries go: an abandoned sign-in leaves one behind. */
const MOST_ENTRIES = 1_000;

/** What the demo's provider has to remember during a sign-in. A restart ends the sign-ins under way, nothing else. */
export function createMemoryAdapter(): AdapterFactory {
  const kept = new Map<string, Kept>();

  const live = (key: string): AdapterPayload | undefined => {
    const entry = kept.get(key);
    return entry !== undefined && entry.until > Date.now() ? entry.payload : undefined;
  };
  const search = (model: string, field: 'uid' | 'userCode', value: string): AdapterPayload | undefined => {
    const keys = [...kept.keys()].filter((key) => key.startsWith(`${model}:`));
    return keys.map(live).find((payload) => payload?.[field] === value);
  };

  return (model): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      kept.set(`${model}:${id}`, {
        payload,
        until: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000,
      });
      const oldest = kept.keys().next().value;
      if (kept.size > MOST_ENTRIES && oldest !== undefined) kept.delete(oldest);
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) => search(model, 'uid', uid),
    findByUserCode: async (userCode) => search(model, 'userCode', userCode),
    consume: async (id) => {
      const payload = live(`${model}:${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      kept.delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of kept) {
        // The interaction under way names the earlier person's grant too, and goes on without it.
        if (payload.grantId === grantId && !key.startsWith('Interaction:')) kept.delete(key);
      }
    },
  });
}
