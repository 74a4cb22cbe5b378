import { useSignal } from "@preact/signals";
import type { MyComments } from "#contract";
import { mePath } from "../account/me-path.js";
import { going } from "../connection/ask.js";
import { Statement } from "../fairness/statement.js";
import { reasonSaid } from "../following/fate.js";
import { useShown } from "../reading/context.js";
import { now } from "../reading/now.js";
import { useSaid } from "../reading/use-said.js";
import { wordsIn } from "../reading/words-in.js";
import { ListState } from "./list-state.js";
import { hrefOf } from "./places.js";
import { usePages } from "./use-pages.js";

type Written = MyComments["items"][number];

/** What I wrote on all stories of the site, and what became of it. */
export function CommentsSection({ close }: { close: () => void }) {
  const { discussion, speech } = useShown();
  const { comments: texts } = useSaid("menu");
  const { ask, site } = discussion.setting;
  const { items, next, faults, more } = usePages<Written>((after) =>
    ask(mePath(`/comments?site=${site}&lang=${speech.lang}${going(after, "&")}`), { signed: true }),
  );
  return (
    <>
      {items.value?.length === 0 && <p class="note">{texts.empty}</p>}
      <ul class="list">
        {items.value?.map((one) => (
          <OwnComment key={one.id} one={one} close={close} />
        ))}
      </ul>
      <ListState
        loaded={items.value !== null}
        more={next.value !== null}
        fault={faults.value.form}
        go={() => void more()}
      />
    </>
  );
}

function OwnComment({ one, close }: { one: Written; close: () => void }) {
  const { discussion, moments } = useShown();
  const { comments: texts } = useSaid("menu");
  const rest = useSaid("rest");
  const open = useSignal(false);
  const { status, html, reason, statement, story, createdAt } = one;
  const href = status === "published" ? hrefOf(discussion.setting.story, story, one.id) : null;
  return (
    <li>
      <p class={`fate ${status}`}>
        {texts.statuses[status]}{" "}
        {reason && status !== "published" && (
          <span class="reason">{rest.fate.because(reasonSaid(reason, rest))}</span>
        )}
        {statement && status === "rejected" && (
          <button
            type="button"
            class="link why"
            aria-expanded={open.value}
            onClick={() => (open.value = !open.value)}
          >
            {rest.fate.why}
          </button>
        )}
      </p>
      <p class="excerpt">{wordsIn(html)}</p>
      <p class="note">
        <time dateTime={createdAt} title={moments.full(createdAt)}>
          {moments.short(createdAt, now.value)}
        </time>{" "}
        · {texts.on(story.title ?? texts.untitled)}{" "}
        {href && (
          <a href={href} onClick={close}>
            {texts.look}
          </a>
        )}
      </p>
      {statement && open.value && (
        <Statement key={statement} id={statement} close={() => (open.value = false)} />
      )}
    </li>
  );
}
