import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Shown } from "./steered.js";

/** A page as React makes it: what it shows is its state, and what it hears of the elements goes there, too. */
function Page() {
  const [{ there, ...shown }, setShown] = useState<Shown>(globalThis.shown);
  const [ready, setReady] = useState("");
  const [count, setCount] = useState(0);
  const [posted, setPosted] = useState("");
  globalThis.show = (change) => setShown((before) => ({ ...before, ...change }));
  return (
    <>
      <output id="ready">{ready}</output>
      <output id="told">{count}</output>
      <output id="posted">{posted}</output>
      <palabre-count site={shown.site} story={shown.story} id="count">
        ?
      </palabre-count>
      {there && (
        <palabre-comments
          id="one"
          {...shown}
          signIn={globalThis.giveToken}
          onpalabre:ready={({ detail }) => setReady(detail.story)}
          onpalabre:count={({ detail }) => setCount(detail.count)}
          onpalabre:posted={({ detail }) => setPosted(detail.status)}
        />
      )}
    </>
  );
}

const place = document.querySelector("#app");
if (place)
  createRoot(place).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
