import { createHash } from 'node:crypto';

/** The style of sign-in's own pages, in the page itself: nothing is fetched. The colours are the portal's. */
export const pageStyle = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 24px;
  background: light-dark(#f5f7fa, #0d1117); color: light-dark(#141a22, #e8edf3);
  font: 1.0625rem/1.5 system-ui, sans-serif;
}
main {
  width: min(460px, 100%); padding: 40px; border: 1px solid light-dark(#d5dbe3, #2d3744); border-radius: 14px;
  background: light-dark(#ffffff, #151b23);
}
h1 { margin: 0 0 12px; font-size: 1.5rem; line-height: 1.25; letter-spacing: -.01em; }
p { margin: 0 0 12px; color: light-dark(#4d5866, #a9b4c1); text-wrap: pretty; }
.links { display: flex; flex-wrap: wrap; gap: 8px 20px; margin: 24px 0 0; }
a { min-height: 44px; padding: 10px 0; color: light-dark(#2b4bb8, #93b0ff); font-weight: 600; }
a:first-child {
  padding: 10px 18px; border-radius: 8px; background: light-dark(#2b4bb8, #93b0ff); color: light-dark(#ffffff, #0d1117);
  text-decoration: none;
}
a:focus-visible { outline: 3px solid light-dark(#2b4bb8, #ffd166); outline-offset: 2px; }
@media (max-width: 480px) { main { padding: 28px 20px; } }
`;

/** Lets exactly this style in; no script, no form, no frame. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
