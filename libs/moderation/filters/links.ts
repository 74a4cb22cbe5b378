import type { Finding, LinksFilter } from "#contract";
import type { Link } from "#discussion";
import { counted, quoted } from "../language.js";
import type { Stage } from "../subject.js";
import { asciiHost, Hosts, shownHost } from "./hosts.js";
import { mostFindings } from "./most-findings.js";

type Place = Pick<Link, "host" | "start" | "end">;

const domain = /[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})){1,8}/gu;

const withinName = /[\p{L}\p{N}]\.[\p{L}\p{N}]/u;

/** Domains that are only mentioned: those who know that links are counted write « spam.example » without a link. */
function mentions(text: string, links: readonly Link[]): Place[] {
  if (!withinName.test(text)) return [];
  return Array.from(text.matchAll(domain), ({ 0: name, index: start }) => {
    return { host: asciiHost(name), start, end: start + name.length };
  }).filter((place) => !links.some(({ start, end }) => place.start < end && start < place.end));
}

function denied(filter: string, text: string, { host, start, end }: Place): Finding {
  const name = quoted(shownHost(host, text.slice(start, end)));
  return {
    filter,
    rule: "deny",
    start,
    end,
    score: 1,
    message: {
      fr: `mène à ${name.fr}, un domaine refusé par «\u202f${filter}\u202f»`,
      en: `leads to ${name.en}, a domain that “${filter}” denies`,
    },
  };
}

function tooMany(filter: string, count: number, max: number, { start, end }: Place): Finding {
  return {
    filter,
    rule: "max",
    start,
    end,
    score: 1 - max / count,
    message: {
      fr: `${counted("fr", count, "lien", "liens")}, ${max} au plus`,
      en: `${counted("en", count, "link", "links")}, ${max} at most`,
    },
  };
}

/** Links to denied domains, and more links than there may be. Spans in UTF-16 units of the text as typed. */
export function links({ id, allow, deny, max }: LinksFilter): Stage {
  const allowed = new Hosts(allow);
  const refused = new Hosts(deny);
  // of two that fit, the closer says it: allow blog.example.org, deny example.org
  const isDenied = ({ host }: Place) => refused.match(host) > allowed.match(host);
  return ({ comment: { text, links: all } }) => {
    const places = refused.empty ? [] : [...all, ...mentions(text, all)].sort((a, b) => a.start - b.start);
    const findings = places
      .filter(isDenied)
      .slice(0, mostFindings)
      .map((place) => denied(id, text, place));
    const counting = all.filter(
      ({ host }) => allowed.match(host) === 0 || refused.match(host) > allowed.match(host),
    );
    const beyond = max === undefined ? undefined : counting[max];
    if (max === undefined || beyond === undefined) return findings;
    return [...findings, tooMany(id, counting.length, max, beyond)];
  };
}
