import type { NewSeats, SeatChanges } from '#contract/seat.ts';
import { refused } from '#domain/outcome.ts';
import { decideRecordChange } from '#domain/programme/decideRecords.ts';
import { changedHoldings } from '#domain/seat/changeHolder.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { handler, type Call, type Handle, type Handler } from './call.ts';
import { decideOnAll } from './commands.ts';
import { unknownPerson } from './directory.ts';
import { addRecords, removeRecord } from './recordCommands.ts';

const add: Handle<NewSeats> = async (call, dependencies) => {
  const unknown = await unknownPerson(
    dependencies.store,
    call.body.items.flatMap(({ person, deputy }) => [person, deputy]),
  );
  if (unknown !== undefined) return refused({ code: 'personUnknown', person: unknown });
  return addRecords(call, dependencies, 'seat', ({ person, ...seat }, { today }) => ({
    record: { ...seat, holdings: person === undefined ? [] : [{ person, from: today }] },
  }));
};

const change: Handle<SeatChanges> = async (call, dependencies) => {
  const id = call.params['id'] ?? '';
  const { holder, ...others } = call.body.changes;
  const unknown = await unknownPerson(dependencies.store, [holder?.person, others.deputy]);
  if (unknown !== undefined) return refused({ code: 'personUnknown', person: unknown });
  const { reason } = call.body;
  return decideOnAll(
    call,
    dependencies,
    ({ view, today }) => {
      const seat = view.seats.find((one) => one.id === id);
      if (seat === undefined) return refused({ code: 'notFound' });
      const holdings = holder === undefined ? {} : { holdings: changedHoldings(seat, holder, today) };
      // `null` takes an optional key away; the record's type has no word for that.
      const changes = { ...others, ...holdings } as Partial<Seat>;
      return decideRecordChange(view, 'seat', id, { changes, ...(reason !== undefined && { reason }) });
    },
    { kind: 'seat', id },
  );
};

/** Seats: places of responsibility that people come to and leave. */
export const seats = {
  addSeats: handler(add),
  changeSeat: handler(change),
  removeSeat: handler((call: Call<{ readonly reason: string }>, dependencies) =>
    removeRecord(call, dependencies, 'seat'),
  ),
} satisfies Readonly<Record<string, Handler>>;
