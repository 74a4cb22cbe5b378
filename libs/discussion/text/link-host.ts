/** `URL.canParse` of Node 20 errs about letters with accents once it is optimised, so it is tried. */
function urlOf(address: string): URL | null {
  if (!/^https?:\/\//i.test(address)) return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

const mail = /^mailto:[^@?,;\s]+@([^@?,;/\s]+)$/i;

/**
 * Whom an address leads to, as a browser reads it.
 * @returns lower case, in ASCII form (punycode); null for an address that comments may not link to: another scheme than http, https
 *   and mailto, a relative one, and one with a user name, which only serves to show another host than the real one
 */
export function linkHost(href: string): string | null {
  const domain = mail.exec(href)?.[1];
  const url = urlOf(domain === undefined ? href : `https://${domain}`);
  if (!url || url.username || url.password || !url.hostname) return null;
  return url.hostname.replace(/\.$/, "");
}

/** An http or https address as a browser would write it; anything else as it is. */
export function normalAddress(address: string): string {
  return urlOf(address)?.href ?? address;
}
