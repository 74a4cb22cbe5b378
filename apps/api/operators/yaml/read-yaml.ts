import { Injectable, type OnModuleDestroy } from "@nestjs/common";
import { Piscina } from "piscina";
import { z } from "zod";
import { type FilterSet, inputError, invalidInput, Problem } from "#contract";
import type { Known } from "#moderation";
import type { CheckedYaml } from "./check-yaml.js";
import read, { type YamlTask } from "./yaml-thread.js";

/** Shorter texts are read sooner than a thread begins. In UTF-16 units. */
const short = 32 * 1024;
/** How long a text may take, waiting included, in ms: one of 50,000 words with all that they may say takes five seconds. */
const deadline = 60_000;
/** How much a thread may take, in MB: such a text takes half of it. */
const memory = 768;
const mostWaiting = 8;
/** As the pool says it. */
const queueFull = "Task queue is at limit";
/** Without anything to do, the thread ends after so long, in ms. */
const idleTimeout = 10_000;

/** Reads filter sets in YAML: long ones in a thread of their own, one after the other, each within a time and a memory. */
@Injectable()
export class ReadYaml implements OnModuleDestroy {
  private readonly thread = new Piscina<YamlTask, CheckedYaml>({
    filename: new URL("./yaml-thread.js", import.meta.url).href,
    ...{ minThreads: 0, maxThreads: 1, idleTimeout, maxQueue: mostWaiting },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });

  /** @throws Problem `invalid-input`, with each fault's line and column; `unavailable` where too many wait */
  async set(text: string, known: Known): Promise<FilterSet> {
    const checked = await this.read({ text, known });
    if ("errors" in checked) throw invalidInput(checked.errors);
    return checked.set;
  }

  /** The same refusal, in which each fault says where it stands in the text. */
  async placed(text: string, refusal: unknown): Promise<unknown> {
    const { data: errors } = z
      .array(inputError)
      .safeParse(refusal instanceof Problem && refusal.extra.errors);
    if (!errors) return refusal;
    const placed = await this.read({ text, errors });
    return "errors" in placed ? invalidInput(placed.errors) : refusal;
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread.destroy();
  }

  private async read(task: YamlTask): Promise<CheckedYaml> {
    if (task.text.length <= short) return read(task);
    try {
      return await this.thread.run(task, { signal: AbortSignal.timeout(deadline) });
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const isTooMuch =
    error.name === "AbortError" || ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
  if (isTooMuch)
    return invalidInput([
      {
        path: "",
        message: "takes too long or too much memory to be read as YAML: send it as application/json",
      },
    ]);
  return error.message === queueFull ? new Problem("unavailable", "others are being read: try again") : error;
}
