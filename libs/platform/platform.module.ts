import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from "@nestjs/common";
import { APP_GUARD } from "@nestjs/core";
import type { RedisClient } from "./redis.js";
import type { Connection } from "mongoose";
import { collectDefaultMetrics } from "prom-client";
import {
  Answers,
  Comments,
  DecisionJobs,
  Decisions,
  EndedSessions,
  FilterDrafts,
  FilterSets,
  Flags,
  Models,
  Notices,
  Outages,
  QueueItems,
  Referrals,
  Queues,
  Secrets,
  SignIns,
  Sites,
  Staff,
  Statements,
  Stories,
  Users,
  Uses,
  WaveParts,
  Waves,
  Proposals,
  Proposers,
} from "#store";
import { type Configuration, configurationToken } from "./configuration.js";
import { Decide } from "./deciding/decide.js";
import { Reasons } from "./deciding/reasons.js";
import { TakeBack } from "./deciding/take-back.js";
import { FindComments } from "./finding/find-comments.js";
import { HealthController } from "./health/health.controller.js";
import { Readiness } from "./health/readiness.js";
import { KnownFilterSets } from "./known-filter-sets.js";
import { KnownSites } from "./known-sites.js";
import { KnownStories } from "./known-stories.js";
import { KnownModels } from "./learner/known-models.js";
import { MetricsController } from "./metrics/metrics.controller.js";
import { NewsListener } from "./news/news-listener.js";
import { Readership } from "./reach/readership.js";
import { impatientRedis, listeningRedis, patientRedis } from "./redis.js";
import { Rights } from "./rights/rights.js";
import { RightsGuard } from "./rights/rights-guard.js";
import { WaitingIn } from "./rights/waiting-in.js";
import { Sections } from "./rights/sections.js";
import { InstallationSecret } from "./sign-in/installation-secret.js";
import { NoteSignIns } from "./sign-in/note-sign-ins.js";
import { Receipts } from "./sign-in/receipts.js";
import { Seals } from "./sign-in/seals.js";
import { SignIn } from "./sign-in/sign-in.js";
import { Tokens } from "./sign-in/tokens.js";
import { ReadWaves } from "./waves/read-waves.js";
import { AskServices } from "./services/ask-services.js";
import { Breakers } from "./services/breakers.js";
import { KeptAnswers } from "./services/kept-answers.js";
import { ReadServices } from "./services/read-services.js";
import { ServiceSecrets } from "./services/service-secrets.js";
import { NetworkTraces } from "./network-traces.js";
import { SimilarTexts } from "./similar-texts.js";
import { connectionToken, StoreModule } from "./store.module.js";
import { AppealClaims } from "./team/appeal-claims.js";
import { Claims } from "./team/claims.js";
import { ReadReferrals } from "./team/read-referrals.js";

/** For what must not wait for Redis: rates and presence. */
export const impatientRedisToken = Symbol("redis that fails at once");
/** For what waits until Redis is back: queues and news. */
export const patientRedisToken = Symbol("redis that waits");

