const across = 36;
const down = 15;
const step = 20;
const paid = 61;

const lines = (rows: number, first = 0) =>
  Array.from(
    { length: rows },
    (_, row) => `M10 ${10 + (first + row) * step}H${11 + (across - 1) * step}`,
  ).join("");

const full = Math.floor(paid / across);
const rest = `M10 ${10 + full * step}H${11 + (paid - full * across - 1) * step}`;

/** 540 letters, of which 61 were paid: a dot each. A dash of no length with a round end is a dot. */
export const invoices = `
<svg class="dots" viewBox="0 0 720 300" width="720" height="300" role="img" aria-label="540 dots, 61 of them filled" fill="none" stroke-linecap="round" stroke-dasharray="0 ${step}">
<path d="${lines(down)}" stroke="currentColor" stroke-width="9" opacity=".45"/>
<path d="${lines(down)}" stroke="var(--paper)" stroke-width="6"/>
<path d="${lines(full)}${rest}" stroke="var(--accent)" stroke-width="11"/>
</svg>`;
