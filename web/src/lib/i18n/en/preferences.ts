export const preferences = {
  language: () => 'Language',
  english: () => 'English',
  spanish: () => 'Español',
  theme: () => 'Theme',
  themeSystem: () => 'As the system',
  themeLight: () => 'Light',
  themeDark: () => 'Dark',
  density: () => 'Density',
  comfortable: () => 'Comfortable',
  compact: () => 'Compact',
  sessions: () => 'Where you are signed in',
  myData: () => 'My data',
};
