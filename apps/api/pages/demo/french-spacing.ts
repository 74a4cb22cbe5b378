const narrow = "\u202f";
const wide = "\u00a0";

/**
 * Sets the spaces of French typography in a text or HTML typed with plain ones: narrow no-break within guillemets, before ; ! ? and
 * between groups of digits; no-break before the colon, % and €.
 * @see Lexique des règles typographiques en usage à l’Imprimerie nationale
 */
export function frenchSpacing(text: string): string {
  return text
    .replace(/« /g, `«${narrow}`)
    .replace(/ (?=[»;!?])/g, narrow)
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, narrow)
    .replace(/ (?=:(?:\s|$))/g, wide)
    .replace(/(?<=\d) (?=(?:%|€|k[Wm]|millions?|ans|heures|mètres)(?![\p{L}\p{N}]))/gu, wide);
}
