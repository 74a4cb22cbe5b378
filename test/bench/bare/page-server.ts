import { fastify } from "fastify";
import { z } from "zod";

/** Bare fastify sending the bytes that it is told, for every path. */
const shape = z.object({ bytes: z.base64(), headers: z.record(z.string(), z.string()) });

let page: { bytes: Buffer; headers: Record<string, string> } | null = null;
const app = fastify();
app.get("*", (_request, reply) => reply.headers(page?.headers ?? {}).send(page?.bytes ?? ""));

process.on("message", (message) => {
  const { bytes, headers } = shape.parse(message);
  page = { bytes: Buffer.from(bytes, "base64"), headers };
  process.send?.("set");
});
process.send?.(await app.listen({ port: 0, host: "127.0.0.1" }));
process.once("disconnect", () => process.exit());
