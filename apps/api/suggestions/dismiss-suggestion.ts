import { Injectable } from "@nestjs/common";
import type { Deed } from "#contract";
import { actorOf, type Me } from "#discussion";
import type { Suggested } from "#moderation";
import { type ActFacts, Acts, Suggestions } from "#store";

type Act = Extract<Deed, { kind: "suggestion" }>["what"]["act"];

/** Keeps that somebody does not want what is suggested, or wants it again, with its line in the trail. Twice is once. */
@Injectable()
export class DismissSuggestion {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly acts: Acts,
  ) {}

  async run(site: string, me: Me, suggested: Suggested): Promise<void> {
    await this.acts.together(
      (session) => this.suggestions.dismiss(site, suggested.id, actorOf(me), session),
      (isNew) => (isNew ? told(site, me, "dismissed", suggested) : null),
    );
  }

  async takeBack(site: string, me: Me, suggested: Suggested): Promise<void> {
    await this.acts.together(
      (session) => this.suggestions.restore(site, suggested.id, session),
      (wasDismissed) => (wasDismissed ? told(site, me, "restored", suggested) : null),
    );
  }
}

function told(site: string, me: Me, act: Act, { id: suggestion, change }: Suggested): [ActFacts, Deed] {
  return [
    { site, me, about: { kind: "site", id: site } },
    { kind: "suggestion", what: { act, suggestion, change } },
  ];
}
