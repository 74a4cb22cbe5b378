import { useId, useRef, useState } from "preact/hooks";
import type { Quotation } from "#contract";
import { CaseLink } from "../case/case-link.js";
import { useFocusInside } from "../case/focus-inside.js";
import { SentForm } from "../case/sent-form.js";
import { sentenceOf } from "../connection/use-sending.js";
import { maskingTexts } from "../texts/masking.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { quoted } from "./quoted.js";

interface QuotedFormProps {
  work: Work;
  quotations: readonly Quotation[];
}

/** Masks the same words in comments of others that quote them: each is somebody's own, so that a person decides. */
export function QuotedForm({ work, quotations }: QuotedFormProps) {
  const { lang, count } = speech.value;
  const said = maskingTexts[lang].quoted;
  const form = useRef<HTMLFormElement>(null);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [wrong, fail] = useState("");
  const id = useId();
  useFocusInside(form, "input");
  const close = () => (quoted.value = null);
  const submit = async () => {
    try {
      for (const one of quotations) {
        if (left.has(one.comment)) continue;
        const { comment, revision, after, masks } = one;
        await work.mask(comment, { revision, after, masks });
        leave((those) => new Set([...those, comment]));
      }
      close();
    } catch (error) {
      fail(sentenceOf(error));
    }
  };
  return (
    <SentForm
      form={form}
      class="answer masking"
      label={said.title}
      hint={{ id: `${id}-hint`, text: said.hint, wrong }}
      send={{ label: said.send, run: () => void submit() }}
      cancel={{ label: said.leave, run: close }}
      leave={close}
    >
      <fieldset aria-describedby={`${id}-hint`}>
        <legend>{count(said.found, quotations.length)}</legend>
        {quotations.map(({ comment, author, createdAt }) => (
          <div class="quotation" key={comment}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(comment)}
                onChange={({ currentTarget }) => {
                  const others = new Set(left);
                  if (currentTarget.checked) others.delete(comment);
                  else others.add(comment);
                  leave(others);
                }}
              />
              <Said author={author} createdAt={createdAt} />
            </label>
            <CaseLink work={work} comment={comment}>
              {said.open(author)}
            </CaseLink>
          </div>
        ))}
      </fieldset>
    </SentForm>
  );
}

function Said({ author, createdAt }: Pick<Quotation, "author" | "createdAt">) {
  return (
    <span>
      {author}, <time dateTime={createdAt}>{speech.value.moments.full(createdAt)}</time>
    </span>
  );
}
