import { useComputed, useSignal } from "@preact/signals";
import { draftKey, isDraft } from "../composer/outgoing.js";
import { kept } from "../connection/stored.js";
import { useShown } from "./context.js";
import { Icon } from "./icons.js";
import { sorts } from "./sorts.js";

/** How many comments, who I am, where one writes, and in which order one reads. */
export function Header() {
  const { discussion, speech, parts } = useShown();
  const { SignIn } = parts;
  const count = useComputed(() => discussion.thread.value?.count ?? 0).value;
  const closed = useComputed(() => discussion.thread.value?.closed).value;
  const signingIn = useSignal(false);
  return (
    <header class="top">
      <div class="title">
        <h2 part="title">{speech.count(speech.texts.comments, count)}</h2>
        <Reader signIn={() => (signingIn.value = !signingIn.value)} signingIn={signingIn.value} />
      </div>
      {signingIn.value && <SignIn close={() => (signingIn.value = false)} />}
      {closed ? <p class="closed note">{speech.texts.closed}</p> : <Write />}
      {count > 0 && <Order />}
    </header>
  );
}

function Reader({ signIn, signingIn }: { signIn: () => void; signingIn: boolean }) {
  const { discussion, speech } = useShown();
  const { account } = discussion.setting;
  const { signIn: toSignIn, signOut } = speech.texts;
  const user = account.session.value?.user;
  if (!user)
    return (
      <button type="button" class="quiet opener" aria-expanded={signingIn} onClick={signIn}>
        {toSignIn}
      </button>
    );
  return (
    <span class="reader">
      <span class="name">{user.name}</span>
      <button type="button" class="quiet" onClick={() => account.leave()}>
        {signOut}
      </button>
    </span>
  );
}

/** A field that looks like one and weighs nothing, until somebody wants to write. */
function Write() {
  const { discussion, speech, parts } = useShown();
  const { Composer } = parts;
  const { write, draft: begun } = speech.texts;
  if (discussion.writing.value === "top") return <Composer place="top" />;
  const draft = kept(draftKey(discussion.setting, "top"), isDraft);
  return (
    <button
      type="button"
      class="field closed-field"
      part="field"
      onClick={() => (discussion.writing.value = "top")}
    >
      {draft ? (
        <>
          <span class="mark">{begun}</span> <span class="begun">{draft.slice(0, 200)}</span>
        </>
      ) : (
        write
      )}
    </button>
  );
}

function Order() {
  const { discussion, speech } = useShown();
  const { sort, viewers } = discussion;
  const { texts } = speech;
  return (
    <div class="order">
      <span class="sorting">
        <select
          class="quiet"
          part="sort"
          aria-label={texts.sortLabel}
          value={sort.value}
          onChange={({ currentTarget: { value } }) => {
            const chosen = sorts.find((known) => known === value);
            if (chosen) discussion.afterwards((following) => following.order(chosen));
          }}
        >
          {sorts.map((known) => (
            <option key={known} value={known} selected={known === sort.value}>
              {texts.sorts[known]}
            </option>
          ))}
        </select>
        <Icon of="down" />
      </span>
      {viewers.value > 1 && <span class="note viewers">{speech.count(texts.readers, viewers.value)}</span>}
    </div>
  );
}
