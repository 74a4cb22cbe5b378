import { autocompletion, type CompletionSource, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

export interface EditorOptions {
  parent: HTMLElement;
  text: string;
  label: string;
  /** id of what says how it is used */
  describedBy: string;
  language: Extension;
  complete: CompletionSource;
  /** a few lines of a form, rather than a document with numbered lines */
  isSmall: boolean;
  /** hears of every change that somebody makes */
  change: (text: string) => void;
}

export interface Editor {
  view: EditorView;
  /** Puts another text there, unless it is there already. */
  put: (text: string) => void;
  mark: (faults: readonly Diagnostic[]) => void;
  /** Takes whoever writes to a place. */
  goTo: (place: { from: number; to: number }) => void;
  close: () => void;
}

/** A place to write code in, with completion and faults in place. */
export function openEditor({ parent, text, ...options }: EditorOptions): Editor {
  const state = { isPutting: false };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        common(options),
        EditorView.updateListener.of(({ docChanged, state: { doc } }) => {
          if (docChanged && !state.isPutting) options.change(doc.toString());
        }),
      ],
    }),
  });
  return {
    view,
    put(next) {
      if (view.state.doc.toString() === next) return;
      state.isPutting = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      state.isPutting = false;
    },
    mark(faults) {
      const { length } = view.state.doc;
      const inside = faults.map((fault) => ({
        ...fault,
        from: Math.min(fault.from, length),
        to: Math.min(fault.to, length),
      }));
      view.dispatch(setDiagnostics(view.state, inside));
    },
    goTo({ from, to }) {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
      view.focus();
    },
    close: () => view.destroy(),
  };
}

function common({ label, describedBy, language, complete, isSmall }: Omit<EditorOptions, "parent" | "text">) {
  return [
    language,
    history(),
    drawSelection(),
    bracketMatching(),
    indentOnInput(),
    syntaxHighlighting(classHighlighter),
    autocompletion({ override: [complete], icons: false }),
    // in a form, Tab goes to the next field
    keymap.of([
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...lintKeymap,
      ...(isSmall ? [] : [indentWithTab]),
    ]),
    isSmall ? EditorView.lineWrapping : [lineNumbers(), lintGutter()],
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": describedBy,
      spellcheck: "false",
    }),
  ];
}
