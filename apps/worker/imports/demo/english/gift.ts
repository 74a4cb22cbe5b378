import type { DemoComment } from "../demo-comment.js";

export const gift: readonly DemoComment[] = [
  {
    key: "gift",
    author: "Old Crow",
    ago: { days: 3, hours: 18, minutes: 30 },
    up: 14,
    down: 17,
    flags: [{ by: "Bertille", reason: "abuse", detail: "The last sentence is plain contempt." }],
    body: `I've read a lot of sentimental drivel about this and I'll say what others won't. I've been giving software away since before some of you were born. Games, a text editor, drivers for a printer nobody remembers. I never sent anyone a bill, and I never expected a statue.

A gift is a gift. If you wanted a customer you should have found one in 2012, when it would have been honest. Waiting fourteen years until everyone depends on you and *then* producing an invoice isn't courage, it's leverage. She's sitting on the drain and charging by the flush.`,
  },
  {
    key: "gift-points",
    parent: "gift",
    author: "Sam Whitlock",
    ago: { days: 3, hours: 5, minutes: 40 },
    up: 26,
    down: 2,
    body: `I want to take this seriously, because a lot of people I admire think as you do, and because the last sentence made me laugh before it annoyed me.

> A gift is a gift.

Yes, and she hasn't taken it back. The licence is the same, every old version is where it was, and the new ones are public too. Nothing anyone had on Friday was gone on Monday. If I give you my old bicycle I don't owe you new tyres every spring, and you'd think it odd to ring me at work about the chain. That's the part she has put a price on: **the tyres**.

> Waiting until everyone depends on you and *then* producing an invoice

Depends on what, though? Three quite different things are mixed up under that word:

1. *The lines.* Free then, free now, free for ever. You can copy them into your project today, many should, and the dependency is gone.
2. *The knowledge* of what a new decree in some parliament does to your roster. Nobody was ever given that. People simply got used to it turning up, like a neighbour who clears the whole street's snow.
3. *The trust* that what's published under that name is hers. That's worth more than both, it's the only one of the three that could be abused, and she hasn't touched it.

Leverage would be withholding the third, or threatening to. Yanking a version, say, or slipping something nasty into one. It has happened in other corners of our trade, and we rightly remember it. What she did was write a letter.

> I never sent anyone a bill

And I'm grateful, truly; I probably printed something with your driver. But may I ask how many people *rang you about the printer* last year? I suspect the honest answer is that your gift was allowed to end. The machine was scrapped, the users moved on, and you were left with a good memory. Hers never got to end. It was still being unwrapped, eleven million times a week, by people who'd like it in another colour.

There's one point on which I'd meet you halfway. The word "invoice" was a mistake, or at any rate a provocation; *"offer"* would have been both truer and kinder, and I'd guess it would have brought in more. She says as much herself near the end of the piece.

I don't think she owes us the rest of her evenings because she was generous with the first few thousand.`,
  },
  {
    key: "gift-printer",
    parent: "gift-points",
    author: "Old Crow",
    ago: { days: 3, hours: 1, minutes: 50 },
    up: 18,
    body: `Nobody rang. One letter in 1997, from a convent in Portugal. They still had the printer.

I'll think about the tyres.`,
  },
  {
    key: "gift-convent",
    parent: "gift-printer",
    author: "Elspeth M.",
    ago: { days: 2, hours: 22, minutes: 10 },
    up: 29,
    body: `I came for an argument about licences and I'm now emotionally invested in a convent's dot matrix. Did you answer the letter?`,
  },
  {
    key: "gift-letter",
    parent: "gift-convent",
    author: "Old Crow",
    ago: { days: 2, hours: 20, minutes: 5 },
    up: 31,
    body: `Of course I answered the letter. I'm a curmudgeon, not a barbarian. Sent them a floppy with the fix.`,
  },
  {
    key: "gift-insult",
    parent: "gift",
    author: "gremlin2000",
    ago: { days: 2, hours: 6, minutes: 20 },
    body: `Only a moron would compare a woman's unpaid evenings to a toilet. Go and shout at your printer, grandad.`,
  },
  {
    key: "gift-leverage",
    parent: "gift",
    author: "Wren",
    ago: { days: 2, hours: 2, minutes: 15 },
    up: 5,
    down: 11,
    flags: [
      { by: "Priya N.", reason: "abuse", detail: "Speculating about her health is out of bounds." },
      { by: "Hortense", reason: "abuse" },
    ],
    body: `Agree with Old Crow. People who burn out this publicly usually just like the attention. A normal person would have quietly archived the repo and gone outside.`,
  },
];
