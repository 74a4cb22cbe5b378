import { type DynamicModule, Module } from "@nestjs/common";
import { type Configuration, PlatformModule } from "#platform";
import { LiveWork } from "./live-work.js";
import { PastSubjects } from "./past-subjects.js";
import { JudgeSlice } from "./judge-slice.js";

/** What the thread has that judges comments of the past. */
@Module({})
export class BacktestModule {
  /** @param live what the thread that judges live comments says of them */
  static for(configuration: Configuration, live: LiveWork): DynamicModule {
    return {
      module: BacktestModule,
      imports: [PlatformModule.for(configuration)],
      providers: [{ provide: LiveWork, useValue: live }, PastSubjects, JudgeSlice],
    };
  }
}
