import { beforeEach, describe, expect, it } from 'vitest';
import { createFrontDoor } from '#runtime/frontDoor.ts';

let accepted = 'first';
let reads = 0;
let now = 0;
const door = () =>
  createFrontDoor(
    async () => {
      reads += 1;
      return accepted;
    },
    { now: () => new Date(now).toISOString() },
  );

beforeEach(() => {
  accepted = 'first';
  reads = 0;
  now = Date.parse('2027-03-01T09:00:00.000Z');
});

describe('the front door', () => {
  it.each([undefined, '', 'other', 'firs', 'first '])('does not admit %j', async (presented) => {
    expect(await door().admits(presented)).toBe(false);
  });

  it('admits the new value and the one before while a new one is on its way', async () => {
    const opened = door();
    expect(await opened.admits('first')).toBe(true);
    accepted = 'second first';
    now += 10_000;

    expect([await opened.admits('second'), await opened.admits('first')]).toEqual([true, true]);
  });

  it('is not made to read by strangers more than once in ten seconds', async () => {
    const opened = door();
    for (let tries = 0; tries < 50; tries += 1) {
      await opened.admits('wrong');
      now += 1_000;
    }

    // At once, and again after 10, 20, 30 and 40 of the 49 s.
    expect(reads).toBe(5);
  });

  it('is shut where no value is accepted', async () => {
    accepted = ' ';
    await expect(door().admits('first')).rejects.toThrow('deploy again');
  });
});
