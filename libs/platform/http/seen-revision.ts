import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { ifMatch, invalidInput } from "#contract";
import { takes } from "./takes.js";

/** The revision that the `If-Match` header names, if there is one. */
export const SeenRevision = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const { data, error } = ifMatch.safeParse(headers["if-match"]);
    if (error) throw invalidInput(error.issues.map(({ message }) => ({ path: "If-Match", message })));
    return data === undefined ? undefined : Number(data.replace(/\D/g, ""));
  },
  [takes("header", { "If-Match": ifMatch })],
);
