import { type DynamicModule, Module } from "@nestjs/common";
import { type Configuration, PlatformModule } from "#platform";
import { BacktestWorker } from "./backtests/backtest-worker.js";
import { CutBacktest } from "./backtests/cut-backtest.js";
import { LiveWork } from "./backtests/live-work.js";
import { PastSubjects } from "./backtests/past-subjects.js";
import { DecideAll } from "./deciding/decide-all.js";
import { DecideWorker } from "./deciding/decide-worker.js";
import { EraseComments } from "./erasure/erase-comments.js";
import { EraseDecisions } from "./erasure/erase-decisions.js";
import { ErasePerson } from "./erasure/erase-person.js";
import { EraseSanctions } from "./erasure/erase-sanctions.js";
import { ErasureWorker } from "./erasure/erasure-worker.js";
import { DemoSite } from "./imports/demo-site.js";
import { ImportDecisions } from "./imports/import-decisions.js";
import { ImportStory } from "./imports/import-story.js";
import { Journal } from "./learning/journal.js";
import { Learn } from "./learning/learn.js";
import { LearnWorker } from "./learning/learn-worker.js";
import { AuthorStandings } from "./moderation/author-standings.js";
import { FreshComments } from "./moderation/fresh-comments.js";
import { JudgeComment } from "./moderation/judge-comment.js";
import { JudgeTogether } from "./moderation/judge-together.js";
import { Opinions } from "./moderation/opinions.js";
import { ModerationWorker } from "./moderation/moderation-worker.js";
import { Turns } from "./moderation/turns.js";
import { Subjects } from "./moderation/subjects.js";
import { NotificationWorker } from "./notifications/notification-worker.js";
import { TellConcerned } from "./notifications/tell-concerned.js";
import { Deliver } from "./webhooks/deliver.js";
import { DeliverWorker } from "./webhooks/deliver-worker.js";
import { TeachService } from "./webhooks/teach-service.js";
import { Waiting } from "./metrics/waiting.js";
import { RelayService } from "./relay/relay.service.js";
import { JudgeInShadow } from "./shadow/judge-in-shadow.js";
import { ShadowWorker } from "./shadow/shadow-worker.js";
import { EndLooking } from "./suggestions/end-looking.js";
import { LookForSuggestions } from "./suggestions/look-for-suggestions.js";
import { SuggestWorker } from "./suggestions/suggest-worker.js";
import { JudgeAgain } from "./undoing/judge-again.js";
import { UndoVerdicts } from "./undoing/undo-verdicts.js";
import { UndoWorker } from "./undoing/undo-worker.js";
import { WatchForWaves } from "./waves/watch-for-waves.js";

@Module({})
export class WorkerModule {
  static for(configuration: Configuration): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.for(configuration)],
      providers: [
        BacktestWorker,
        CutBacktest,
        DecideAll,
        DecideWorker,
        Deliver,
        DeliverWorker,
        DemoSite,
        EraseComments,
        EraseDecisions,
        ErasePerson,
        EraseSanctions,
        ErasureWorker,
        AuthorStandings,
        FreshComments,
        ImportDecisions,
        ImportStory,
        JudgeAgain,
        JudgeComment,
        JudgeInShadow,
        JudgeTogether,
        Journal,
        Learn,
        LearnWorker,
        LiveWork,
        EndLooking,
        LookForSuggestions,
        ModerationWorker,
        NotificationWorker,
        Opinions,
        PastSubjects,
        RelayService,
        TeachService,
        ShadowWorker,
        Subjects,
        SuggestWorker,
        TellConcerned,
        Turns,
        UndoVerdicts,
        UndoWorker,
        Waiting,
        WatchForWaves,
      ],
    };
  }
}
