import type { InputError, LinksFilter } from "#contract";
import { asciiHost } from "../filters/hosts.js";

/** Domains that cannot be, and those on both lists. */
export function linkFaults({ allow, deny }: LinksFilter): InputError[] {
  const allowed = new Set(allow.map(asciiHost));
  const lists = { allow, deny };
  const impossible = Object.entries(lists).flatMap(([list, hosts]) =>
    hosts.flatMap((host, index) =>
      asciiHost(host) === ""
        ? [
            {
              path: `${list}.${index}`,
              message: `"${host}" cannot be a domain`,
              filterFault: { name: "domain-impossible", domain: host } as const,
            },
          ]
        : [],
    ),
  );
  const both = deny.flatMap((host, index) =>
    allowed.has(asciiHost(host))
      ? [
          {
            path: `deny.${index}`,
            message: `"${host}" is allowed, too: take it out of one of the lists`,
            filterFault: { name: "domain-allowed", domain: host } as const,
          },
        ]
      : [],
  );
  return [...impossible, ...both];
}
