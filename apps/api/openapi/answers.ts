import { STATUS_CODES } from "node:http";
import { applyDecorators, HttpCode, SetMetadata } from "@nestjs/common";
import { ApiResponse } from "@nestjs/swagger";
import type { z } from "zod";

/** What a route answers, for the caller and for the OpenAPI document. */
export function Answers(status: number, schema?: z.ZodType): MethodDecorator {
  const description = STATUS_CODES[status] ?? "";
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, description, ...(schema ? { standardSchema: schema } : {}) }),
  );
}

export const htmlKey = "palabre:html";

export const yamlKey = "palabre:yaml";

/** Says in the OpenAPI document that a route answers as HTML, too, where that is asked for. */
export const AlsoAsHtml = () => SetMetadata(htmlKey, true);
