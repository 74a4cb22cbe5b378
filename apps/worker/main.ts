import { readProcessConfiguration, startProcess } from "#platform";
import { WorkerModule } from "./worker.module.js";

const configuration = readProcessConfiguration();
const { trustedProxies } = configuration;
await startProcess(WorkerModule.for(configuration), { port: configuration.workerPort, trustedProxies });
