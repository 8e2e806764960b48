import type { Dict } from '#lib/i18n/dict.ts';

export const signIn = {
  title: () => 'Entrar',
  promise: () => 'Una transformación centrada en el cliente, en su rumbo durante años.',
  action: () => 'Entrar',
  ended: () => 'Su sesión ha terminado. Entre para seguir donde estaba.',
} satisfies Dict['signIn'];
