/** The demo's own clock. */
export const demo = {
  title: () => 'Demo',
  moveClock: () => 'Move the clock',
  text: () => 'Deadlines pass and periods close as if the time had gone by.',
  week: () => '1 week on',
  month: () => '1 month on',
  moved: (date: string) => `It is now ${date} in the demo.`,
  clear: () => 'Clear the demo',
  clearTitle: () => 'Clear the demo?',
  clearText: () =>
    'The demo programme disappears for everyone, and you start with an empty one. The people stay.',
  cleared: () => 'The demo is cleared.',
};
