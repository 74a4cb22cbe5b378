import { STATUS_CODES } from "node:http";
import { applyDecorators, HttpCode, SetMetadata } from "@nestjs/common";
import { z } from "zod";

/** What a route answers where all is well. */
export interface Answer {
  status: number;
  description: string;
  schema?: z.ZodType;
  /** its media type */
  as?: string;
}

export const htmlKey = "palabre:html";

export const yamlKey = "palabre:yaml";

export const undocumentedKey = "palabre:undocumented";

const all = new WeakMap<object, readonly Answer[]>();

/** @param handler the method of a controller */
export function answersOf(handler: object): readonly Answer[] {
  return all.get(handler) ?? [];
}

/** What a route answers, for the caller and for the OpenAPI document. Of several, the first is the caller's. */
export function Answers(status: number, schema?: z.ZodType, as?: string): MethodDecorator {
  const description = STATUS_CODES[status] ?? "";
  const answer = { status, description, ...(schema && { schema }), ...(as && { as }) };
  return applyDecorators(HttpCode(status), documents(answer));
}

/** Says in the OpenAPI document that a route answers with a text of its own form. */
export function AnswersText(as: string, description: string): MethodDecorator {
  return documents({ status: 200, description, schema: z.string(), as });
}

function documents(answer: Answer): MethodDecorator {
  return (_controller, _name, { value: handler }) => {
    if (typeof handler === "function") all.set(handler, [answer, ...answersOf(handler)]);
  };
}

/** Says in the OpenAPI document that a route answers as HTML, too, where that is asked for. */
export const AlsoAsHtml = () => SetMetadata(htmlKey, true);

/** Leaves the routes of a controller out of the OpenAPI document. */
export const Undocumented = () => SetMetadata(undocumentedKey, true);
