import { Controller, Get } from "@nestjs/common";
import { Problem } from "#contract";
import { May } from "../rights/may.js";
import { Readiness } from "./readiness.js";

@Controller("health")
@May("anyone")
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get("live")
  live() {
    return { status: "live" };
  }

  /** @throws Problem `unavailable`, naming what is missing */
  @Get("ready")
  async ready() {
    const missing = await this.readiness.missing();
    if (missing.length > 0) throw new Problem("unavailable", `waiting for ${missing.join(", ")}`);
    return { status: "ready" };
  }
}
