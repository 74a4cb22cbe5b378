import type { OpenAPIObject } from "@nestjs/swagger";

type Responses = NonNullable<OpenAPIObject["paths"][string]["get"]>["responses"];

/** Answers of the routes that every process has, by operation: the platform knows nothing of documents. */
export const answersOfEveryProcess: Readonly<Record<string, Responses>> = {
  HealthController_live: { "200": status("live", "It runs") },
  HealthController_ready: { "200": status("ready", "It has all that it needs") },
  MetricsController_metrics: {
    "200": {
      description: "What is measured, in the text format of Prometheus",
      content: { "text/plain": { schema: { type: "string" } } },
    },
  },
};

function status(name: string, description: string) {
  const properties = { status: { type: "string", enum: [name] } };
  const schema = { type: "object", properties, required: ["status"] };
  return { description, content: { "application/json": { schema } } };
}
