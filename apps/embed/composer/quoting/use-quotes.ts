import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { useShown } from "../../reading/context.js";
import { changeArea, writtenIn } from "../markup/change-area.js";
import type { Place } from "../outgoing.js";
import { withQuotation } from "./quotation.js";
import { quotes } from "./quotes.js";

/** Puts what is quoted for a place into its field, where the caret is. */
export function useQuotes(area: RefObject<HTMLTextAreaElement | null>, place: Place): void {
  const { discussion } = useShown();
  const all = quotes.value;
  useLayoutEffect(() => {
    const isMine = (quote: (typeof all)[number]) => quote.discussion === discussion && quote.place === place;
    const mine = all.filter(isMine);
    if (!area.current || mine.length === 0) return;
    for (const { text } of mine) changeArea(area.current, withQuotation(writtenIn(area.current), text));
    quotes.value = all.filter((quote) => !isMine(quote));
    area.current.scrollIntoView({ block: "nearest" });
  }, [all]);
}
