import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from "@nestjs/common";
import type { Refused } from "#contract";
import { problemOf } from "#platform";
import { acknowledgement } from "./acknowledgement.js";

/** Every refused message is acknowledged with its problem, and nothing of what was sent is given back. */
@Catch()
export class Refusals implements ExceptionFilter {
  private readonly logger = new Logger("sockets");

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem.problem === "internal") this.logger.error(error);
    const refused: Refused = { error: problem.details };
    acknowledgement(host.getArgs<unknown[]>())?.(refused);
  }
}
