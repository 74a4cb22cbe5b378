import type { Article } from "./article.js";
import { invoices } from "./invoices.js";

export const englishArticle: Article = {
  story: "article-43",
  headline: "She maintains 380 lines of code. She sent 540 companies an invoice",
  section: "Open source",
  standfirst:
    "For fourteen years Marit Aldersey looked after a tiny library that tells half past two from half past two. In March she asked those who rely on it to pay. Sixty-one did.",
  by: "Tobias Fennimore",
  drawing: invoices,
  caption:
    "Each dot is a letter; the filled ones were paid. Of the 61 payers, 34 are firms of 50 to 300 people, 17 universities, hospitals and other public bodies, 7 larger companies and 3 smaller ones.",
  opening: `
<p>On the last Sunday of October, somewhere between two and three in the morning, an hour happens twice. Trains wait in stations for it. Night nurses work it and hope to be paid for it. And in a great many computers a small piece of software called <code>tzfold</code> is asked a question that has two right answers: you have written 02:30, so <em>which</em> 02:30 do you mean?</p>
<p>The software is 380 lines long. It’s installed about eleven million times a week, nearly always without anyone choosing it, because something they chose had chosen it first. It has been written, mended and answered for by one person, who does it in the evenings after a day of mending school computers in Harrow Sound, a port with two ferries and a fish market.</p>`,
  parts: [
    {
      id: "small-thing",
      heading: "A small thing, everywhere",
      html: `
<p>Marit Aldersey, 44, published the first version in 2012 to settle an argument about a ferry timetable. She gave it the MIT licence, “because the page said it was the short one”, and forgot about it for a year. By the time she looked again, two frameworks had taken it up. A donation button followed. In fourteen years, the donation button brought in $310.</p>
<p>The code rarely changes. What changes is the world. Clocks are moved by law, and the laws come in every language, for every reason, at every notice. Two summers ago a government announced a change nine days ahead. It cost Aldersey sixty hours and brought 1,900 emails, among them four that called her a saint and eleven that called her something else.</p>
<p>That autumn she switched off the project’s tracker for six weeks. People looked up her employer and telephoned the school. “A man asked our receptionist whether I was <em>aware of the severity</em>,” she says. “She told him I was fixing a projector.”</p>`,
    },
    {
      id: "letter",
      heading: "A letter with a number in it",
      html: `
<p>She didn’t change the licence, and she didn’t withdraw anything. Over the winter she read lockfiles that companies had published themselves, and made a list of 540 whose products contain her work. In March each of them had a letter of eleven lines by email, signed with the key that signs her releases. It named the version they use. It asked for $480 a year.</p>
<p>For that, a subscriber gets an answer within two working days, word of any coming change to the world’s clocks with a sentence on what to do about it, and the comfort that somebody is looking. Everyone else gets what they’ve always had: the code, when it’s ready.</p>
<blockquote class="pull"><p>I’m not selling the lines. The lines are done. I’m selling the fact that I’ll still be reading the mail on Tuesday.</p></blockquote>`,
    },
    {
      id: "sixty-one",
      heading: "Sixty-one",
      html: `
<p>Most never replied. Three companies replied by asking for a purchase order number. Two had their lawyers write, one of them to thank her. One sent no money and a large tin of biscuits, which the school’s staff room describes as the best outcome of the affair so far.</p>
<p>Sixty-one paid, which comes to $29,280. Most are neither giants nor start-ups but firms of fifty to three hundred people, where whoever read the letter could walk down a corridor to whoever holds the card. Universities and hospitals come next. The largest companies are almost absent. Several, it turns out, have no way of paying somebody who isn’t a supplier, and no way of making a supplier of somebody who only asks for $480.</p>
<p>There was anger, too, and a fork within the week: the same code under another name, with a promise that it would be free for ever. It had always been free. The fork lasted nineteen days, until the first question about Ramadan.</p>`,
    },
    {
      id: "rest",
      heading: "What it buys",
      html: `
<p>After tax and a fee to the cooperative that handles the accounts, the money pays for twelve hours a week. Aldersey has cut her days at the school to four. She’s looking for a second maintainer, paid from the same purse, and says that this, rather than her own evenings, is the point of it: “I’d like to be able to break a leg.”</p>
<p>She has one regret, and it’s a word. “I wrote <em>invoice</em>. I was tired, and I thought it was funny. It frightened people. It should have said <em>offer</em>.” The next letter will, and it’ll come with a proper quotation attached, in three identical formats, since someone in a purchasing department was kind enough to tell her why.</p>
<p>One more thing will be new. From January all releases will be signed, and published with a recipe by which anyone can rebuild them to the last bit. That won’t cost anything. It took her, she says, about four evenings; she’d just never had four in a row.</p>`,
    },
  ],
  note: "Marit Aldersey showed us the list of 540 and the accounts of the first eight months. We have agreed not to name the companies.",
  figures: [
    { value: "380", meaning: "lines of code, and a table of exceptions beside them" },
    { value: "11 M", meaning: "installs a week, almost all of them indirect" },
    { value: "$310", meaning: "in donations, over fourteen years" },
    { value: "$29,280", meaning: "in subscriptions, over eight months" },
  ],
};
