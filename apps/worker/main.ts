import { readProcessConfiguration, startProcess } from "#platform";
import { WorkerModule } from "./worker.module.js";

const configuration = readProcessConfiguration();
await startProcess(WorkerModule.for(configuration), configuration.workerPort);
