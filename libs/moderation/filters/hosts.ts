import { domainToASCII, domainToUnicode } from "node:url";

/** A set of domains that takes in their subdomains. */
export class Hosts {
  private readonly domains: ReadonlySet<string>;

  constructor(domains: readonly string[]) {
    this.domains = new Set(domains.map(asciiHost).filter(Boolean));
  }

  get empty(): boolean {
    return this.domains.size === 0;
  }

  /** How many letters of the host its closest listed domain has; 0 where none is listed. @param host in ASCII form */
  match(host: string): number {
    for (let rest = host; rest !== ""; rest = rest.slice(rest.indexOf(".") + 1)) {
      if (this.domains.has(rest)) return rest.length;
      if (!rest.includes(".")) break;
    }
    return 0;
  }
}

/** A host as links have it: lower case, punycode; "" where it cannot be one. */
export function asciiHost(host: string): string {
  return domainToASCII(host.toLowerCase());
}

/** A host as it was typed, where that can be read in what was typed; else in ASCII form. */
export function shownHost(host: string, typed: string): string {
  const unicode = domainToUnicode(host);
  return typed.toLowerCase().includes(unicode) ? unicode : host;
}
