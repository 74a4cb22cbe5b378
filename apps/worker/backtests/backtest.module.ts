import { type DynamicModule, Module } from "@nestjs/common";
import { type Configuration, PlatformModule } from "#platform";
import { PastSubjects } from "./past-subjects.js";
import { JudgeSlice } from "./judge-slice.js";

/** What the thread has that judges comments of the past. */
@Module({})
export class BacktestModule {
  static for(configuration: Configuration): DynamicModule {
    return {
      module: BacktestModule,
      imports: [PlatformModule.for(configuration)],
      providers: [PastSubjects, JudgeSlice],
    };
  }
}
