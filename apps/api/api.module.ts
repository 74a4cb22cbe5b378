import { type DynamicModule, Module } from "@nestjs/common";
import { type Configuration, PlatformModule } from "#platform";
import { Accounts } from "./accounts/accounts.js";
import { AccountsController } from "./accounts/accounts.controller.js";
import { OwnSignIns } from "./accounts/own-sign-ins.js";
import { SessionsController } from "./accounts/sessions.controller.js";
import { SignInsController } from "./accounts/sign-ins.controller.js";
import { TwoFactor } from "./accounts/two-factor.js";
import { TwoFactorController } from "./accounts/two-factor.controller.js";
import { KnownPlaces } from "./accounts/known-places.js";
import { Names } from "./accounts/names.js";
import { FirstAdmin } from "./accounts/first-admin.js";
import { AcceptComment } from "./comments/accept-comment.js";
import { LeaveNetwork } from "./comments/leave-network.js";
import { ChangeComment } from "./comments/change-comment.js";
import { CommentsController } from "./comments/comments.controller.js";
import { PreviewComment } from "./comments/preview-comment.js";
import { PreviewController } from "./comments/preview.controller.js";
import { RateLimits } from "./comments/rate-limits.js";
import { FlagsController } from "./flags/flags.controller.js";
import { ChangeProfile } from "./me/change-profile.js";
import { Erase } from "./me/erase.js";
import { ExportController } from "./me/export.controller.js";
import { ExportData } from "./me/export-data.js";
import { OwnCommentsController } from "./me/own-comments.controller.js";
import { MeController } from "./me/me.controller.js";
import { FollowingController } from "./following/following.controller.js";
import { IgnoredController } from "./following/ignored.controller.js";
import { NotificationsController } from "./following/notifications.controller.js";
import { PeopleController } from "./following/people.controller.js";
import { People } from "./people/people.js";
import { PersonController } from "./people/person.controller.js";
import { LeaveTrace } from "./people/leave-trace.js";
import { ReadLinked } from "./people/read-linked.js";
import { ReadPerson } from "./people/read-person.js";
import { ClaimController } from "./moderation/claim.controller.js";
import { Feature } from "./moderation/feature.js";
import { FeatureController } from "./moderation/feature.controller.js";
import { ModerationController } from "./moderation/moderation.controller.js";
import { BacktestsController } from "./backtests/backtests.controller.js";
import { CompareBacktests } from "./backtests/compare-backtests.js";
import { ComparisonController } from "./backtests/comparison.controller.js";
import { EndKey } from "./keys/end-key.js";
import { KeysController } from "./keys/keys.controller.js";
import { MakeKey } from "./keys/make-key.js";
import { PreviewSettings } from "./operators/preview-settings.js";
import { KnownBacktests } from "./backtests/known-backtests.js";
import { KnownChanges } from "./backtests/known-changes.js";
import { JudgeChange } from "./backtests/judge-change.js";
import { JudgementsController } from "./backtests/judgements.controller.js";
import { PresentChanges } from "./backtests/present-changes.js";
import { Analyze } from "./perspective/analyze.js";
import { LearnedScore } from "./perspective/learned-score.js";
import { OpenDoor } from "./perspective/open-door.js";
import { PerspectiveController } from "./perspective/perspective.controller.js";
import { PerspectiveKeyController } from "./perspective/perspective-key.controller.js";
import { KeepSecrets } from "./operators/keep-secrets.js";
import { ReadFilterSet } from "./operators/read-filter-set.js";
import { ReasonsGiven } from "./operators/reasons-given.js";
import { ReadYaml } from "./operators/yaml/read-yaml.js";
import { SaveDraft } from "./operators/save-draft.js";
import { PastOfTried } from "./operators/past-of-tried.js";
import { TryTheFilters } from "./operators/try-filters.js";
import { DecisionJobsController } from "./moderation/jobs/decision-jobs.controller.js";
import { PreviewJob } from "./moderation/jobs/preview-job.js";
import { SelectComments } from "./moderation/jobs/select-comments.js";
import { ReadToday } from "./moderation/read-today.js";
import { WellbeingController } from "./moderation/wellbeing.controller.js";
import { SearchCriteriaController } from "./moderation/search-criteria.controller.js";
import { SavedViewsController } from "./moderation/saved-views.controller.js";
import { DeadlinesController } from "./deadlines/deadlines.controller.js";
import { HandoversController } from "./moderation/handovers.controller.js";
import { WavesController } from "./moderation/waves.controller.js";
import { SearchCommentsController } from "./moderation/search-comments.controller.js";
import { BulkController } from "./moderation/bulk.controller.js";
import { NotesController } from "./moderation/notes.controller.js";
import { InsightsController } from "./moderation/insights.controller.js";
import { ReadInsights } from "./moderation/read-insights.js";
import { ReadOwnInsights } from "./moderation/read-own-insights.js";
import { FindSimilar } from "./moderation/find-similar.js";
import { ReadCase } from "./moderation/read-case.js";
import { FoldWaves } from "./moderation/fold-waves.js";
import { ReadQueues } from "./moderation/read-queues.js";
import { MaskData } from "./masking/mask-data.js";
import { ReadOriginal } from "./masking/read-original.js";
import { Unmask } from "./masking/unmask.js";
import { MasksController } from "./masking/masks.controller.js";
import { PassOn } from "./referrals/pass-on.js";
import { ReferralController } from "./referrals/referral.controller.js";
import { ReferralsController } from "./referrals/referrals.controller.js";
import { DossierController } from "./notices/dossier.controller.js";
import { ListNotices } from "./notices/list-notices.js";
import { ListedNoticesController } from "./notices/listed-notices.controller.js";
import { MakeDossier } from "./notices/make-dossier.js";
import { NoticesController } from "./notices/notices.controller.js";
import { TakeNotice } from "./notices/take-notice.js";
import { OpenApi } from "./openapi/openapi.js";
import { OpenApiController } from "./openapi/openapi.controller.js";
import { ActivateFilters } from "./operators/activate-filters.js";
import { DraftController } from "./operators/draft.controller.js";
import { FilterSchemaController } from "./operators/filter-schema.controller.js";
import { ModelController } from "./learner/model.controller.js";
import { ReadModel } from "./learner/read-model.js";
import { ReplaceModel } from "./learner/replace-model.js";
import { FiltersController } from "./operators/filters.controller.js";
import { ChangeSettings } from "./operators/change-settings.js";
import { SettingsController } from "./operators/settings.controller.js";
import { SitesController } from "./operators/sites.controller.js";
import { DemoController } from "./pages/demo.controller.js";
import { PageCache } from "./pages/page-cache.js";
import { ReadersController } from "./publishers/readers.controller.js";
import { ChangeStory } from "./publishers/change-story.js";
import { StoryController } from "./publishers/story.controller.js";
import { AlarmsController } from "./brakes/alarms.controller.js";
import { BrakesController } from "./brakes/brakes.controller.js";
import { BeginUndo } from "./undos/begin-undo.js";
import { ApplySuggestion } from "./suggestions/apply-suggestion.js";
import { DismissSuggestion } from "./suggestions/dismiss-suggestion.js";
import { KnownSuggestions } from "./suggestions/known-suggestions.js";
import { ShowExamples } from "./suggestions/show-examples.js";
import { SuggestionsController } from "./suggestions/suggestions.controller.js";
import { UndosController } from "./undos/undos.controller.js";
import { VerdictsController } from "./undos/verdicts.controller.js";
import { PutInShadow } from "./shadow/put-in-shadow.js";
import { ShadowController } from "./shadow/shadow.controller.js";
import { KnownShadowRuns } from "./shadow/known-shadow-runs.js";
import { ShadowRunsController } from "./shadow/shadow-runs.controller.js";
import { ReasonsController } from "./reasons/reasons.controller.js";
import { EndTerm } from "./moderation/end-term.js";
import { BeginJob } from "./moderation/jobs/begin-job.js";
import { HearProposal } from "./proposals/hear-proposal.js";
import { Propose } from "./proposals/propose.js";
import { ProposalsController } from "./proposals/proposals.controller.js";
import { ReactionsController } from "./reactions/reactions.controller.js";
import { Barred } from "./sanctions/barred.js";
import { ImposeSanction } from "./sanctions/impose-sanction.js";
import { ReadSanctions } from "./sanctions/read-sanctions.js";
import { SanctionsController } from "./sanctions/sanctions.controller.js";
import { SiteController } from "./sites/site.controller.js";
import { AppointStaff } from "./staff/appoint-staff.js";
import { InvitationsController } from "./staff/invitations.controller.js";
import { InviteStaff } from "./staff/invite-staff.js";
import { StaffController } from "./staff/staff.controller.js";
import { Appeal } from "./statements/appeal.js";
import { AppealClaimController } from "./statements/appeal-claim.controller.js";
import { AppealsController } from "./statements/appeals.controller.js";
import { HearAppeal } from "./statements/hear-appeal.js";
import { ReadStatements } from "./statements/read-statements.js";
import { ExportStatements } from "./statements/export-statements.js";
import { StatementsExportController } from "./statements/export.controller.js";
import { StatementsController } from "./statements/statements.controller.js";
import { CountsController } from "./stories/counts.controller.js";
import { FeedController } from "./stories/feed.controller.js";
import { MineController } from "./stories/mine.controller.js";
import { OembedController } from "./stories/oembed.controller.js";
import { QuoteComment } from "./stories/quote-comment.js";
import { ReadThread } from "./stories/read-thread.js";
import { SearchController } from "./stories/search.controller.js";
import { ThreadController } from "./stories/thread.controller.js";
import { ReadTrail } from "./trail/read-trail.js";
import { TrailController } from "./trail/trail.controller.js";
import { WebhooksController } from "./webhooks/webhooks.controller.js";
import { WriteFeed } from "./stories/write-feed.js";
import { WriteFragment } from "./stories/write-fragment.js";
import { PublicReportController } from "./transparency/public-report.controller.js";
import { ReadReport } from "./transparency/read-report.js";
import { TransparencyController } from "./transparency/transparency.controller.js";

