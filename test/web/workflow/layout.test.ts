import { describe, expect, it } from 'vitest';
import { asDocument, layOut } from '#lib/workflow/layout.ts';

const document = {
  StartAt: 'Resume',
  States: {
    Resume: { Type: 'Task', Next: 'Where' },
    Where: { Type: 'Choice', Choices: [{ Next: 'Deliver' }, { Next: 'Paused' }], Default: 'Done' },
    Deliver: { Type: 'Task', Next: 'Resume', Catch: [{ Next: 'Done' }] },
    Paused: { Type: 'Task', Next: 'Resume' },
    Done: { Type: 'Succeed' },
  },
};

describe('the drawing of a workflow', () => {
  const drawing = layOut(document);
  const y = (name: string) => drawing.boxes.find((box) => box.name === name)?.y ?? NaN;

  it('goes from top to bottom by the shortest way from the start', () => {
    expect(y('Resume')).toBeLessThan(y('Where'));
    expect(y('Where')).toBeLessThan(y('Deliver'));
    expect(y('Deliver')).toBe(y('Paused'));
  });

  it('draws every state once and every way', () => {
    expect(drawing.boxes.map((box) => box.name).toSorted()).toEqual(Object.keys(document.States).toSorted());
    expect(drawing.arrows.map(({ from, to, kind }) => `${from} ${kind} ${to}`).toSorted()).toEqual([
      'Deliver back Resume',
      'Deliver fault Done',
      'Paused back Resume',
      'Resume next Where',
      'Where next Deliver',
      'Where next Done',
      'Where next Paused',
    ]);
  });

  it('keeps boxes of a row apart', () => {
    const row = drawing.boxes.filter((box) => box.y === y('Deliver')).toSorted((a, b) => a.x - b.x);
    const gaps = row.slice(1).map((next, at) => next.x - (row[at]?.x ?? NaN) - (row[at]?.width ?? NaN));

    expect(gaps).not.toEqual([]);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(0);
  });
});

describe('asDocument', () => {
  it.each([null, 'text', {}, { StartAt: 'A' }])('refuses what is none: %o', (value) => {
    expect(asDocument(value)).toBeUndefined();
  });
});
