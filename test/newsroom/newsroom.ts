import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { createdSite, type Filter, type Role, type Rule, session, type SettingsChange } from "#contract";
import { granted, Person } from "./person.js";
import { adminOf } from "./admins.js";

/** Limits that no test runs into by chance. */
const generous = {
  postsPerMinute: 1_000_000,
  postsPerMinutePerAddress: 1_000_000,
  reactionsPerMinute: 1_000_000,
  flagsPerMinute: 1_000_000,
};

/** What a newsroom is like from the beginning. */
export interface Opening {
  /** all that holds or refuses anything, however much is written at once */
  filters?: Filter[];
  rules?: Rule[];
  settings?: SettingsChange;
}

/** A site of its own, with its people. */
export class Newsroom {
  private constructor(
    readonly api: string,
    readonly site: string,
    readonly admin: Person,
    readonly ssoSecret: string,
  ) {}

  /** @param api address of the API */
  static async open(
    api: string,
    { filters = [], rules = [], settings = {} }: Opening = {},
  ): Promise<Newsroom> {
    const site = `site-${randomUUID().slice(0, 8)}`;
    const { id, token } = await adminOf(api);
    const admin = new Person(api, site, id, "admin", token);
    const body = { id: site, name: "Le Test", languages: ["fr", "en"] };
    const made = await admin.ask("/v1/sites", { method: "POST", body });
    const { ssoSecret } = granted(createdSite, 201, made);
    const newsroom = new Newsroom(api, site, admin, ssoSecret);
    await newsroom.set({ ...settings, limits: { ...generous, ...settings.limits } });
    await newsroom.filter(filters, rules);
    return newsroom;
  }

  /** Somebody who is not signed in. */
  get stranger(): Person {
    return new Person(this.api, this.site, "", "", null);
  }

  /** Somebody whom the publisher's own sign-in lets in. */
  async person(name: string, role?: Exclude<Role, "admin">): Promise<Person> {
    const token = await this.publisherToken({ sub: name, name, ...(role ? { role } : {}) });
    const answer = await this.stranger.ask("auth/sso", { method: "POST", body: { token } });
    const { user, token: own } = session.parse(answer.body);
    return new Person(this.api, this.site, user.id, name, own);
  }

  async publisherToken(claims: Record<string, unknown>, secret = this.ssoSecret): Promise<string> {
    return new SignJWT({ exp: Math.floor(Date.now() / 1000) + 600, ...claims })
      .setProtectedHeader({ alg: "HS256" })
      .sign(new TextEncoder().encode(secret));
  }

  async set(settings: SettingsChange): Promise<void> {
    await expectOk(this.admin.ask("settings", { method: "PATCH", body: settings }));
  }

  /** Makes these the site's active filters and rules. */
  private async filter(filters: Filter[], rules: Rule[]): Promise<void> {
    const draft = { filters, rules, default: "publish" };
    await expectOk(this.admin.ask("filters/draft", { method: "PUT", body: draft }));
    const { body } = await expectOk(
      this.admin.ask("filters/versions", { method: "POST", body: { note: "" } }),
    );
    const version = numberOf(body, "version");
    await expectOk(this.admin.ask("filters/active", { method: "PUT", body: { version } }));
  }
}

async function expectOk(asked: ReturnType<Person["ask"]>) {
  const answer = await asked;
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

function numberOf(body: unknown, name: string): number {
  const value: unknown =
    typeof body === "object" && body !== null
      ? Object.entries(body).find(([key]) => key === name)?.[1]
      : null;
  if (typeof value !== "number") throw new Error(`there is no number "${name}" in ${JSON.stringify(body)}`);
  return value;
}

/** A filter that holds comments with one of these words. */
export function holding(...words: string[]): Filter {
  return { id: "words", type: "words", words, except: [], fold: true, then: "hold" };
}

/** A filter that refuses comments with one of these words. */
export function refusing(...words: string[]): Filter {
  return { ...holding(...words), then: "reject" };
}