@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(impatientRedisToken) private readonly impatient: RedisClient,
    @Inject(patientRedisToken) private readonly patient: RedisClient,
    private readonly news: NewsListener,
    private readonly secret: InstallationSecret,
  ) {}

  /** What each process needs. */
  static for(configuration: Configuration): DynamicModule {
    collectDefaultMetrics();
    return {
      module: PlatformModule,
      imports: [StoreModule],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: configurationToken, useValue: configuration },
        { provide: impatientRedisToken, useFactory: () => impatientRedis(configuration.redisUrl) },
        { provide: patientRedisToken, useFactory: () => patientRedis(configuration.redisUrl) },
        {
          provide: NewsListener,
          useFactory: () => new NewsListener((attempt) => listeningRedis(configuration.redisUrl, attempt)),
        },
        {
          provide: InstallationSecret,
          useFactory: (connection: Connection) => InstallationSecret.of(connection),
          inject: [connectionToken],
        },
        {
          provide: Tokens,
          useFactory: (secrets: InstallationSecret) => new Tokens(secrets),
          inject: [InstallationSecret],
        },
        {
          provide: Receipts,
          useFactory: (secrets: InstallationSecret) => new Receipts(secrets),
          inject: [InstallationSecret],
        },
        {
          provide: SignIn,
          useFactory: (...known: ConstructorParameters<typeof SignIn>) => new SignIn(...known),
          inject: [Tokens, Users, EndedSessions, impatientRedisToken, NewsListener],
        },
        {
          provide: NoteSignIns,
          useFactory: (signIn: SignIn, signIns: SignIns) => new NoteSignIns(signIn, signIns),
          inject: [SignIn, SignIns],
        },
        {
          provide: Seals,
          useFactory: (secrets: InstallationSecret) => new Seals(secrets),
          inject: [InstallationSecret],
        },
        {
          provide: Rights,
          useFactory: (signIn: SignIn, sites: KnownSites) => new Rights(signIn, sites),
          inject: [SignIn, KnownSites],
        },
        {
          provide: KnownSites,
          useFactory: (sites: Sites, news: NewsListener) => new KnownSites(sites, news),
          inject: [Sites, NewsListener],
        },
        {
          provide: KnownStories,
          useFactory: (stories: Stories, news: NewsListener) => new KnownStories(stories, news),
          inject: [Stories, NewsListener],
        },
        {
          provide: Sections,
          useFactory: (...known: ConstructorParameters<typeof Sections>) => new Sections(...known),
          inject: [KnownStories, Comments, Stories],
        },
        {
          provide: Reasons,
          useFactory: (sites: KnownSites) => new Reasons(sites),
          inject: [KnownSites],
        },
        {
          provide: Decide,
          useFactory: (...known: ConstructorParameters<typeof Decide>) => new Decide(...known),
          inject: [Comments, Notices, Claims, Reasons, KnownSites, Referrals, impatientRedisToken],
        },
        {
          provide: TakeBack,
          useFactory: (...known: ConstructorParameters<typeof TakeBack>) => new TakeBack(...known),
          inject: [Comments, Decisions, Decide],
        },
        {
          provide: FindComments,
          useFactory: (...known: ConstructorParameters<typeof FindComments>) => new FindComments(...known),
          inject: [Comments, Sections, WaveParts],
        },
        {
          provide: WaitingIn,
          useFactory: (...known: ConstructorParameters<typeof WaitingIn>) => new WaitingIn(...known),
          inject: [KnownSites, Queues, ReadReferrals],
        },
        {
          provide: KnownFilterSets,
          useFactory: (...stores: ConstructorParameters<typeof KnownFilterSets>) =>
            new KnownFilterSets(...stores),
          inject: [FilterSets, FilterDrafts],
        },
        {
          provide: ServiceSecrets,
          useFactory: (secrets: Secrets, seals: Seals) => new ServiceSecrets(secrets, seals),
          inject: [Secrets, Seals],
        },
        {
          provide: Breakers,
          useFactory: (outages: Outages) => new Breakers(outages),
          inject: [Outages],
        },
        {
          provide: KeptAnswers,
          useFactory: (answers: Answers, redis: RedisClient) => new KeptAnswers(answers, redis),
          inject: [Answers, impatientRedisToken],
        },
        {
          provide: AskServices,
          useFactory: (...known: ConstructorParameters<typeof AskServices>) => new AskServices(...known),
          inject: [Uses, ServiceSecrets, KeptAnswers, Breakers, configurationToken],
        },
        {
          provide: ReadServices,
          useFactory: (...known: ConstructorParameters<typeof ReadServices>) => new ReadServices(...known),
          inject: [Uses, Outages, ServiceSecrets],
        },
        {
          provide: KnownModels,
          useFactory: (models: Models, news: NewsListener) => new KnownModels(models, news),
          inject: [Models, NewsListener],
        },
        {
          provide: NetworkTraces,
          useFactory: (redis: RedisClient) => new NetworkTraces(redis),
          inject: [impatientRedisToken],
        },
        {
          provide: SimilarTexts,
          useFactory: (redis: RedisClient) => new SimilarTexts(redis),
          inject: [impatientRedisToken],
        },
        {
          provide: Readership,
          useFactory: (redis: RedisClient) => new Readership(redis),
          inject: [impatientRedisToken],
        },
        {
          provide: Claims,
          useFactory: (redis: RedisClient, comments: Comments) => new Claims(redis, comments),
          inject: [impatientRedisToken, Comments],
        },
        {
          provide: Proposers,
          useFactory: (proposals: Proposals, decisions: Decisions) => new Proposers(proposals, decisions),
          inject: [Proposals, Decisions],
        },
        {
          provide: AppealClaims,
          useFactory: (...known: ConstructorParameters<typeof AppealClaims>) => new AppealClaims(...known),
          inject: [impatientRedisToken, Statements, Proposers, Sections],
        },
        {
          provide: ReadReferrals,
          useFactory: (...known: ConstructorParameters<typeof ReadReferrals>) => new ReadReferrals(...known),
          inject: [Referrals, Comments, Staff, KnownSites, Sections],
        },
        {
          provide: ReadWaves,
          useFactory: (...known: ConstructorParameters<typeof ReadWaves>) => new ReadWaves(...known),
          inject: [Waves, WaveParts, DecisionJobs, Comments, Sections],
        },
        {
          provide: QueueItems,
          useFactory: (...stores: ConstructorParameters<typeof QueueItems>) => new QueueItems(...stores),
          inject: [Comments, Users, Stories, Flags, Notices, Statements, Claims, WaveParts, Proposers],
        },
        { provide: Readiness, useFactory: readinessOf, inject: [connectionToken] },
        { provide: APP_GUARD, useClass: RightsGuard },
      ],
      exports: [
        AppealClaims,
        Proposers,
        AskServices,
        Claims,
        Decide,
        Reasons,
        TakeBack,
        FindComments,
        QueueItems,
        ReadReferrals,
        ReadServices,
        ReadWaves,
        Readership,
        ServiceSecrets,
        configurationToken,
        impatientRedisToken,
        InstallationSecret,
        patientRedisToken,
        NewsListener,
        NoteSignIns,
        Receipts,
        Rights,
        Seals,
        Sections,
        SignIn,
        Tokens,
        WaitingIn,
        KnownFilterSets,
        KnownModels,
        KnownSites,
        KnownStories,
        Readiness,
        NetworkTraces,
        SimilarTexts,
      ],
    };
  }

  onApplicationShutdown(): void {
    this.news.close();
    this.secret.close();
    this.impatient.disconnect();
    this.patient.disconnect();
  }
}

function readinessOf(connection: Connection): Readiness {
  const readiness = new Readiness();
  readiness.add("MongoDB", () => answers(connection));
  return readiness;
}

/** The primary, which takes what is written. */
async function answers(connection: Connection): Promise<boolean> {
  await connection.db?.command({ ping: 1 }, { timeoutMS: 2000 });
  return true;
}
