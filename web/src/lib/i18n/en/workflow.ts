export const workflow = {
  waiting: (name: string) => `${name} waits here`,
  start: () => 'Start',
  end: () => 'End',
  drawing: (name: string) => `Drawing of the workflow ${name}`,
  next: () => 'Next',
  state: () => 'Step',
  kind: () => 'Kind',
  whoWaits: () => 'Waits here',
};
