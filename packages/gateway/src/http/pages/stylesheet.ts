/** The look of the pages the gateway writes itself: home, login, setup and errors, light and dark. */
export const stylesheet = `
:root { color-scheme: light dark;
  --ground: #f4f6f8; --surface: #ffffff; --ink: #17212b; --soft: #5a6875; --line: #d8dfe6;
  --accent: #0f6fb8; --accent-ink: #ffffff; --bad: #b3261e; --shadow: 0 1px 2px #0d1b2a14, 0 4px 16px #0d1b2a0f; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #10161c; --surface: #1a222b; --ink: #e7edf3; --soft: #9dacba; --line: #2d3944;
  --accent: #57b0f2; --accent-ink: #08131d; --bad: #ff8f85; --shadow: 0 1px 2px #0006; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink);
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
header { display: flex; align-items: center; gap: 1rem; padding: .75rem clamp(1rem, 4vw, 2.5rem); background: var(--surface);
  border-bottom: 1px solid var(--line); }
header .brand { display: flex; align-items: center; gap: .6rem; font-weight: 650; font-size: 1.1rem; color: inherit; text-decoration: none; }
header .brand svg { width: 28px; height: 28px; color: var(--accent); }
header nav { margin-left: auto; display: flex; align-items: center; gap: .9rem; flex-wrap: wrap; justify-content: flex-end; }
header form { margin: 0; }
main { flex: 1; width: 100%; max-width: 72rem; margin: 0 auto; padding: clamp(1.25rem, 4vw, 2.5rem); }
footer { padding: 1rem clamp(1rem, 4vw, 2.5rem); color: var(--soft); font-size: .875rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .35rem; letter-spacing: -.01em; }
.lead { color: var(--soft); margin: 0 0 1.75rem; }
.projects { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
.project { display: flex; flex-direction: column; height: 100%; padding: 1.15rem 1.25rem; background: var(--surface); border: 1px solid var(--line);
  border-radius: 12px; box-shadow: var(--shadow); color: inherit; text-decoration: none; transition: border-color .12s, transform .12s; }
.project:hover { border-color: var(--accent); transform: translateY(-2px); }
.project strong { font-size: 1.1rem; }
.project span { color: var(--soft); font-size: .9rem; overflow-wrap: anywhere; }
.project em { font-style: normal; color: var(--accent); margin-top: auto; padding-top: .9rem; font-weight: 600; }
.empty { padding: 2.5rem 1.5rem; text-align: center; background: var(--surface); border: 1px dashed var(--line); border-radius: 12px; color: var(--soft); }
.empty p { margin: .4rem auto; max-width: 40rem; }
code { font: .9em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--ground); border: 1px solid var(--line);
  border-radius: 5px; padding: .1em .35em; overflow-wrap: anywhere; }
.card { width: 100%; max-width: 24rem; margin: 4vh auto 0; padding: 1.75rem; background: var(--surface); border: 1px solid var(--line);
  border-radius: 14px; box-shadow: var(--shadow); }
.card .lead { margin-bottom: 1.25rem; }
label { display: block; font-weight: 600; font-size: .9rem; margin: .9rem 0 .3rem; }
input { width: 100%; font: inherit; color: inherit; padding: .6rem .75rem; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; }
input:focus { outline: 2px solid var(--accent); outline-offset: 0; border-color: transparent; }
button, .button { display: inline-block; font: inherit; font-weight: 600; cursor: pointer; border: 1px solid transparent; border-radius: 8px;
  padding: .55rem 1rem; background: var(--accent); color: var(--accent-ink); text-decoration: none; }
button.quiet { background: transparent; color: var(--accent); border-color: var(--line); padding: .3rem .75rem; }
.card button { width: 100%; margin-top: 1.4rem; }
.fault { margin: 0 0 .5rem; padding: .65rem .8rem; border-radius: 8px; border: 1px solid var(--bad); color: var(--bad); font-size: .95rem; }
.hint { color: var(--soft); font-size: .85rem; margin: .3rem 0 0; }
@media (prefers-reduced-motion: reduce) { .project { transition: none; } }
`;
