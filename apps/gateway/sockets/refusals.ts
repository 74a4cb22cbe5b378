import { type CallHandler, type ExecutionContext, Injectable, Logger, type NestInterceptor } from "@nestjs/common";
import { catchError, of } from "rxjs";
import type { Refused } from "#contract";
import { problemOf } from "#platform";

/** Every refused message is acknowledged with its problem, and nothing of what was sent is given back. */
@Injectable()
export class Refusals implements NestInterceptor {
  private readonly logger = new Logger("sockets");

  intercept(_context: ExecutionContext, next: CallHandler) {
    return next.handle().pipe(catchError((error: unknown) => of(this.refusal(error))));
  }

  private refusal(error: unknown): Refused {
    const problem = problemOf(error);
    if (problem.problem === "internal") this.logger.error(error);
    return { error: problem.details };
  }
}
