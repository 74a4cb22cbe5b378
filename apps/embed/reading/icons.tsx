/** The few signs that are quicker to read than a word, drawn with the line of the text. */
const paths = {
  up: "M3 10.5 8 5l5 5.5",
  down: "M3 5.5 8 11l5-5.5",
  search: "M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3.5 3.5",
  more: "M3 8h.01M8 8h.01M13 8h.01",
};

export function Icon({ of }: { of: keyof typeof paths }) {
  return (
    <svg class={`icon ${of}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={paths[of]} />
    </svg>
  );
}
