import { useEffect, useRef } from "preact/hooks";
import { speech } from "../texts/speak.js";
import type { KeyName, Texts } from "../texts/texts.js";
import { explaining, keysOn } from "../work/view.js";

type Group = keyof Texts["keys"]["groups"];

const order = ["deciding", "moving", "reading", "more"] as const satisfies readonly Group[];
const groups: Record<Group, readonly (readonly [KeyName, string])[]> = {
  deciding: [
    ["publish", "P"],
    ["reject", "R"],
    ["reason", "1 – 9"],
    ["undo", "U"],
    ["skip", "S"],
    ["pick", "F"],
    ["sanction", "B"],
    ["lift", "L"],
    ["note", "T"],
    ["pass", "C"],
    ["mask", "⇧ M"],
    ["tick", "X"],
    ["tickTo", "⇧ X"],
    ["tickAll", "Z"],
    ["matching", "G"],
  ],
  moving: [
    ["next", "J ↓"],
    ["previous", "K ↑"],
    ["reveal", "N"],
    ["queue", "Q"],
    ["search", "/"],
  ],
  reading: [
    ["context", "E"],
    ["rendered", "V"],
    ["veil", "Y"],
    ["history", "H"],
    ["dossier", "D"],
    ["article", "O"],
  ],
  more: [
    ["answer", "W"],
    ["keep", "A"],
    ["insist", "M"],
    ["insights", "I"],
    ["help", "?"],
    ["close", "Esc"],
  ],
};

/** All keys at a glance, and the switch that turns them off. */
export function KeyHelp() {
  const { texts } = speech.value;
  const { keys } = texts;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onKeyDown={({ key }) => key === "?" && close()}
      // only what is closed before it goes gives the focus back
      onClose={() => (explaining.value = false)}
    >
      <header>
        <h2 id="help-title">{keys.title}</h2>
        <button type="button" class="plain" onClick={close}>
          {texts.acts.close} <kbd>Esc</kbd>
        </button>
      </header>
      <div class="groups">
        {order.map((group) => (
          <section key={group}>
            <h3>{keys.groups[group]}</h3>
            <dl>
              {groups[group].map(([name, key]) => (
                <div key={name}>
                  <dt>{keys.labels[name]}</dt>
                  <dd>
                    {key.split(" ").map((part) => (part === "–" ? part : <kbd key={part}>{part}</kbd>))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <KeySwitch />
    </dialog>
  );
}

function KeySwitch() {
  const { keys } = speech.value.texts;
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={keysOn.value}
        onChange={({ currentTarget }) => (keysOn.value = currentTarget.checked)}
      />
      <span>
        {keysOn.value ? keys.on : keys.off}
        <small>{keys.onHint}</small>
      </span>
    </label>
  );
}
