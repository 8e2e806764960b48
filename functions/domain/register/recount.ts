import type { Happening } from '#domain/ledger/change.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { PackName } from '#domain/programme/programme.ts';
import { countEntry, deltaOf } from './countEntry.ts';
import { withDelta } from './evolveRegister.ts';
import { emptyRegister, methodMark, type Entry, type Register } from './register.ts';

/**
 * Counts a register anew by another version of the method: its flags and tallies may be others, the entries are the same.
 * Nothing happens where it was counted by this version already.
 */
export function recount(
  method: { readonly name: PackName; readonly pack: Pack; readonly template: RegisterTemplate },
  register: Register,
  entries: readonly Entry[],
): readonly Happening[] {
  const mark = methodMark(method.name);
  if (register.method === mark) return [];
  const { pack, template } = method;
  const nothing = { ...countEntry(pack, template, null), exists: false };
  const counted = entries.reduce(
    (state, entry) =>
      withDelta(
        state,
        deltaOf(entry.number, nothing, { ...countEntry(pack, template, entry), exists: true }),
      ),
    emptyRegister,
  );
  const { next, preloaded } = register;
  const data: Register = { ...counted, method: mark, next, preloaded };
  return [{ kind: 'register', id: template.key, events: [{ type: 'registerRecounted', data: { ...data } }] }];
}
