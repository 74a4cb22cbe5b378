import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { Injectable } from "@nestjs/common";
import { LRUCache } from "lru-cache";
import type { StoryRef } from "#contract";
import { NewsListener } from "#platform";
import { storyKey } from "#store";

export type Encoding = "br" | "gzip" | "identity";

/** A page as bytes, the same for everyone. Compressed forms are made when somebody first asks for them. */
export interface Page {
  etag: string;
  bytes: Partial<Record<Encoding, Buffer>> & { identity: Buffer };
  /** ms */
  builtAt: number;
}

/** How long a page may be old while the relay's word does not arrive, in ms. */
const freshAlone = 1000;
const mostBytes = 64 * 1024 * 1024;

const compress = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
};

/** Pages by their address, kept until the relay says that their story has changed. */
@Injectable()
export class PageCache {
  private readonly pages = new LRUCache<string, Page>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => 3 * bytes.identity.length + 256,
  });
  private readonly builds = new Map<string, Promise<Page>>();
  private readonly addresses = new LRUCache<string, Set<string>>({ max: 20_000 });

  constructor(private readonly news: NewsListener) {
    news.add({
      heard: (said) => {
        if (said.about === "story") this.outdate(said);
        if (said.about === "site") this.clear();
      },
      missed: () => this.clear(),
    });
  }

  /** A page that is ready and up to date. */
  ready(address: string): Page | undefined {
    const page = this.pages.get(address);
    if (page && (this.news.listening || Date.now() - page.builtAt < freshAlone)) return page;
    return undefined;
  }

  /** A page, built once for all who wait for it. Who asks after the story has changed does not get what was begun before. */
  async get(address: string, story: StoryRef, content: () => Promise<object>): Promise<Page> {
    const ready = this.ready(address);
    if (ready) return ready;
    const begun = this.builds.get(address);
    if (begun) return begun;
    this.remember(story, address);
    const build = content().then(toPage);
    this.builds.set(address, build);
    try {
      const page = await build;
      if (this.builds.get(address) === build) this.pages.set(address, page);
      return page;
    } finally {
      if (this.builds.get(address) === build) this.builds.delete(address);
    }
  }

  private remember(story: StoryRef, address: string): void {
    const key = storyKey(story);
    const known = this.addresses.get(key) ?? new Set<string>();
    this.addresses.set(key, known.add(address));
  }

  private outdate(story: StoryRef): void {
    const key = storyKey(story);
    for (const address of this.addresses.get(key) ?? []) {
      this.pages.delete(address);
      this.builds.delete(address);
    }
    this.addresses.delete(key);
  }

  private clear(): void {
    this.pages.clear();
    this.builds.clear();
    this.addresses.clear();
  }
}

/** The page's bytes in an encoding. */
export async function encoded({ bytes }: Page, encoding: Encoding): Promise<Buffer> {
  if (encoding === "identity") return bytes.identity;
  return (bytes[encoding] ??= await compress[encoding](bytes.identity));
}

function toPage(content: object): Page {
  const identity = Buffer.from(JSON.stringify(content));
  const etag = `W/"${createHash("sha1").update(identity).digest("base64url")}"`;
  return { etag, bytes: { identity }, builtAt: Date.now() };
}
