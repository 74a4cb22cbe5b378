import type { Finding, LinksFilter } from "#contract";
import type { Link } from "#discussion";
import { counted, quoted } from "../language.js";
import type { Stage } from "../subject.js";
import { isBareDomain } from "./bare-domains.js";
import { asciiHost, Hosts, shownHost } from "./hosts.js";
import { mostFindings } from "./most-findings.js";
import { shorteners } from "./shorteners.js";

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

function byStart(one: Place, other: Place): number {
  return one.start - other.start;
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

function shortened(filter: string, text: string, { host, start, end }: Place): Finding {
  const name = quoted(shownHost(host, text.slice(start, end)));
  return {
    filter,
    rule: "shortener",
    start,
    end,
    score: 1,
    message: {
      fr: `un lien de ${name.fr}, qui cache où il mène`,
      en: `a link of ${name.en}, which hides where it leads`,
    },
  };
}

function early(filter: string, published: number, firstPosts: number, { start, end }: Place): Finding {
  return {
    filter,
    rule: "first-posts",
    start,
    end,
    score: 1 - published / firstPosts,
    message: {
      fr: `un lien de qui n’a que ${counted("fr", published, "commentaire publié", "commentaires publiés")}, ${firstPosts} attendus`,
      en: `a link by somebody with ${counted("en", published, "published comment", "published comments")}, ${firstPosts} expected`,
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

/**
 * Links to denied domains, by services that hide where they lead, in an author's first comments, and more than there may be; also such as
 * are only typed as a domain. Spans in UTF-16 units of the text as typed.
 */
export function links({ id, allow, deny, max, shorteners: short, firstPosts = 0 }: LinksFilter): Stage {
  const allowed = new Hosts(allow);
  const refused = new Hosts(deny);
  const hiding = new Hosts(short ? shorteners : []);
  // of two that fit, the closer says it: allow blog.example.org, deny example.org
  const isDenied = ({ host }: Place) => refused.match(host) > allowed.match(host);
  const isHiding = ({ host }: Place) =>
    hiding.match(host) > Math.max(allowed.match(host), refused.match(host));
  const isCounting = max !== undefined || firstPosts > 0;
  return ({ comment: { text, links: all }, author: { standing } }) => {
    const named = mentions(text, all);
    const places = [...all, ...named].sort(byStart);
    const findings = [
      ...places.filter(isDenied).map((place) => denied(id, text, place)),
      ...places.filter(isHiding).map((place) => shortened(id, text, place)),
    ].slice(0, mostFindings);
    const bare = isCounting ? named.filter((place) => isBareDomain(text, place)) : [];
    const counting = [...all, ...bare]
      .sort(byStart)
      .filter(({ host }) => allowed.match(host) === 0 || refused.match(host) > allowed.match(host));
    const [first] = counting;
    if (first && standing && standing.published < firstPosts)
      findings.push(early(id, standing.published, firstPosts, first));
    const beyond = max === undefined ? undefined : counting[max];
    if (max === undefined || beyond === undefined) return findings;
    return [...findings, tooMany(id, counting.length, max, beyond)];
  };
}
