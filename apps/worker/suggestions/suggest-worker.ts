import { Inject, Injectable } from "@nestjs/common";
import { suggestJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { suggestQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { LookForSuggestions } from "./look-for-suggestions.js";

/** Looks for suggestions on one site after the other. */
@Injectable()
export class SuggestWorker extends QueueWorker {
  constructor(look: LookForSuggestions, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "suggestions",
      queue: suggestQueueName,
      run: (data) => look.run(suggestJob.parse(data).site),
      concurrency: 1,
      ...stalls,
    });
  }
}
