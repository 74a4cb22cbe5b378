import "reflect-metadata";
import { constants, setPriority } from "node:os";
import { parentPort } from "node:worker_threads";
import { ConsoleLogger } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { backtestJob } from "#contract";
import { readProcessConfiguration } from "#platform";
import { BacktestModule } from "./backtest.module.js";
import { RunBacktest } from "./run-backtest.js";

/** The program of a thread: judges comments of the past, and leaves the processor to whatever judges live ones. */

const app = await NestFactory.createApplicationContext(BacktestModule.for(readProcessConfiguration()), {
  abortOnError: false,
  logger: new ConsoleLogger({ json: true, logLevels: ["warn", "error", "fatal"] }),
});
const backtests = app.get(RunBacktest);

// once it is ready, for which somebody waits; Linux lowers the thread that asks, others the whole process
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

parentPort?.on("message", (job: unknown) => void run(backtestJob.parse(job).backtest));

async function run(id: string): Promise<void> {
  const failure = await backtests.run(id).then(
    () => null,
    (error: unknown) => String(error),
  );
  parentPort?.postMessage(failure);
}
