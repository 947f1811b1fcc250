/** The look of what stands in Gmail's page. Colours of the bar come from around it, so that it suits any theme of Gmail's. */
const CSS = `
:host { all: initial; display: block; color: inherit; font: 13px/1.4 'Google Sans', Roboto, Arial, sans-serif; color-scheme: light dark; }
* { box-sizing: border-box; }
.bar { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; min-height: 32px; padding: 4px 12px;
  border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); color: inherit; }
.group { display: flex; align-items: center; gap: 8px; }
.name { font-weight: 600; }
.mark { width: 8px; height: 8px; border-radius: 50%; background: #2f5d8a; flex: none; }
label { display: inline-flex; align-items: center; gap: 5px; min-height: 24px; cursor: pointer; }
label:has(:disabled) { cursor: default; opacity: .62; }
input[type=checkbox] { width: 15px; height: 15px; margin: 0; accent-color: #2f5d8a; flex: none; }
.reason, .busy { flex: 1 1 120px; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; opacity: .8; }
button { font: inherit; color: inherit; background: none; border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
  border-radius: 4px; min-height: 24px; padding: 1px 8px; cursor: pointer; }
button:hover { background: color-mix(in srgb, currentColor 8%, transparent); }
:focus-visible { outline: 2px solid #1a73e8; outline-offset: 1px; }
.panel, .said { position: fixed; margin: 0; inset: auto; background: light-dark(#fff, #202124); color: light-dark(#1f1f1f, #e8eaed);
  border: 1px solid light-dark(#dadce0, #5f6368); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .25); }
.panel { width: min(420px, calc(100vw - 24px)); max-height: min(360px, 60vh); overflow: auto; padding: 12px 16px; }
.panel h2 { font-size: 12px; font-weight: 600; margin: 10px 0 4px; color: light-dark(#5f6368, #bdc1c6); }
.panel h2:first-child { margin-top: 0; }
.panel ul { list-style: none; margin: 0; padding: 0; }
.panel li { padding: 2px 0; }
.panel label { align-items: flex-start; }
.panel input { margin-top: 2px; }
.why { display: block; color: light-dark(#5f6368, #bdc1c6); font-size: 12px; }
.said { left: 24px; bottom: 24px; z-index: 2147483000; max-width: min(460px, calc(100vw - 48px)); padding: 12px 40px 12px 16px; }
.said .close { position: absolute; top: 6px; right: 6px; border: 0; }
.unreadable { padding: 4px 12px; font-size: 12px; opacity: .8; }
`;

/** One sheet for each place, since a place may only take one of its own document. */
export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(CSS);
  return made;
}
