import { Injectable } from "@nestjs/common";
import type { Standing } from "#moderation";
import { Comments, type StoredComment, Users } from "#store";

/** More comments than that make an author no better known. */
const mostCounted = 10_000;

/** What becomes of an author's comments, and how long they have been there, for filters and rules that ask. */
@Injectable()
export class AuthorStandings {
  constructor(
    private readonly comments: Comments,
    private readonly users: Users,
  ) {}

  /** The standing of a comment's author, this comment apart. */
  async of(comment: StoredComment): Promise<Standing> {
    const [user, published, rejected] = await Promise.all([
      this.users.byId(comment.author.id),
      this.comments.othersByAuthor(comment, "published", mostCounted),
      this.comments.othersByAuthor(comment, "rejected", mostCounted),
    ]);
    const { createdAt: since = null, guest = false, badges = [] } = user ?? {};
    return { published, rejected, since, guest, badges };
  }
}
