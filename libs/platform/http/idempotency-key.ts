import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { idempotencyKey, invalidInput } from "#contract";
import { takes } from "./takes.js";

/** The `Idempotency-Key` header, if there is one. */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    const { data, error } = idempotencyKey.safeParse(headers["idempotency-key"]);
    if (error) throw invalidInput(error.issues.map(({ message }) => ({ path: "Idempotency-Key", message })));
    return data;
  },
  [takes("header", { "Idempotency-Key": idempotencyKey })],
);
