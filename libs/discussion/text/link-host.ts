import { webAddress } from "#contract";

const mail = /^mailto:[^@?,;\s]+@([^@?,;/\s]+)$/i;

/**
 * Whom an address leads to, as a browser reads it.
 * @returns lower case, in ASCII form (punycode); null for an address that comments may not link to: another scheme than http, https
 *   and mailto, a relative one, and one with a user name, which only serves to show another host than the real one
 */
export function linkHost(href: string): string | null {
  const domain = mail.exec(href)?.[1];
  const url = webAddress(domain === undefined ? href : `https://${domain}`);
  if (!url || url.username || url.password || !url.hostname) return null;
  const host = url.hostname.replace(/\.$/, "");
  // no name: Node's URL takes it from version 24 on
  return /(^|\.)xn--(\.|$)/.test(host) ? null : host;
}

/** An http or https address as a browser would write it; anything else as it is. */
export function normalAddress(address: string): string {
  return webAddress(address)?.href ?? address;
}
