import type { DemoComment } from "../demo-comment.js";

export const paperwork: readonly DemoComment[] = [
  {
    key: "paperwork",
    author: "procurement-pete",
    ago: { days: 3, hours: 15, minutes: 10 },
    up: 30,
    down: 1,
    body: `Fourteen years in purchasing at a manufacturer (6,000 people, valves, you've drunk water that went through one). I'm the person who *didn't* pay an invoice very like this one last spring, and I'd like to explain how that happened, because I wanted to pay it.

1. There is no supplier
To pay you, I need a supplier record. To open a record I need: a tax form, bank details on letterhead, a signed code of conduct, an insurance certificate, and a statement on conflict minerals. I'm not joking about the minerals. The form doesn't know you sell 380 lines of text; it thinks you might be shipping us tin.

Cost of opening a record at my company, all hours counted: about **$1,100**. For an invoice of $480.

2. There is no order
> Three companies replied by asking for a purchase order number.

I laughed at that line, then stopped. We pay an invoice when it matches an order and a receipt. That's called a three-way match, and it exists because people really do send invoices for things nobody ordered; it's one of the oldest frauds there is. A polite email with "amount due" in it, from a person we've never heard of, for a thing we already have, looks *exactly* like the training video. I've seen the training video. The actor was also very polite.

3. There is no budget line
Who owns a dependency of a dependency? Engineering says IT. IT says it's in the product. The product team has no software budget because "we build software". It took me five weeks to find somebody who agreed to own tzfold, and he only agreed because he was leaving.

4. What would have worked
So, to any maintainer reading, this is what I wish had landed on my desk. None of it requires changing your licence:

- **A quote, not an invoice.** A quote asks; an invoice accuses. I can turn a quote into an order in a day.
- **A name for the thing** that fits in a box: "Annual maintenance and advance notice, 1 yr, qty 1".
- **A reseller.** Most of us already have a record open with some catalogue that sells everything from licences to chairs. They take 8 %, and in exchange all of section 1 disappears.
- **A price that is too high to ignore.** Below $2,500 I have no process, just a corporate card that engineers aren't given. At $5,000 I have a form, a budget owner and an approver who *likes* signing things.
- An invoice number. Please. Any number. Start at 1001, it looks more confident than 1.

5. And what the 61 had in common
I looked at the chart again with my work glasses on. They're small enough that one person can say yes, or public enough that somebody has a card with a $500 limit and a list of allowed categories. In other words, she didn't find the sixty-one most generous companies. She found the sixty-one **shortest corridors**. If you want the other 479, don't write a more moving letter. Shorten their corridors: three identical PDFs, a reseller's part number, and a sentence their security people can paste into a form.

I know it's absurd that it's easier for us to pay ten times more. It is nevertheless true, and whoever builds the boring pipe between "lockfile" and "accounts payable" will do more for open source than another manifesto.`,
  },
  {
    key: "paperwork-ledger",
    parent: "paperwork",
    author: "Joanna F.",
    ago: { days: 3, hours: 13, minutes: 25 },
    up: 16,
    body: `Accounts payable here, other side of the same wall. He's right about everything except the price. Raising it to $5,000 pushes you *into* a tender process at a lot of public bodies (universities, hospitals), and those were a good part of the 61 according to the chart. Keep $480 for them and let them use the card.

Also: put the bank details in a PDF that doesn't change, and never, ever email "new bank details". Half my job is refusing to believe that sentence.`,
  },
  {
    key: "paperwork-tiers",
    parent: "paperwork-ledger",
    author: "procurement-pete",
    ago: { days: 3, hours: 12, minutes: 40 },
    up: 8,
    body: `Fair. Two lines on the quote, then: card price and order price. I've just described airline tickets, haven't I.`,
  },
  {
    key: "paperwork-tin",
    parent: "paperwork",
    author: "gremlin",
    ago: { days: 3, hours: 10, minutes: 55 },
    up: 28,
    body: `For the avoidance of doubt, my npm package contains no tin.`,
  },
  {
    key: "paperwork-asbestos",
    parent: "paperwork-tin",
    author: "the other Dave",
    ago: { days: 3, hours: 9, minutes: 20 },
    up: 17,
    flags: [{ by: "jeanne-b", reason: "off-topic", detail: "Funny, but this thread was useful before." }],
    body: `Ours certified it was asbestos-free. Form had no "not applicable", so legally I have inspected a JSON parser for asbestos.`,
  },
];
