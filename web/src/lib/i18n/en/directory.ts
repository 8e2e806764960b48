/** The directory: who can be named, what is kept of a person, and its erasing. */
export const directory = {
  title: () => 'Directory',
  note: () => 'Everyone who can be named, in any programme',
  dataOf: () => 'Data of this person',
  dataOfName: (name: string) => `Data of ${name}, as a file`,
  dataFile: (id: string) => `waymark-data-${id}.json`,
  erase: () => 'Erase…',
  eraseName: (name: string) => `Erase ${name}…`,
  eraseTitle: (name: string) => `Erase ${name}?`,
  eraseText: () =>
    'Name, address, sessions and keys leave, and what they said: reasons, comments, notes. Decisions, numbers and the words of the programmes stay; the history then says “Erased person”. This cannot be undone.',
  eraseConfirm: (name: string) => `Type ${name} to confirm`,
  eraseMismatch: () => 'This is not the name.',
  eraseNow: () => 'Erase',
  erased: (name: string) => `${name} was erased.`,
  erasing: (name: string) => `${name} was erased; the last texts leave within 15 minutes.`,
  placesHeld: (programmes: string) =>
    `They are a member or hold a seat in programmes that go on: ${programmes}. Give their seats to others and end the membership there first.`,
  notYourself: () => 'You cannot erase yourself. Ask another administrator.',
  addPeople: () => 'Paste people',
  pasteClose: () => 'Close the table',
  name: () => 'Name',
  email: () => 'E-mail address',
  notAnEmail: () => 'This is not an e-mail address.',
  emailTaken: () => 'This address is taken.',
  added: (count: number) => (count === 1 ? '1 person was added.' : `${count} people were added.`),
  example: () => 'Name\tE-mail address\nVera Voyage\tvera.voyage@example.com',
};
