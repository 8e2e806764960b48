// Runs before the first paint, so that a chosen theme, density or language never flashes into place.
for (const name of ['theme', 'density']) {
  const chosen = localStorage.getItem('waymark.' + name);
  if (chosen) document.documentElement.dataset[name] = chosen;
}
const language = localStorage.getItem('waymark.locale');
if (language) document.documentElement.lang = language;
