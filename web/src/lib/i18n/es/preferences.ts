import type { Dict } from '#lib/i18n/dict.ts';

export const preferences = {
  language: () => 'Idioma',
  english: () => 'English',
  spanish: () => 'Español',
  theme: () => 'Tema',
  themeSystem: () => 'Como el sistema',
  themeLight: () => 'Claro',
  themeDark: () => 'Oscuro',
  density: () => 'Densidad',
  comfortable: () => 'Amplia',
  compact: () => 'Compacta',
  sessions: () => 'Dónde ha iniciado sesión',
  myData: () => 'Mis datos',
} satisfies Dict['preferences'];
