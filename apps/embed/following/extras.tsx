import { followThread } from "../bell/follow.js";
import { ignore } from "../ignoring/ignore.js";
import { focusOn } from "../keys/focus-on.js";
import { useShown } from "../reading/context.js";
import { later } from "../reading/later.js";
import { dress } from "../reading/styles.js";
import { useSaid } from "../reading/use-said.js";
import type { Entry } from "../thread/entry.js";
import styles from "./extras.css?inline";

const Moderate = later(() => import("../moderating/moderate.js").then(({ Moderate }) => Moderate));

/** What somebody signed in may do with what others wrote. */
export function Extras({ entry }: { entry: Entry }) {
  const { discussion } = useShown();
  dress(discussion.root, styles);
  const { heeding } = useSaid("rest");
  const { id, author } = entry.comment;
  const mine = discussion.mine.value;
  if (!mine || !author) return null;
  const follows = mine.follows.includes(id);
  const ignored = mine.ignored.includes(author.id);
  const turn = () => {
    void ignore(discussion, author, !ignored);
    // the button goes, and leaves the focus to its comment
    focusOn(discussion, id);
  };
  return (
    <span class="rare">
      {mine.moderates && <Moderate entry={entry} />}
      <button type="button" class="quiet extra" onClick={() => void followThread(discussion, id, !follows)}>
        {follows ? heeding.leaveThread : heeding.followThread}
      </button>
      <button type="button" class="quiet extra" onClick={turn}>
        {ignored ? heeding.heed : heeding.ignore(author.name)}
      </button>
    </span>
  );
}
