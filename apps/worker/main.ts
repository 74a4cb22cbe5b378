import { readProcessConfiguration, startProcess } from "#platform";
import { WorkerModule } from "./worker.module.js";

const configuration = readProcessConfiguration();
await startProcess("worker", WorkerModule.for(configuration), {
  ...configuration,
  port: configuration.workerPort,
});
