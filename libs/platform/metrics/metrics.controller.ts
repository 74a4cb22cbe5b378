import { Controller, Get, Header } from "@nestjs/common";
import { register } from "prom-client";
import { May } from "../rights/may.js";

@Controller("metrics")
@May("anyone")
export class MetricsController {
  @Get()
  @Header("content-type", register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
