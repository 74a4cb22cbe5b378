import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { Reader } from "./reader.js";
import { Stage } from "./stage.js";

let stage: Stage;
let reader: Reader;
beforeAll(async () => {
  stage = await Stage.open();
  const room = await Newsroom.open(stage.system.api);
  reader = await Reader.open(stage, { site: room.site, story: "le-pont" });
  await reader.field.click();
  await area().waitFor();
});
afterAll(() => stage.close());

function area() {
  return reader.discussion.getByRole("textbox", { name: reader.texts.write });
}

/** Pastes what a program has put into the clipboard. @returns what stands in the field then */
async function pasted(html: string, plain: string): Promise<string> {
  const data = JSON.stringify({ "text/html": html, "text/plain": plain });
  await area().focus();
  await reader.page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(${data})) if (text) clipboardData.setData(type, text);
    document.querySelector("palabre-comments").shadowRoot.activeElement
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  })()`);
  await until(async () => (await area().inputValue()) !== "", "the text");
  return area().inputValue();
}

beforeEach(async () => area().fill(""));

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=FR>
<!--StartFragment-->
<h2>Le modèle<o:p></o:p></h2>
<p class=MsoNormal>Il <b style='mso-bidi-font-weight:normal'>ti</b><b>ent</b> <i>bien</i>&nbsp;!<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Un<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o</span><![endif]>Sous un</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Deux</p>
<!--EndFragment--></body></html>`;

const libre = `<meta http-equiv="content-type" content="text/html; charset=utf-8"/><style type="text/css">p { line-height: 115% }</style>
<p style="margin-bottom: 0cm">Une <i>première</i> ligne,<br/>
puis une autre.</p>
<ul><li><p style="margin-bottom: 0cm">un</p></li><li><p>deux</p><ol start="3"><li><p>trois</p></li></ol></li></ul>
<blockquote>Cité</blockquote>`;

const docs = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-size:11pt;font-weight:400;">Le </span><span style="font-weight:700;font-style:normal;">pont</span><span style="font-weight:400;"> de </span><a href="https://exemple.fr/pont(1)" style="text-decoration:none;"><span style="color:#1155cc;font-weight:400;">la gare</span></a></p><br><ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-style:italic">un</span></p></li></ul></b>`;

const hostile = `<p>Bon<script>alert(1)</script>jour <img src="https://pixel.example/x.gif" onerror="alert(1)"><a href="javascript:alert(1)">ici</a> <a href="/la">là</a> \u202emonde\u0007</p><p style="display:none">caché</p><p>&lt;b&gt; 2 * 3</p>`;

test.each([
  ["Word", word, "## Le modèle\n\nIl **tient** *bien*\u00a0!\n\n- Un\n  - Sous un\n2. Deux"],
  ["LibreOffice", libre, "Une *première* ligne,\npuis une autre.\n\n- un\n- deux\n  3. trois\n\n> Cité"],
  ["Google Docs", docs, "Le **pont** de [la gare](https://exemple.fr/pont%281%29)\n\n- *un*"],
  ["a page that means harm", hostile, "Bonjour ici là monde\n\n\\<b> 2 \\* 3"],
])("what comes from %s is clean text", async (_, html, markdown) => {
  expect(await pasted(html, "tout autre chose")).toBe(markdown);
  expect(stage.origins).toEqual(expect.arrayContaining([...reader.window.asked]));
  expect(reader.window.faults).toEqual([]);
});

test("what has no more to it than its text comes with the text's own spaces", async () => {
  const code =
    '<div style="white-space:pre"><span>if (a) {</span><br><span>  b_c * 2;</span><br><span>}</span></div>';
  expect(await pasted(code, "if (a) {\n  b_c * 2;\n}")).toBe("if (a) {\n  b_c * 2;\n}");
});

test("plain text stays plain, without what nobody sees; one undo takes it back", async () => {
  await area().fill("Avant ");
  await reader.page.keyboard.press("End");
  expect(await pasted("", "**a**\u202e\r\nb\u0000")).toBe("Avant **a**\nb");
  await reader.page.keyboard.press("Control+z");
  expect(await area().inputValue()).toBe("Avant ");
});

test("an address that is pasted over words makes a link of them", async () => {
  await area().fill("le pont");
  await area().press("End");
  await area().press("Shift+Control+ArrowLeft");
  expect(await pasted("", "https://exemple.fr/pont")).toBe("le [pont](https://exemple.fr/pont)");
});

test("a long and crooked document is read without a stop", async () => {
  const html = `${"<div><b>".repeat(2000)}fond${"<p>un".repeat(2000)}`;
  expect(await pasted(html, "fond")).toContain("un");
});
