/** What a comment is judged by besides its words. All of it may be missing: then it says nothing. */
export interface Context {
  lang?: string | null | undefined;
  /** of the author's earlier comments, how many were published and how many rejected */
  published?: number | undefined;
  rejected?: number | undefined;
  reply?: boolean | undefined;
  links?: number | undefined;
}

/** 0, 1, 2, 3–4, 5–8, 9–16 …: what matters is how many times more. */
function magnitude(count: number): number {
  return count <= 0 ? 0 : Math.ceil(Math.log2(count)) + 1;
}

/** The context as names, each of which is a feature. */
export function cuesOf({ lang, published, rejected, reply, links }: Context): string[] {
  const cues: string[] = [];
  if (lang) cues.push(`lang ${lang}`);
  if (published !== undefined) cues.push(`published ${magnitude(published)}`);
  if (rejected !== undefined) cues.push(`rejected ${magnitude(rejected)}`);
  if (reply !== undefined) cues.push(reply ? "reply" : "top");
  if (links !== undefined) cues.push(`links ${magnitude(links)}`);
  return cues;
}
