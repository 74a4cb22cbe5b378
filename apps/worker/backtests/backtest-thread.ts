import "reflect-metadata";
import { constants, setPriority } from "node:os";
import { ConsoleLogger } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { workerData } from "piscina";
import { z } from "zod";
import { readProcessConfiguration } from "#platform";
import { LiveWork } from "./live-work.js";
import { BacktestModule } from "./backtest.module.js";
import { JudgeSlice, type Slice } from "./judge-slice.js";

/** The program of a thread: judges comments of the past, and leaves the processor to whatever judges live ones. */

const live = new LiveWork(z.instanceof(SharedArrayBuffer).parse(workerData));
const app = await NestFactory.createApplicationContext(BacktestModule.for(readProcessConfiguration(), live), {
  abortOnError: false,
  logger: new ConsoleLogger({ json: true, logLevels: ["warn", "error", "fatal"] }),
});
const judging = app.get(JudgeSlice);

// once it is ready, for which somebody waits; Linux lowers the thread that asks, others the whole process
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_LOW);

/** Judges one slice to its end, or until its backtest is ended. */
export default async function run(slice: Slice): Promise<void> {
  await judging.run(slice);
}
