const themes = ['system', 'light', 'dark'] as const;
const densities = ['comfortable', 'compact'] as const;
export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];

let theme = $state<Theme>('system');
let density = $state<Density>('comfortable');

/** Theme and density, kept in this browser. static/preferences.js puts them in place before the first paint. */
export const preferences = {
  get theme() {
    return theme;
  },
  set theme(next: Theme) {
    theme = next;
    remember('theme', next, next === 'system');
  },
  get density() {
    return density;
  },
  set density(next: Density) {
    density = next;
    remember('density', next, next === 'comfortable');
  },
  restore() {
    theme = themes.find((each) => each === localStorage.getItem('waymark.theme')) ?? 'system';
    density = densities.find((each) => each === localStorage.getItem('waymark.density')) ?? 'comfortable';
  },
};

function remember(name: 'theme' | 'density', value: string, isDefault: boolean) {
  if (isDefault) {
    localStorage.removeItem(`waymark.${name}`);
    delete document.documentElement.dataset[name];
  } else {
    localStorage.setItem(`waymark.${name}`, value);
    document.documentElement.dataset[name] = value;
  }
}
