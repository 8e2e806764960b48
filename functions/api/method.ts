import type { ElementsChoice, NewAcceptance, NewAdoption, ParameterValues } from '#contract/method.ts';
import { refused } from '#domain/outcome.ts';
import {
  decideAcceptance,
  decideAdoption,
  decideElements,
  decideParameters,
  type MethodIn,
} from '#domain/programme/decideMethod.ts';
import { packOf } from '#methodology/packs.ts';
import { findPackName, loadPack } from '#runtime/packs.ts';
import { handler, type Handle, type Handler } from './call.ts';
import { recountRegister } from './recountRegister.ts';
import { decideOnAll, decideOnFew, type Deciding } from './commands.ts';

const chooseElements: Handle<ElementsChoice> = (call, dependencies) =>
  decideOnFew(call, dependencies, { few: [] }, (deciding) =>
    decideElements(methodIn(call.params, deciding), call.body),
  );

const setParameters: Handle<ParameterValues> = (call, dependencies) =>
  decideOnFew(call, dependencies, { few: [] }, (deciding) =>
    decideParameters(methodIn(call.params, deciding), call.body),
  );

const acceptWarning: Handle<NewAcceptance> = (call, dependencies) =>
  decideOnFew(call, dependencies, { few: [] }, (deciding) =>
    decideAcceptance(methodIn(call.params, deciding), call.body, deciding.today),
  );

const adopt: Handle<NewAdoption> = async (call, dependencies) => {
  const { pack: wanted, reason } = call.body;
  const name = await findPackName(dependencies.store, wanted);
  if (name === undefined) return refused({ code: 'packUnknown', ...wanted });
  const pack = await loadPack(dependencies.store, name);
  let lists: readonly string[] = [];
  const adopted = await decideOnAll(call, dependencies, ({ view }) => {
    lists = view.registers.map(({ id }) => id);
    return decideAdoption(view, { name, pack }, reason);
  });
  if (!adopted.ok) return adopted;
  // Each list by itself: a commit holds 30 aggregates, and there are more lists. The next save mends what is cut off here.
  for (const list of lists) {
    const counted = await recountRegister(call, dependencies, list);
    if (!counted.ok) return counted;
  }
  return adopted;
};

function methodIn(params: Readonly<Record<string, string>>, { programme }: Deciding): MethodIn {
  return { id: params['p'] ?? '', programme, pack: packOf(programme.pack) };
}

export const method = {
  chooseElements: handler(chooseElements),
  setParameters: handler(setParameters),
  acceptWarning: handler(acceptWarning),
  adoptMethod: handler(adopt),
} satisfies Readonly<Record<string, Handler>>;
