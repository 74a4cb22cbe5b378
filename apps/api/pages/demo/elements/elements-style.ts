/** What the bench for the elements has besides the paper's look. */
export const elementsStyle = `
body { font: 1rem/1.55 var(--sans); padding-block-end: 4rem; }
button, select, input, textarea { font: inherit; color: inherit; }
code, pre, textarea { font: .8125rem/1.55 ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; }
.note { color: var(--soft); font-size: .875rem; text-wrap: pretty; }

.masthead { text-align: start; padding-block-start: .5rem; }
.masthead .line { border: 0; }
.masthead .line .name { margin: 0; font: 600 1.5rem/1.2 var(--serif); letter-spacing: -.015em; text-decoration: none; color: var(--ink); }
.masthead nav ul { justify-content: start; }

.opening { max-inline-size: 52rem; padding-block-end: 2rem; }
.opening h1 { font-family: var(--serif); font-size: clamp(1.75rem, 4.4vw, 2.625rem); max-inline-size: 18em; }
.opening .standfirst { font: 1.0625rem/1.55 var(--sans); max-inline-size: 38em; }
.markup { position: relative; margin-block-start: 1.5rem; border: 1px solid var(--rule); border-radius: 8px; background: var(--wash); }
.markup pre { margin: 0; padding: 1rem 6rem 1rem 1.125rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
.markup .plain { position: absolute; inset-block-start: .5rem; inset-inline-end: .5rem; background: var(--paper); }
.markup .tag { color: var(--accent); }

.plain { border: 1px solid var(--rule); border-radius: 6px; padding: .375rem .875rem; min-block-size: 2.25rem; background: none; font-size: .875rem; cursor: pointer; }
.plain:hover { border-color: currentcolor; }

.bench { display: grid; gap: 2.5rem; border-block-start: 1px solid var(--ink); padding-block-start: 1.5rem; }
.controls { display: grid; align-content: start; gap: 2rem; font-size: .875rem; min-inline-size: 0; }
.controls fieldset { display: grid; gap: .25rem; margin: 0; border: 0; padding: 0; min-inline-size: 0; }
.controls legend, .further h2 { padding: 0; margin-block-end: .5rem; font-size: .875rem; font-weight: 600; }
.controls fieldset fieldset { margin-block-start: .75rem; border-inline-start: 2px solid var(--rule); padding-inline-start: .875rem; }
.controls fieldset fieldset legend { float: inline-start; inline-size: 100%; margin-block-end: .25rem; color: var(--soft); font-weight: 400; }
.controls fieldset:disabled { opacity: .5; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 12.5rem; align-items: center; gap: .75rem; min-block-size: 2.5rem; }
.row:has([type="range"]) { grid-template-columns: minmax(0, 1fr) 8rem; }
.row:has([type="color"]) { grid-template-columns: minmax(0, 1fr) 3.5rem; }
.row + .row { border-block-start: 1px solid var(--rule); }
.row code { overflow-wrap: anywhere; }
.row :is(select, input) { inline-size: 100%; min-inline-size: 0; margin: 0; }
.row select { min-block-size: 2rem; border: 1px solid var(--rule); border-radius: 6px; padding-inline: .5rem; background: var(--paper); }
.row [type="color"] { block-size: 2rem; border: 1px solid var(--rule); border-radius: 6px; padding: 3px; background: var(--paper); }
.row [type="range"] { accent-color: var(--accent); }
.acts { display: flex; flex-wrap: wrap; gap: .5rem; padding-block-start: .75rem; }
.parts { display: flex; flex-wrap: wrap; gap: .375rem; padding-block: .5rem; }
.parts button { border: 1px solid var(--rule); border-radius: 99px; padding: .125rem .625rem; min-block-size: 1.75rem; background: none; font: .8125rem/1.4 ui-monospace, "Cascadia Mono", Menlo, "Liberation Mono", monospace; cursor: pointer; }
.parts button:is(:hover, :focus-visible) { border-color: var(--accent); color: var(--accent); }
#found { display: block; min-block-size: 1.5rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.controls textarea { inline-size: 100%; border: 1px solid var(--rule); border-radius: 8px; padding: .75rem; background: var(--wash); resize: vertical; tab-size: 2; }
.further p + p { margin-block-start: .5rem; }
.further a { display: inline-block; padding-block: .25rem; }

.stage { min-inline-size: 0; }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem 1.5rem; margin-block-end: 1rem; font-size: .875rem; }
.bar .note { margin-inline-end: .5em; }
.widths { display: flex; align-items: center; margin: 0; border: 0; padding: 0; }
.widths legend { float: inline-start; padding: 0; margin-inline-end: .75em; color: var(--soft); }
.widths label { position: relative; cursor: pointer; }
.widths input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
.widths span { display: block; border: 1px solid var(--rule); padding: .25rem .75rem; margin-inline-start: -1px; font-variant-numeric: tabular-nums; }
.widths label:first-of-type span { border-start-start-radius: 6px; border-end-start-radius: 6px; }
.widths label:last-of-type span { border-start-end-radius: 6px; border-end-end-radius: 6px; }
.widths input:checked + span { background: var(--ink); border-color: var(--ink); color: var(--paper); }
.widths input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
.room { min-block-size: 80vh; }
.room:empty { border: 1px dashed var(--rule); border-radius: 8px; }

.log {
  position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 3;
  border-block-start: 1px solid var(--ink); background: var(--paper); font-size: .8125rem;
}
.log summary { max-inline-size: 74rem; margin-inline: auto; padding: .625rem var(--edge); cursor: pointer; }
.log summary .line { display: inline-flex; align-items: baseline; gap: .75em; max-inline-size: calc(100% - 1.5em); vertical-align: bottom; }
.log output { color: var(--soft); font-variant-numeric: tabular-nums; }
#last { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
.log ol { max-inline-size: 74rem; max-block-size: 40vh; margin-inline: auto; padding: 0 var(--edge) .75rem; overflow-y: auto; }
.log li { display: grid; grid-template-columns: 6em 9em minmax(0, 1fr); gap: 0 1rem; padding-block: .375rem; border-block-start: 1px solid var(--rule); }
.log time { color: var(--soft); font-variant-numeric: tabular-nums; }
.log li code { overflow-wrap: anywhere; }
.log li > code:first-of-type { color: var(--accent); }

@media (min-width: 64rem) {
  .bench { grid-template-columns: 20rem minmax(0, 1fr); gap: 4rem; }
  .controls { position: sticky; inset-block-start: 0; max-block-size: calc(100vh - 3rem); overflow-y: auto; scrollbar-width: thin; padding: 1.5rem 1rem 2rem 0; margin-block-start: -1.5rem; }
}
@media (max-width: 63.99rem) {
  /* what one plays on stays in sight */
  .stage { order: -1; position: sticky; inset-block-start: 0; z-index: 2; max-block-size: 50vh; overflow-y: auto; margin-inline: calc(-1 * var(--edge)); border-block-end: 1px solid var(--ink); padding: .75rem var(--edge) 1rem; background: var(--paper); }
  html { scroll-padding-block-start: calc(50vh + 1rem); }
  .bench { gap: 1.5rem; border: 0; padding: 0; }
}
@media (max-width: 40rem) {
  .widths { display: none; }
  .log li { grid-template-columns: auto minmax(0, 1fr); }
  .log li > code:last-child { grid-column: 1 / -1; }
  .markup pre { padding: 1rem; padding-block-start: 3.25rem; }
}
@media (pointer: coarse) {
  .plain, .row select, .row [type="color"], .parts button { min-block-size: 2.75rem; }
  .row { min-block-size: 3.25rem; }
  .widths span, .log summary { padding-block: .75rem; }
}
`;
