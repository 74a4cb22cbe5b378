import { useComputed, useSignal } from "@preact/signals";
import { draftKey, isDraft } from "../composer/outgoing.js";
import { kept } from "../connection/stored.js";
import { whenThere } from "../connection/when-there.js";
import type { Entry } from "../thread/entry.js";
import { useShown } from "../reading/context.js";
import { Icon } from "../reading/icons.js";
import { reacts } from "../reading/reacts.js";
import { later } from "../reading/later.js";
import { dress } from "../reading/styles.js";
import styles from "./following.css?inline";
import { More, putsAway } from "./more.js";
import { Standing } from "./standing.js";
import { Vote } from "./vote.js";

const Statement = later(
  () => import("../fairness/statement.js").then(({ Statement }) => Statement),
  undefined,
  ["rest", "personal"],
);

const Reactions = later(() => import("../reactions/reactions.js").then(({ Reactions }) => Reactions));

type Panel = "report" | "remove" | "why";

/** The one quiet line below a comment, and what opens from it. */
export function Actions({ entry, name }: { entry: Entry; name: string }) {
  const { discussion, speech, parts } = useShown();
  // it may be drawn before the discussion is followed, and would move when its style came
  dress(discussion.root, styles);
  const { Composer, Extras, Fate, Own, Remove, Report, SignIn } = parts;
  const { id, status } = entry.comment;
  // `react`: what is given once it is known who gives it
  const panel = useSignal<Panel | { react: string } | null>(null);
  const more = useSignal(false);
  const writing = useComputed(() => discussion.writing.value === id).value;
  const mine = discussion.me !== null && entry.comment.author?.id === discussion.me;
  const others = discussion.me !== null && !mine;
  const { actions } = speech.texts;
  const open = (which: Panel) => (panel.value = panel.value === which ? null : which);
  const fate = useComputed(() => status !== "published" || discussion.written.value.has(id)).value;
  const own = <Own entry={entry} removing={panel.value === "remove"} remove={() => open("remove")} />;
  const { react, refused } = useReacting(id, (kind) => (panel.value = { react: kind }));
  const wanted = typeof panel.value === "object" && panel.value?.react;
  const votes = (["up", "down"] as const).map((kind) => (
    <Vote key={kind} comment={entry.comment} kind={kind} react={react} />
  ));
  const removal = panel.value === "remove" && <Remove id={id} close={() => (panel.value = null)} />;
  if (status !== "published")
    return (
      <>
        <div key="waiting" class="actions" part="actions">
          <Fate entry={entry} why={{ open: panel.value === "why", turn: () => open("why") }} />
          {mine && <span class="together">{own}</span>}
        </div>
        {panel.value === "why" && entry.statement && (
          <Statement key={entry.statement} id={entry.statement} close={() => (panel.value = null)} />
        )}
        {removal}
      </>
    );
  return (
    <>
      {/* another line, not the one before with its words moved */}
      <div
        key="shown"
        class={`actions${more.value ? " open" : ""}`}
        part="actions"
        onKeyDown={more.value ? putsAway(more) : undefined}
      >
        {reacts(discussion.site.value) ? (
          <div class="actions">
            {votes}
            <Reactions comment={entry.comment} react={react} />
          </div>
        ) : (
          votes
        )}
        <Answer id={id} name={name} writing={writing} />
        <Fold entry={entry} />
        <More open={more} column="narrow" />
        <span class="choices">
          <Quote id={id} />
          <Share id={id} />
          {mine ? (
            own
          ) : (
            <button
              type="button"
              class="quiet opener extra"
              aria-expanded={panel.value === "report"}
              onClick={() => open("report")}
            >
              {actions.report}
            </button>
          )}
          {others && <More open={more} column="wide" />}
          {others && <Extras entry={entry} />}
        </span>
        {fate && <Fate entry={entry} />}
      </div>
      {panel.value === "report" && <Report id={id} name={name} close={() => (panel.value = null)} />}
      {refused && <p class="wrong">{refused}</p>}
      {discussion.receipts.value.has(id) && <Standing of={id} />}
      {removal}
      {wanted && (
        <SignIn
          why={discussion.said.personal.value?.account.toReact}
          close={() => (panel.value = null)}
          entered={() => react(wanted)}
        />
      )}
      {writing && <Composer place={id} name={name} />}
    </>
  );
}

/** Gives reactions to a comment, and says why one was not taken until another is tried. */
function useReacting(id: string, signIn: (kind: string) => void) {
  const { discussion, speech } = useShown();
  const failure = useSignal<unknown>(null);
  const react = (kind: string) => {
    failure.value = null;
    discussion.afterwards((following) =>
      following
        .toggleReaction(id, kind, () => signIn(kind))
        .catch((error: unknown) => {
          failure.value = error;
          throw error;
        }),
    );
  };
  // offline the other sentences may not be there
  const refused = failure.value !== null && (discussion.explain(failure.value) || speech.texts.offline);
  return { react, refused };
}

function Answer({ id, name, writing }: { id: string; name: string; writing: boolean }) {
  const { discussion, speech } = useShown();
  const closed = useComputed(() => discussion.thread.value?.story.closed).value;
  const { actions } = speech.texts;
  if (closed) return null;
  const draft = kept(draftKey(discussion.setting, id), isDraft) !== null;
  return (
    <button
      type="button"
      class="quiet opener"
      part="reply"
      aria-label={draft ? undefined : actions.replyTo(name)}
      aria-expanded={writing}
      onClick={() => (discussion.writing.value = writing ? null : id)}
    >
      {draft && !writing ? actions.resume : actions.reply}
    </button>
  );
}

function Fold({ entry: { comment, replyCount } }: { entry: Entry }) {
  const { discussion, speech } = useShown();
  const folded = useComputed(() => discussion.folded.value.has(comment.id)).value;
  if (replyCount === 0) return null;
  return (
    <button type="button" class="quiet" aria-expanded={!folded} onClick={() => discussion.fold(comment.id)}>
      {speech.count(speech.texts.replies, replyCount)}
      <Icon of={folded ? "down" : "up"} />
    </button>
  );
}

/** Puts what is selected of a comment, or all of it, into an answer. */
function Quote({ id }: { id: string }) {
  const { discussion, speech } = useShown();
  const closed = useComputed(() => discussion.thread.value?.story.closed).value;
  const quote = () => whenThere(import("../composer/quoting/quote.js"), ({ quote }) => quote(discussion, id));
  if (closed) return null;
  return (
    <button
      type="button"
      class="quiet extra"
      // what is selected stays so
      onMouseDown={(event) => event.preventDefault()}
      onClick={quote}
    >
      {speech.texts.actions.quote}
    </button>
  );
}

function Share({ id }: { id: string }) {
  const { discussion, speech } = useShown();
  const copied = useSignal(false);
  const copy = () => discussion.afterwards((following) => following.share(id, copied));
  return (
    <button type="button" class="quiet extra" onClick={copy}>
      {copied.value ? discussion.said.rest.value?.shared : speech.texts.actions.share}
    </button>
  );
}
