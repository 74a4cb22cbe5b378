import ipaddr from "ipaddr.js";

/** How much of an address is kept: enough to tell an office from elsewhere, too little to find a person. */
const kept = { ipv4: 24, ipv6: 48 } as const;

/** The network of an address, like 203.0.113.0/24 or 2001:db8:1::/48. @param address as the socket has it */
export function networkOf(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  const bits = kept[parsed.kind()];
  const network = parsed.kind() === "ipv4" ? ipaddr.IPv4 : ipaddr.IPv6;
  return `${network.networkAddressFromCIDR(`${parsed.toString()}/${bits}`).toString()}/${bits}`;
}
