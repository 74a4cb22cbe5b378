import { Controller, Get, Inject } from "@nestjs/common";
import { Problem } from "#contract";
import { May } from "../http/rights.js";

/** What a process needs in order to do its work, by name. */
export type Readiness = Record<string, () => boolean | Promise<boolean>>;

export const readinessToken = Symbol("readiness");

@Controller("health")
@May("anyone")
export class HealthController {
  constructor(@Inject(readinessToken) private readonly readiness: Readiness) {}

  @Get("live")
  live() {
    return { status: "live" };
  }

  /** @throws Problem `unavailable`, naming what is missing */
  @Get("ready")
  async ready() {
    const answers = await Promise.all(
      Object.entries(this.readiness).map(async ([name, isReady]) => ({ name, ready: await isReady() })),
    );
    const missing = answers.filter(({ ready }) => !ready).map(({ name }) => name);
    if (missing.length > 0) throw new Problem("unavailable", `waiting for ${missing.join(", ")}`);
    return { status: "ready" };
  }
}
