import { useSaid } from "../reading/use-said.js";

interface Props {
  /** whether there is anything yet to show, or to say that there is nothing */
  loaded: boolean;
  more: boolean;
  fault: string | undefined;
  go: () => void;
}

/** What stands below a list: that it is on its way, how to get more of it, or why it did not come. */
export function ListState({ loaded, more, fault, go }: Props) {
  const menu = useSaid("menu");
  const { loading, retry } = useSaid("personal");
  return (
    <>
      {!loaded && fault === undefined && <p class="note">{loading}</p>}
      <p class="wrong" role="alert">
        {fault}
      </p>
      {(more || fault !== undefined) && (
        <button type="button" class="link" onClick={go}>
          {fault === undefined ? menu.more : retry}
        </button>
      )}
    </>
  );
}
