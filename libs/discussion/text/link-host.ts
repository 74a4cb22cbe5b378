const mail = /^mailto:[^@?,;\s]+@([^@?,;/\s]+)$/i;

/**
 * Whom an address leads to, as a browser reads it.
 * @returns lower case, in ASCII form (punycode); null for an address that comments may not link to: another scheme than http, https
 *   and mailto, a relative one, and one with a user name, which only serves to show another host than the real one
 */
export function linkHost(href: string): string | null {
  const domain = mail.exec(href)?.[1];
  const address = domain === undefined ? href : `https://${domain}`;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { hostname, username, password } = new URL(address);
  return username || password || !hostname ? null : hostname.replace(/\.$/, "");
}

/** An http or https address as a browser would write it; anything else as it is. */
export function normalAddress(address: string): string {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : address;
}
