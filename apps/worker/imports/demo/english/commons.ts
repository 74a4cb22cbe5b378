import type { DemoComment } from "../demo-comment.js";

export const commons: readonly DemoComment[] = [
  {
    key: "commons",
    author: "M. Oyelaran",
    ago: { days: 2, hours: 17, minutes: 25 },
    up: 20,
    down: 2,
    body: `I study how shared infrastructure gets paid for (mostly irrigation, drainage and village mills; software is a late arrival). The article frames this as "charity versus business". There's a third shelf, and it's eight hundred years old. Forgive the length.

1. Who paid for the dyke
In low-lying countries, everyone behind a dyke is protected by all of it, including the stretch in front of somebody else's field. Nobody can be excluded when it holds, and everybody drowns when it doesn't. That's *exactly* the position of tzfold's users. The answer people arrived at, long before nation states, was neither a donation box at the dyke nor a dyke company. It was a **board**: those who benefit must contribute, in proportion to the land they have behind it, and those who contribute elect the person who inspects.

2. Three rules that made it last
Across very different places, the arrangements that survived tend to share a few habits. I'll give the three that seem to me most transferable:

- *The boundary is known.* It's written down who is behind the dyke. (For us: the lockfile. For the first time in history the commons comes with an inventory.)
- *The duty is proportionate and boring.* So many days of digging per acre, not a heroic gift after a flood.
- *Inspection is separate from digging.* The person who checks isn't the person who mends, and both are paid.

3. Reading the invoice that way
What she sent looks like an invoice, but it behaves like a **levy**: the same small sum to all who are visibly behind the dyke, in advance, for upkeep. What's missing is the board. Sixty-one contributors is plenty for one! They could set the fee by size, fund a second maintainer, publish the accounts on one page, and, above all, *send the next letter themselves*. A request from a tired individual is easy to file. A request from sixty-one of your peers, saying "we pay, you don't, here is the list", is remarkably hard to.

4. Where the comparison breaks
Fairness requires this part. You can't copy a dyke and walk off with it, and you can copy tzfold in four seconds. So the threat of leaving is always there, and the levy can never be steep. I don't think that's fatal. It merely means that the board has to stay cheaper than the fork, and the fork in this story lasted nineteen days.`,
  },
  {
    key: "commons-moulin",
    parent: "commons",
    author: "lectrice",
    ago: { days: 2, hours: 12, minutes: 40 },
    up: 12,
    body: `Reading from France, where we have « associations syndicales » for exactly this (canals, dykes, even mountain paths): the landowners are members whether they like it or not, and the fee is collected like a tax. My grandfather complained about his for fifty years and cleaned his ditch every March.

Do you know of one software library that really works this way, or is it still a nice idea?`,
  },
  {
    key: "commons-examples",
    parent: "commons-moulin",
    author: "M. Oyelaran",
    ago: { days: 2, hours: 10, minutes: 55 },
    up: 9,
    body: `Your grandfather is a primary source and I'd have loved to interview him.

Foundations come close for large projects, with members' fees by size and elected technical boards. For something *this* small, I know of none that has lasted ten years, and it would be dishonest to pretend otherwise. My guess is that the unit is wrong: nobody needs a water board for one field. A board for "the forty small libraries that everything to do with dates rests on" might be about the right size of polder.`,
  },
];
