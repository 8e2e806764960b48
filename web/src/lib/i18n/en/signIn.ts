export const signIn = {
  title: () => 'Sign in',
  promise: () => 'A customer-centric transformation, kept on course for years.',
  action: () => 'Sign in',
  ended: () => 'Your session ended. Sign in to go on where you were.',
  asksAgain: () => 'You will be asked to sign in again before this is recorded.',
  returned: () => 'You have signed in again. Everything is as you typed it.',
};
