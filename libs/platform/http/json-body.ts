import { isUtf8 } from "node:buffer";
import type { FastifyInstance } from "fastify";
import { Problem } from "#contract";

/** JSON in UTF-8 and nothing else; deeper than any request of the contract is refused before it is read. */
const mostLevels = 32;

export function acceptJsonBodies(fastify: FastifyInstance): void {
  const parse = fastify.getDefaultJsonParser("error", "error");
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const fault = faultOf(body);
    if (fault) done(new Problem("malformed-body", fault));
    else void parse(request, body.toString("utf8"), done);
  });
}

function faultOf(body: Buffer): string | null {
  if (body.length === 0) return "the body is empty: send a JSON object";
  if (!isUtf8(body)) return "the body is not UTF-8";
  if (levels(body) > mostLevels) return `the body is nested deeper than ${mostLevels} levels`;
  return null;
}

const quote = 0x22;
const backslash = 0x5c;
const opening = new Set([0x7b, 0x5b]);
const closing = new Set([0x7d, 0x5d]);

/** How deep objects and arrays are nested; brackets inside strings do not count. */
function levels(body: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] ?? 0;
    if (inString) {
      if (byte === backslash) at++;
      else if (byte === quote) inString = false;
    } else if (byte === quote) inString = true;
    else if (opening.has(byte)) deepest = Math.max(deepest, ++depth);
    else if (closing.has(byte)) depth--;
  }
  return deepest;
}
