/** The form of a request: what is asked, its evidence, and what it goes on without. */
export const request = {
  requestHint: () =>
    'Evidence and criteria are frozen as they stand when you send it; whoever votes decides about these.',
  asks: () => 'What is asked',
  asksApprove: () => 'To approve',
  comment: () => 'What the deciders should know',
  evidence: () => 'Evidence',
  evidenceHint: () => 'Documents that support the request. Their authors may not vote on it.',
  addEvidence: () => 'Add evidence',
  removeEvidence: (title: string) => `Remove ${title}`,
  evidenceRow: (number: number) => `Evidence ${number}`,
  title: () => 'Title',
  version: () => 'Version',
  link: () => 'Link',
  evidenceDate: () => 'Date',
  authors: () => 'Authors',
  addAuthor: () => 'Add an author',
  removeAuthor: (name: string) => `Remove ${name}`,
  overrides: () => 'Go on without these, with a reason',
  overrideReason: (criterion: string) => `Why go on although this is not met: ${criterion}`,
  send: () => 'Send the request',
  sendStop: () => 'Send the request to stop',
  sent: () => 'The request was sent. The seats that decide see it in their inbox.',
  cannotSend: (count: number) =>
    count === 1
      ? 'One criterion must be met before this can be sent.'
      : `${count} criteria must be met before this can be sent.`,
  fields: {
    title: () => 'Give it a title.',
    version: () => 'Say which version.',
    link: () => 'Give the whole address, beginning with https://.',
    on: () => 'Give the date of this version.',
    tooLong: () => 'This is too long.',
  },
};
