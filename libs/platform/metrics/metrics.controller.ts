import { Controller, Get, Header } from "@nestjs/common";
import { register } from "prom-client";
import { May } from "../http/rights.js";

@Controller("metrics")
@May("anyone")
export class MetricsController {
  @Get()
  @Header("content-type", register.contentType)
  metrics(): Promise<string> {
    return register.metrics();
  }
}
