import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { EntryRefusal } from '#domain/register/decideEntries.ts';
import { listed } from './problemSpec.ts';

/** Puts into a sentence why a row of a list was not written; a broken rule says it in the method's own words. */
export function entrySentence(refusal: EntryRefusal, template: RegisterTemplate): string {
  const field = 'field' in refusal ? fieldName(template, refusal.field) : '';
  switch (refusal.code) {
    case 'entryUnknown':
      return 'This entry is no longer there. Load the list again.';
    case 'entryChanged':
      return 'Somebody changed this entry meanwhile. Load the list again and repeat your change.';
    case 'registerFull':
      return `A list holds ${refusal.most} entries, and this one is full. Remove some first.`;
    case 'fieldUnknown':
      return `This list has no field ${refusal.field}.`;
    case 'fieldMissing':
      return `Fill in ${field}.`;
    case 'fieldUnfit':
      return `${field}: ${unfit[refusal.why]}`;
    case 'linkUnknown':
      return `${field}: there is nothing of that name any more. Choose again.`;
    case 'stateMove':
      return refusal.from === ''
        ? `${field}: a new entry cannot begin as "${refusal.to}".`
        : `${field}: "${refusal.to}" cannot follow "${refusal.from}".`;
    case 'notYoursToDecide':
      return `${field}: only an approver for ${listed(refusal.classes)} can decide this.`;
    case 'ownEntry':
      return `${field}: who wrote an entry cannot decide it. Ask another approver.`;
    case 'ruleBroken':
      return (
        template.rules.find(({ id }) => id === refusal.rule)?.text.en ?? 'The method does not allow this.'
      );
    case 'preloadedUnknown':
      return 'The method has no such entry of its own.';
    case 'preloadedTaken':
      return `This entry of the method is filled in already, as number ${refusal.number}.`;
    case 'keptByMethod':
      return 'This entry belongs to the method and stays. Rate it, or say why it does not apply.';
    case 'entryUsed':
      return `It is still named in ${listed(refusal.by)}. Change that first.`;
    case 'technologyTooEarly':
      return `Money for technology can be asked for once these are approved: ${listed(refusal.gates)}.`;
  }
}

const unfit = {
  notText: 'write a text.',
  tooLong: 'shorten it to 2,000 characters.',
  notANumber: 'enter a number.',
  notWhole: 'enter a whole number.',
  outOfBounds: 'the number is out of bounds.',
  notADate: 'enter a date such as 2027-02-28.',
  notAChoice: 'choose one of the list.',
  notYesOrNo: 'say yes or no.',
  notALink: 'enter a full address beginning with https://, or choose from the list.',
} as const;

function fieldName({ fields }: RegisterTemplate, key: string): string {
  return fields.find((one) => one.key === key)?.name.en ?? key;
}
