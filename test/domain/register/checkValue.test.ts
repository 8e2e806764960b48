import { describe, expect, it } from 'vitest';
import type { FieldType, RegisterField } from '#domain/methodology/registerTemplate.ts';
import { boundsOf, unfitOf } from '#domain/register/checkValue.ts';

const field = (type: FieldType, more: Partial<RegisterField> = {}): RegisterField => ({
  key: 'one',
  name: { en: 'One', es: 'Uno' },
  type,
  required: false,
  ...more,
});
const options = [{ key: 'yes', name: { en: 'Yes', es: 'Sí' } }];

describe('a value', () => {
  it.each([
    ['text', 'x', null],
    ['text', 5, 'notText'],
    ['text', 'x'.repeat(2001), 'tooLong'],
    ['number', -3.5, null],
    ['number', '3', 'notANumber'],
    ['number', Number.NaN, 'notANumber'],
    ['percent', 100, null],
    ['percent', 100.1, 'outOfBounds'],
    ['score', 5, null],
    ['score', 2.5, 'notWhole'],
    ['score', 6, 'outOfBounds'],
    ['money', 1250, null],
    ['money', 12.5, 'notWhole'],
    ['money', -1, 'outOfBounds'],
    ['date', '2028-02-29', null],
    ['date', '2027-02-29', 'notADate'],
    ['date', '1850-01-01', 'notADate'],
    ['choice', 'yes', null],
    ['choice', 'no', 'notAChoice'],
    ['yesNo', false, null],
    ['yesNo', 'false', 'notYesOrNo'],
    ['link', 'needs-0001', null],
    ['link', 'a b', 'notALink'],
    ['url', 'https://example.com/a', null],
    ['url', 'javascript:alert(1)', 'notALink'],
  ] as const)('of a %s field: %j is %j', (type, value, unfit) => {
    expect(unfitOf(field(type, { options }), value)).toBe(unfit);
  });

  it("keeps to its field's own bounds", () => {
    expect(boundsOf(field('score', { least: 1, most: 10 }))).toEqual({ least: 1, most: 10 });
    expect(unfitOf(field('score', { least: 1, most: 10 }), 10)).toBeNull();
    expect(unfitOf(field('number', { most: 3 }), 4)).toBe('outOfBounds');
  });
});
