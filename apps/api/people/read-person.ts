import { Injectable } from "@nestjs/common";
import type { ListQuery, Person, PersonComment, PersonComments } from "#contract";
import type { Me } from "#discussion";
import { KnownSites, Sections } from "#platform";
import {
  Comments,
  isBlind,
  Notes,
  placeOf,
  presentDecision,
  presentNote,
  presentUser,
  Stories,
  type StoredComment,
  type StoredStory,
} from "#store";
import { ReadSanctions } from "../sanctions/read-sanctions.js";
import { People, type PersonRef } from "./people.js";

export const nothingYet = { pending: 0, held: 0, published: 0, rejected: 0, deleted: 0 };

/** What the team knows of somebody, and all that they have written. */
@Injectable()
export class ReadPerson {
  constructor(
    private readonly people: People,
    private readonly sites: KnownSites,
    private readonly sanctioned: ReadSanctions,
    private readonly comments: Comments,
    private readonly stories: Stories,
    private readonly notes: Notes,
    private readonly sections: Sections,
  ) {}

  async run(ref: PersonRef, me: Me): Promise<Person> {
    const user = await this.people.get(ref);
    const [{ linkKey }, records, sanctions, notes] = await Promise.all([
      this.sites.get(ref.site),
      this.comments.records(ref.site, [user._id], me.id),
      this.sanctioned.toldTo(me, ref),
      this.notes.onPerson(ref.site, ref.user),
    ]);
    return {
      user: { ...presentUser(user), createdAt: user.createdAt.toISOString() },
      record: records.get(user._id) ?? nothingYet,
      sanctions,
      notes: notes.map(presentNote),
      links: linkKey !== undefined,
    };
  }

  async wrote(ref: PersonRef, { id: reader, sections }: Me, part: ListQuery): Promise<PersonComments> {
    const { site, user } = ref;
    await this.people.get(ref);
    const { items, next } = await this.comments.byAuthor(site, user, part);
    const within = await this.sections.among(sections, site, items);
    const stories = await this.stories.byNames(
      site,
      within.map(({ story }) => story),
    );
    const known = new Map(stories.map((story) => [story.story, story]));
    return { items: within.map((comment) => present(comment, known.get(comment.story), reader)), next };
  }
}

/** Who decides on a comment without knowing what the machine did does not read it here either. */
function present(comment: StoredComment, story: StoredStory | undefined, reader: string): PersonComment {
  const { _id, parent, revision, text, createdAt, decision } = comment;
  const blind = isBlind(comment, reader);
  return {
    id: _id,
    parent,
    story: placeOf(comment, story),
    status: blind ? "held" : comment.status,
    revision,
    text,
    createdAt: createdAt.toISOString(),
    decision: decision && !blind ? presentDecision(decision) : null,
  };
}
