import { lookup, type LookupAddress, type LookupAllOptions, type LookupOptions } from "node:dns";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** An address that nobody outside should have us call. */
export class PrivateAddress extends Error {
  constructor(host: string) {
    super(`${host} is at a private address; operators may allow it in PALABRE_PRIVATE_HOSTS`);
    this.name = "PrivateAddress";
  }
}

/** Whether an address is one of the public internet's: no network of one's own, no multicast, nothing reserved. */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

type Looked = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** How all addresses of a host are found. */
export type Resolve = (
  host: string,
  options: LookupAllOptions,
  found: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Looks a host up, and refuses it where any of its addresses is private. What it finds is what is connected to: asked once for each
 * connection, no name changes between check and call.
 */
export function publicLookup(resolve: Resolve = lookup) {
  return (host: string, options: LookupOptions, looked: Looked): void => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const fault = error ?? faultIn(host, addresses);
      const [first] = fault ? [] : addresses;
      if (options.all && !fault) looked(null, addresses);
      else looked(fault, first?.address ?? "", first?.family);
    });
  };
}

function faultIn(host: string, addresses: readonly LookupAddress[]): Error | null {
  if (addresses.length === 0) return new Error(`${host} has no address`);
  return addresses.every(({ address }) => isPublic(address)) ? null : new PrivateAddress(host);
}

/** What is named by its address is never looked up. @throws PrivateAddress */
export function refusePrivate({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublic(host)) throw new PrivateAddress(host);
}
