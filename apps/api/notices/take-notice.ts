import { Injectable } from "@nestjs/common";
import { type NewNotice, type NoticeReceipt, type NoticeStatus, Problem } from "#contract";
import { kept, KnownSites, Receipts } from "#platform";
import {
  Comments,
  contentOf,
  newId,
  Notices,
  presentNotice,
  type StoredComment,
  type StoredNotice,
  textLanguageOf,
  unanswered,
} from "#store";
import { RateLimits } from "../comments/rate-limits.js";

/** What one address may send and ask; what a site takes in all: each notice is read by a person. */
const perAddress = 10;
const questionsPerAddress = 60;
const perSite = 300;

const hour = 3_600_000;

/** What came with a notice besides its words. */
interface Arrival {
  idempotencyKey: string | undefined;
  address: string;
}

/** Takes notices of illegal content from anyone, and tells what became of them. */
@Injectable()
export class TakeNotice {
  constructor(
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly notices: Notices,
    private readonly receipts: Receipts,
    private readonly rates: RateLimits,
  ) {}

  async run(site: string, draft: NewNotice, { idempotencyKey, address }: Arrival): Promise<NoticeReceipt> {
    const { settings } = await this.sites.get(site);
    const sent = idempotencyKey === undefined ? undefined : [site, idempotencyKey, ...wordsOf(draft)];
    const made = this.receipts.make(sent);
    const key = idempotencyKey === undefined ? undefined : kept(idempotencyKey);
    const at = new Date();
    const deadline = new Date(at.getTime() + settings.noticeDeadline * hour);
    const take = async () => {
      await this.refuseTooMany(site, address);
      const comment = await this.seen(site, draft.comment);
      return this.notices.add(newNotice(comment, draft, { receipt: kept(made), key, at, deadline }));
    };
    const taken = await take().catch((refusal: unknown) => this.earlier(site, key, refusal));
    const receipt = taken.receipt === kept(made) ? made : this.receipts.again(sent, taken.receipt);
    if (receipt === null)
      throw new Problem(
        "idempotency-mismatch",
        "this key was used for another notice: make a new key for each",
      );
    return { id: taken._id, receipt };
  }

  /** @throws Problem `notice-unknown`, whatever is wrong with the receipt */
  async status(site: string, receipt: string, { address, wanted }: Asking): Promise<NoticeStatus> {
    const { settings } = await this.sites.get(site);
    const who = `${site} ${address}`;
    await this.rates.take({ what: "receipts", who, perMinute: questionsPerAddress });
    const found = await this.notices.byReceipt(site, kept(receipt));
    if (!found) throw new Problem("notice-unknown", "no notice has this receipt: check that it is whole");
    return presentNotice(found, textLanguageOf(wanted, settings.languages));
  }

  private async refuseTooMany(site: string, address: string): Promise<void> {
    await this.rates.take({ what: "notices", who: `${site} ${address}`, perMinute: perAddress });
    await this.rates.take({ what: "notices", who: site, perMinute: perSite });
  }

  /** A repeat of what was taken already is answered even where the same would be refused by now. */
  private async earlier(site: string, key: string | undefined, refusal: unknown): Promise<StoredNotice> {
    const earlier = refusal instanceof Problem ? await this.notices.byKey(site, key) : null;
    if (!earlier) throw refusal;
    return earlier;
  }

  /** The comment, which readers have to see: otherwise there is nothing to take down. */
  private async seen(site: string, id: string): Promise<StoredComment> {
    const comment = await this.comments.byId(site, id);
    if (comment?.status === "deleted" && comment.listed)
      throw new Problem("comment-deleted", "its author has deleted it: there is nothing left to take down");
    const isSeen = comment?.status !== "rejected" && typeof comment?.shown === "number";
    if (!isSeen)
      throw new Problem("comment-unknown", `readers see no comment "${id}"; perhaps it has been taken down`);
    return comment;
  }
}

interface Asking {
  address: string;
  wanted: string | undefined;
}

function wordsOf({ comment, explanation, law, name, email }: NewNotice) {
  return [comment, explanation, law ?? null, name ?? null, email ?? null];
}

function newNotice(
  comment: StoredComment,
  { explanation, law, name, email }: NewNotice,
  { key, ...facts }: Pick<StoredNotice, "receipt" | "at" | "deadline"> & { key: string | undefined },
): StoredNotice {
  const { _id, site, story, shown } = comment;
  const seen = contentOf(comment, shown);
  return {
    _id: newId(),
    ...{ site, story, comment: _id, explanation },
    law: law ?? null,
    name: name ?? null,
    email: email ?? null,
    ...facts,
    ...(key === undefined ? {} : { key }),
    ...unanswered,
    ...(seen && { said: { revision: seen.revision, text: seen.text, lang: comment.lang } }),
  };
}
