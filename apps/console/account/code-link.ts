/** What a code in the console's address is for. */
type Purpose = "invitation" | "password-reset";

/** The code that the address brings: in its fragment, which no server's log has. */
export function codeIn(hash: string, purpose: Purpose): string | null {
  const fragment = `#${purpose}=`;
  return hash.startsWith(fragment) ? decodeURIComponent(hash.slice(fragment.length)) : null;
}

export function linkWith(code: string, purpose: Purpose, site: string): string {
  return `${location.origin}${location.pathname}?site=${encodeURIComponent(site)}#${purpose}=${encodeURIComponent(code)}`;
}

/** Takes the code out of the address once it is used. */
export function forgetCode(): void {
  history.replaceState(null, "", location.pathname + location.search);
}
