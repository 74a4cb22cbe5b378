import { constants, setPriority } from "node:os";
import { readProcessConfiguration, startProcess } from "#platform";
import { WorkerModule } from "./worker.module.js";

// where processors are scarce, taking comments in and showing them comes before judging them
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const configuration = readProcessConfiguration();
await startProcess(WorkerModule.for(configuration), configuration.workerPort);
