import type { ApiRefusal } from '#contract/problem.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { entryId } from '#domain/register/entryId.ts';
import { recount } from '#domain/register/recount.ts';
import type { Entry, Register } from '#domain/register/register.ts';
import { packOf } from '#methodology/packs.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { loadPack } from '#runtime/packs.ts';
import { execute } from '#store/execute.ts';
import { loadSnapshots } from '#store/load.ts';
import { actorOf, type Call } from './call.ts';
import { changesIn, decidingIn, programmeIn } from './commands.ts';

/**
 * Counts a register by the version of the method the programme runs on, from its entries as they stand at one revision.
 * Done at an adoption, and by the next save where that was cut off: a second time changes nothing.
 */
export async function recountRegister(
  call: Call<unknown>,
  dependencies: Dependencies,
  register: string,
): Promise<Outcome<null, ApiRefusal>> {
  const { store } = dependencies;
  const programme = call.params['p'] ?? '';
  const known = (await loadSnapshots(store, programme, [{ kind: 'register', id: register }])).get(
    'register',
    register,
  )?.state as Register | undefined;
  if (known === undefined) return accepted(null);
  // Numbers are given in order, so these are all there can be; what came since moves HEAD and is read again.
  const ids = Array.from({ length: known.next - 1 }, (_, place) => entryId(register, place + 1));
  const executed = await execute<ApiRefusal>(dependencies, {
    programme,
    actor: actorOf(call),
    read: [
      { kind: 'programme', id: programme },
      { kind: 'register', id: register },
      ...ids.map((id) => ({ kind: 'entry' as const, id })),
    ],
    prepare: (snapshots) => loadPack(store, programmeIn(snapshots, programme).pack),
    decide: (loaded) => {
      const deciding = decidingIn(loaded, programme);
      const { pack: name } = deciding.programme;
      const pack = packOf(name);
      const template = pack.registers.find(({ key }) => key === register);
      const state = deciding.snapshots.get('register', register)?.state as Register | undefined;
      if (template === undefined || state === undefined || state.next !== known.next) return accepted([]);
      const entries = deciding.snapshots.all('entry').map((one) => one.state as Entry);
      return accepted(changesIn(deciding, recount({ name, pack, template }, state, entries)));
    },
  });
  return executed.ok ? accepted(null) : executed;
}
