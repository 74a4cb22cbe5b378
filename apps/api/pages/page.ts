import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { safeHeaders } from "#platform";
import type { Document } from "./document.js";

export type Encoding = "br" | "gzip" | "identity";

/** A page as it travels in one encoding: its head as Node writes it fastest, name after name, and its bytes. */
export interface Form {
  head: string[];
  bytes: Buffer;
}

/** Fit for a CDN: anyone may keep the page for a moment, and give it out while a fresh one is fetched. */
const cacheControl = "public, max-age=0, s-maxage=1, stale-while-revalidate=10";

const compress = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
  identity: (bytes: Buffer) => Promise.resolve(bytes),
};

const forAnybody = [
  ...["access-control-allow-origin", "*", "access-control-expose-headers", "ETag"],
  ...Object.entries(safeHeaders).flat(),
];

/** A page as bytes, the same for everyone. Each encoding is made once, when somebody first asks for it. */
export class Page {
  readonly builtAt = Date.now();
  readonly etag: string;
  /** the head of the answer to who has the page already */
  readonly unchanged: string[];
  /** how often it has been sent */
  sent = 0;
  private readonly identity: Buffer;
  private readonly forms: Partial<Record<Encoding, Form>> = {};
  private readonly making: Partial<Record<Encoding, Promise<Form>>> = {};

  constructor(private readonly document: Document) {
    this.identity = Buffer.from(document.text);
    this.etag = `W/"${createHash("sha1").update(this.identity).digest("base64url")}"`;
    const kept = ["cache-control", cacheControl, "etag", this.etag, ...document.head];
    this.unchanged = [...forAnybody, ...kept];
  }

  /** In bytes, with all that may be made of it. */
  get size(): number {
    return 3 * this.identity.length + 1024;
  }

  /** The encodings that it has been asked for in. */
  get encodings(): Encoding[] {
    return (["br", "gzip", "identity"] as const).filter((encoding) => this.forms[encoding]);
  }

  /** The page in an encoding, if that is made already. */
  made(encoding: Encoding): Form | undefined {
    return this.forms[encoding];
  }

  make(encoding: Encoding): Promise<Form> {
    return (this.making[encoding] ??= this.encode(encoding));
  }

  private async encode(encoding: Encoding): Promise<Form> {
    const bytes = await compress[encoding](this.identity);
    const length = ["content-length", String(bytes.length)];
    const encoded = encoding === "identity" ? [] : ["content-encoding", encoding];
    const type = ["content-type", this.document.type];
    return (this.forms[encoding] = { head: [...this.unchanged, ...type, ...length, ...encoded], bytes });
  }
}
