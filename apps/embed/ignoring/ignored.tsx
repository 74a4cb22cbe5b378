import { focusOn } from "../keys/focus-on.js";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import type { Entry } from "../thread/entry.js";
import { ignore } from "./ignore.js";

/** In the place of a comment by somebody whom I ignore: that there is one, and how to read it all the same. */
export function Ignored({ entry: { comment } }: { entry: Entry }) {
  const { discussion } = useShown();
  const { heeding } = useSaid("rest");
  const { author, id } = comment;
  if (!author) return null;
  // the button that is pressed goes, and leaves the focus to its comment
  const shown = (show: () => void) => {
    show();
    focusOn(discussion, id);
  };
  return (
    <div class="actions" part="ignored">
      <span class="note">{heeding.ignored(author.name)}</span>
      <button type="button" class="quiet" onClick={() => shown(() => discussion.unfold(id))}>
        {heeding.show}
      </button>
      <button type="button" class="quiet" onClick={() => shown(() => void ignore(discussion, author, false))}>
        {heeding.heed}
      </button>
    </div>
  );
}
