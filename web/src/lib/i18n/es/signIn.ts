import type { Dict } from '#lib/i18n/dict.ts';

export const signIn = {
  title: () => 'Entrar',
  promise: () => 'Una transformación centrada en el cliente, en su rumbo durante años.',
  action: () => 'Entrar',
  ended: () => 'Su sesión ha terminado. Entre para seguir donde estaba.',
  asksAgain: () => 'Antes de registrarlo se le pedirá que vuelva a identificarse.',
  returned: () => 'Ha vuelto a identificarse. Todo está tal como lo escribió.',
} satisfies Dict['signIn'];
