import { Inject, Injectable } from "@nestjs/common";
import { suggestJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { suggestQueueName } from "#queue";
import { QueueWorker } from "../queue-worker.js";
import { LookForSuggestions } from "./look-for-suggestions.js";

/** When a worker dies, it is begun anew elsewhere after so long, in ms; twice changes nothing. */
const stalls = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 5 };

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
