import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  SetMetadata,
  UseInterceptors,
} from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { map, type Observable } from "rxjs";
import { stringify } from "yaml";
import { type Configuration, configurationToken } from "#platform";
import { yamlKey } from "../../openapi/answers.js";

const longestLine = 110;

/** Answers in YAML whoever asks for it, with a line by which editors know how to complete it. */
@Injectable()
export class InYaml implements NestInterceptor {
  constructor(@Inject(configurationToken) private readonly configuration: Configuration) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { accept = "" } = http.getRequest<FastifyRequest>().headers;
    const reply = http.getResponse<FastifyReply>();
    void reply.header("vary", "accept");
    if (!accept.includes("yaml")) return next.handle();
    const schema = `${this.configuration.publicUrl}/v1/filters/schema.json`;
    return next.handle().pipe(
      map((content: unknown) => {
        void reply.type("application/yaml; charset=utf-8");
        const text = stringify(content, { lineWidth: longestLine, aliasDuplicateObjects: false });
        return `# yaml-language-server: $schema=${schema}\n${text}`;
      }),
    );
  }
}

/** A document that people write by hand, in JSON as everything, and in YAML where that is asked for or sent. */
export const AlsoAsYaml = () => applyDecorators(SetMetadata(yamlKey, true), UseInterceptors(InYaml));
