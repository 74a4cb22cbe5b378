import { applyDecorators, HttpCode } from "@nestjs/common";
import { ApiResponse } from "@nestjs/swagger";
import { problemDetails } from "#contract";
import type { z } from "zod";

/** What a route answers, for the caller and for the OpenAPI document. */
export function Answers(status: number, schema?: z.ZodType): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    ApiResponse({ status, ...(schema ? { standardSchema: schema } : {}) }),
    ApiResponse({ status: "4XX", standardSchema: problemDetails, description: "application/problem+json" }),
  );
}
