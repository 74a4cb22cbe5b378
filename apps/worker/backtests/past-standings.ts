import type { Standing } from "#moderation";
import type { Comments, PastComment, StoredUser, Users } from "#store";

/** What was known of authors when they wrote: of their comments, those that were there by then. */
export class PastStandings {
  private readonly known = new Map<string, Standing>();

  constructor(
    private readonly site: string,
    private readonly comments: Comments,
    private readonly users: Users,
  ) {}

  /** Learns of the authors of a batch whom it has not met, as they stood before it. */
  async meet(batch: readonly PastComment[]): Promise<void> {
    const [first] = batch;
    const fresh = [...new Set(batch.map(({ author }) => author.id))].filter((id) => !this.known.has(id));
    if (!first || fresh.length === 0) return;
    const [fates, users] = await Promise.all([
      this.comments.fatesBefore(this.site, fresh, first.createdAt),
      this.users.byIds(fresh),
    ]);
    const byId = new Map(users.map((user) => [user._id, user]));
    for (const id of fresh) {
      const { published = 0, rejected = 0 } = fates.get(id) ?? {};
      this.known.set(id, { published, rejected, ...whoIs(byId.get(id)) });
    }
  }

  of({ author }: PastComment): Standing | null {
    return this.known.get(author.id) ?? null;
  }

  /** Counts a comment among those of its author, for all that come after it. */
  add({ author, status }: PastComment): void {
    const standing = this.known.get(author.id);
    if (!standing || (status !== "published" && status !== "rejected")) return;
    this.known.set(author.id, { ...standing, [status]: standing[status] + 1 });
  }
}

function whoIs(user: StoredUser | undefined): Omit<Standing, "published" | "rejected"> {
  const { createdAt: since = null, guest = false, badges = [] } = user ?? {};
  return { since, guest, badges };
}
