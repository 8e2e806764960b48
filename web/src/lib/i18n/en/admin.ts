/** How a programme runs underneath: for those who look after it. */
export const admin = {
  workflowTitle: () => 'How it runs',
  workflowText: () => 'Decisions move the programme; the workflows below only wait for them and carry on.',
  emptyText: () => 'No workflow waits at present: the programme has not been started, or it has ended.',
  waitingTitle: () => 'Where each workflow waits',
  who: () => 'Workflow',
  waitsIn: () => 'Waits in',
  since: () => 'Since',
  run: () => 'Run',
  programmeMachine: () => 'The programme',
  stageMachine: () => 'An area of change',
  record: () => 'The record',
  revision: () => 'Changes so far',
  lastChange: () => 'Last change',
  checkCode: () => 'Check code',
  checkCodeText: () =>
    'Each change is chained to the one before. Whoever noted this code can prove later that nothing up to here was altered.',
  toHistory: () => 'To the history',
  notForYouTitle: () => 'This page is for programme managers, auditors and administrators',
  notForYouText: () => 'What matters for you stands on the overview and under decisions.',
  toOverview: () => 'To the overview',
};