@Module({})
export class ApiModule {
  static for(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.for(configuration)],
      controllers: [
        AccountsController,
        AppealClaimController,
        AppealsController,
        ClaimController,
        CommentsController,
        CountsController,
        BacktestsController,
        AlarmsController,
        BrakesController,
        JudgementsController,
        ShadowRunsController,
        ComparisonController,
        KeysController,
        DecisionJobsController,
        DemoController,
        ExportController,
        FeatureController,
        FeedController,
        DraftController,
        FilterSchemaController,
        FiltersController,
        PerspectiveController,
        PerspectiveKeyController,
        ModelController,
        FlagsController,
        MeController,
        FollowingController,
        IgnoredController,
        MineController,
        ModerationController,
        InsightsController,
        NotesController,
        BulkController,
        DossierController,
        ListedNoticesController,
        NoticesController,
        NotificationsController,
        OembedController,
        OpenApiController,
        PeopleController,
        PersonController,
        OwnCommentsController,
        PreviewController,
        MasksController,
        ProposalsController,
        ReferralController,
        ReferralsController,
        ReactionsController,
        ReasonsController,
        ReadersController,
        SanctionsController,
        SessionsController,
        SignInsController,
        SavedViewsController,
        SearchCriteriaController,
        WellbeingController,
        SearchCommentsController,
        WavesController,
        DeadlinesController,
        HandoversController,
        SearchController,
        SettingsController,
        ShadowController,
        SuggestionsController,
        UndosController,
        VerdictsController,
        SiteController,
        SitesController,
        StaffController,
        InvitationsController,
        StatementsController,
        StatementsExportController,
        TransparencyController,
        PublicReportController,
        StoryController,
        ThreadController,
        TrailController,
        TwoFactorController,
        WebhooksController,
      ],
      providers: [
        AcceptComment,
        LeaveNetwork,
        Accounts,
        Appeal,
        AppointStaff,
        InviteStaff,
        Barred,
        ChangeComment,
        ChangeProfile,
        ChangeSettings,
        ChangeStory,
        Erase,
        ExportData,
        Feature,
        FirstAdmin,
        HearAppeal,
        ImposeSanction,
        KnownPlaces,
        Names,
        OpenApi,
        PageCache,
        People,
        LeaveTrace,
        ReadLinked,
        ReadPerson,
        PreviewComment,
        JudgeChange,
        PresentChanges,
        KnownBacktests,
        KnownChanges,
        KnownShadowRuns,
        ApplySuggestion,
        DismissSuggestion,
        KnownSuggestions,
        ShowExamples,
        PreviewSettings,
        MakeKey,
        EndKey,
        CompareBacktests,
        Analyze,
        KeepSecrets,
        LearnedScore,
        OpenDoor,
        ReadFilterSet,
        ReasonsGiven,
        ReadYaml,
        SaveDraft,
        PastOfTried,
        TryTheFilters,
        PreviewJob,
        PutInShadow,
        QuoteComment,
        ActivateFilters,
        BeginJob,
        EndTerm,
        BeginUndo,
        HearProposal,
        MaskData,
        ReadOriginal,
        Unmask,
        PassOn,
        Propose,
        RateLimits,
        FindSimilar,
        ReadInsights,
        ReadOwnInsights,
        SelectComments,
        ReadCase,
        FoldWaves,
        ReadQueues,
        ReadModel,
        ReplaceModel,
        ReadToday,
        ReadSanctions,
        ReadStatements,
        ReadThread,
        ExportStatements,
        ListNotices,
        MakeDossier,
        ReadTrail,
        ReadReport,
        TakeNotice,
        OwnSignIns,
        TwoFactor,
        WriteFeed,
        WriteFragment,
      ],
    };
  }
}
