import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { PageLanguage } from "./window.js";

interface Addresses {
  api: string;
  /** the gateway, as browsers see it */
  realtime: string;
}

export interface Article {
  site: string;
  story: string;
  lang: PageLanguage;
}

interface OwnPage extends Pick<OwnFile, "policy"> {
  lang?: PageLanguage;
  /** instead of the embed's script */
  head?: string;
}

/** A file of the publisher's own. */
export interface OwnFile {
  text: string;
  /** a page unless it is said otherwise */
  type?: "text/html" | "text/javascript";
  /** its Content-Security-Policy, instead of the strict one of articles; null for none */
  policy?: string | null;
}

/** A publisher's own site, on another origin than everything of ours, and strict about what its pages may load. */
export class Publisher {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
    private readonly addresses: Addresses,
    private readonly files: OwnFile[],
  ) {}

  static async open(addresses: Addresses): Promise<Publisher> {
    const own: OwnFile[] = [];
    const server = createServer((request, response) => {
      answer(new URL(request.url ?? "/", "http://news.localhost"), response, addresses, own);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
    return new Publisher(server, `http://news.localhost:${address.port}`, addresses, own);
  }

  /** Puts a file on the site. @returns its address */
  puts(file: OwnFile): string {
    return `${this.origin}/own/${this.files.push(file) - 1}`;
  }

  /** Puts a page on the site that has the embed's script and what is given. @returns its address */
  shows(body: string, { lang = "fr", head = "", policy }: OwnPage = {}): string {
    const text = `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<title>Le pont de la gare</title>
<link rel="stylesheet" href="/style.css">
${head || this.script}
</head>
<body>
<main><h1>Le pont de la gare</h1>
${body}</main>
</body>
</html>
`;
    return this.puts({ text, ...(policy !== undefined && { policy }) });
  }

  /** What a page says to have the elements. */
  get script(): string {
    return `<script type="module" src="${this.addresses.api}/embed.js"></script>`;
  }

  /** The Content-Security-Policy of articles. */
  get policy(): string {
    return policy(this.addresses);
  }

  address({ site, story, lang }: Article): string {
    return `${this.origin}/article?${new URLSearchParams({ site, story, lang }).toString()}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}

function answer(
  { pathname, searchParams }: URL,
  response: ServerResponse,
  addresses: Addresses,
  own: readonly OwnFile[],
): void {
  const file = pathname.startsWith("/own/") ? own[Number(pathname.slice("/own/".length))] : undefined;
  if (file) {
    send(file, response, policy(addresses));
    return;
  }
  if (pathname === "/style.css") {
    response.setHeader("content-type", "text/css").end(style);
    return;
  }
  if (pathname !== "/article") {
    response.writeHead(204).end();
    return;
  }
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-security-policy", policy(addresses));
  response.end(page(searchParams, addresses));
}

function send({ text, type = "text/html", policy }: OwnFile, response: ServerResponse, strict: string): void {
  response.setHeader("content-type", `${type}; charset=utf-8`);
  if (policy !== null) response.setHeader("content-security-policy", policy ?? strict);
  response.end(text);
}

function policy({ api, realtime }: Addresses): string {
  return [
    "default-src 'none'",
    `script-src ${api}`,
    "style-src 'self'",
    `connect-src ${api} ${realtime} ${realtime.replace(/^http/, "ws")}`,
  ].join("; ");
}

function page(said: URLSearchParams, { api }: Addresses): string {
  const [site, story, lang] = ["site", "story", "lang"].map((name) => said.get(name) ?? "");
  return `<!doctype html>
<html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Le pont de la gare</title>
<link rel="stylesheet" href="/style.css">
<script type="module" src="${api}/embed.js"></script>
</head>
<body>
<header><h1>Le pont de la gare</h1><palabre-count site="${site}" story="${story}"></palabre-count></header>
<main><palabre-comments site="${site}" story="${story}"></palabre-comments></main>
</body>
</html>
`;
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 1rem; max-width: 46rem; font: 1rem/1.5 sans-serif; color: CanvasText; background: Canvas; }
palabre-count { display: block; min-height: 1.5em; }
`;
