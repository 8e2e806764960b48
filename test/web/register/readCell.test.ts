import { describe, expect, it } from 'vitest';
import { readCell } from '#lib/register/readCell.ts';
import { cellsIn, field } from './listing.ts';

const read = (key: string, text: string, language: 'en' | 'es' = 'en') =>
  readCell(text, field(key), cellsIn(language));

describe('a cell of a list', () => {
  it.each([
    ['need', '  Cheaper  delivery ', 'Cheaper  delivery'],
    ['people', '1,250', 1250],
    ['share', '12.5 %', 12.5],
    // 1,234.50 euros are 123,450 cents.
    ['cost', '€1,234.50', 123_450],
    ['by', '14/4/2027', '2027-04-14'],
    ['by', '14 Apr 2027', '2027-04-14'],
    ['by', '2027-04-14 00:00:00', '2027-04-14'],
    ['by', '14 de septiembre de 2027', '2027-09-14'],
    ['state', 'cubierta', 'met'],
    ['state', 'MET', 'met'],
    ['proven', 'Sí', true],
    ['proven', 'no', false],
    ['segment', 'families', 's1'],
    ['segment', 's4', 's4'],
    ['weight', '5', 5],
    ['proof', 'https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ])('reads %s from "%s"', (key, text, value) => {
    expect(read(key, text)).toMatchObject({ ok: true, value });
  });

  it('reads a number in the manner of the language and says where the language decided', () => {
    expect(read('people', '1.250', 'es')).toEqual({ ok: true, value: 1250, guessed: true });
    expect(read('people', '1.250', 'en')).toEqual({ ok: true, value: 1.25, guessed: true });
    expect(read('people', '1250', 'en')).toEqual({ ok: true, value: 1250 });
  });

  it('clears its field when it is empty', () => {
    expect(read('people', '  ')).toEqual({ ok: true, value: null });
  });

  it.each([
    ['people', 'many', 'notANumber'],
    ['people', '0', 'tooSmall'],
    ['share', '101', 'tooLarge'],
    ['weight', '2.5', 'notWhole'],
    ['weight', '6', 'tooLarge'],
    ['by', '31/2/2027', 'notADate'],
    ['by', '14 Foo 2027', 'notADate'],
    ['state', 'perhaps', 'notAnOption'],
    ['proven', 'perhaps', 'notYesNo'],
    ['segment', 'Pensioners', 'noSuchTarget'],
    ['segment', 'Twins', 'manyTargets'],
    ['proof', 'javascript:alert(1)', 'notAnAddress'],
    ['cost', '-1', 'tooSmall'],
    ['need', 'x'.repeat(2001), 'tooLong'],
  ])('says why it cannot read %s from "%s"', (key, text, fault) => {
    expect(read(key, text)).toMatchObject({ ok: false, fault });
  });
});
