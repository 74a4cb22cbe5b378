import { Inject, Injectable } from "@nestjs/common";
import { undoJob } from "#contract";
import { type Configuration, configurationToken } from "#platform";
import { undoQueueName } from "#queue";
import { QueueWorker, stalls } from "../queue-worker.js";
import { UndoVerdicts } from "./undo-verdicts.js";

/** Takes verdicts to be undone off the queue. What failed is taken up by the sweep. */
@Injectable()
export class UndoWorker extends QueueWorker {
  constructor(undo: UndoVerdicts, @Inject(configurationToken) configuration: Configuration) {
    super(configuration, {
      name: "undoing",
      queue: undoQueueName,
      run: (data) => undo.run(undoJob.parse(data).undo),
      concurrency: 1,
      ...stalls,
    });
  }
}
