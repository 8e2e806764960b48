import { createHash } from 'node:crypto';

/** The style of the sign-in page, in the page itself: nothing is fetched. The colours are the portal's. */
export const chooseStyle = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f5f7fa, #0d1117);
  --card: light-dark(#ffffff, #151b23);
  --ink: light-dark(#141a22, #e8edf3);
  --soft: light-dark(#4d5866, #a9b4c1);
  --line: light-dark(#d5dbe3, #2d3744);
  --brand: light-dark(#2b4bb8, #93b0ff);
  --brand-soft: light-dark(#e8edfb, #1a2440);
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100dvh; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 'Geist Variable', system-ui, sans-serif;
}
main { max-width: 56rem; margin: 0 auto; padding: clamp(1.5rem, 7vh, 5rem) 1.25rem 3rem; }
.brand { display: flex; align-items: center; gap: .5rem; margin: 0 0 2rem; font-weight: 600; color: var(--brand); }
.peaks { fill: none; stroke: var(--card); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
h1 { margin: 0 0 .25rem; font-size: clamp(1.6rem, 4vw, 2.1rem); line-height: 1.2; letter-spacing: -.015em; text-wrap: balance; }
h2 { margin: 2.25rem 0 .5rem; font-size: .95rem; font-weight: 600; color: var(--soft); }
.intro { margin: 0 0 1.75rem; max-width: 42rem; color: var(--soft); text-wrap: pretty; }
ul { list-style: none; margin: 0; padding: 0; }
button { font: inherit; color: inherit; text-align: start; cursor: pointer; width: 100%; border: 0; background: none; }
button span, button strong { display: block; }
button:focus-visible, a:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .875rem; }
.choices li { display: grid; }
.choices button {
  padding: 1.25rem 1.25rem 1.125rem; border: 1px solid var(--line); border-radius: .875rem; background: var(--card);
  display: flex; flex-direction: column; transition: border-color .12s, background-color .12s;
}
.choices button:hover { border-color: var(--brand); background: var(--brand-soft); }
.choices strong { font-size: 1.35rem; line-height: 1.25; letter-spacing: -.01em; margin-bottom: .625rem; color: var(--brand); }
.name { font-weight: 500; }
.role { color: var(--soft); font-size: .925rem; }
.people { border: 1px solid var(--line); border-radius: .875rem; background: var(--card); overflow: hidden; }
.people li + li { border-top: 1px solid var(--line); }
.people button { padding: .7rem 1.25rem; min-height: 2.75rem; display: grid; grid-template-columns: minmax(10rem, 14rem) 1fr; gap: 0 1rem; align-items: baseline; }
.people button:hover { background: var(--brand-soft); }
.people button:focus-visible { outline-offset: -3px; border-radius: .875rem; }
.again { color: var(--brand); font-weight: 600; }
@media (max-width: 36rem) { .people button { grid-template-columns: 1fr; } }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

/** Lets exactly this style in, and forms to this origin; no script at all. */
export const choosePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(chooseStyle).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');
