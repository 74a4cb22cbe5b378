import { owen, rejectedBy } from "../decided.js";
import type { DemoComment } from "../demo-comment.js";

export const asides: readonly DemoComment[] = [
  {
    key: "biscuits",
    author: "Priya N.",
    ago: { days: 3, hours: 21, minutes: 30 },
    up: 16,
    body: `I just want to know which company sent the biscuits.`,
  },
  {
    key: "lockfile",
    author: "Elspeth M.",
    ago: { days: 2, hours: 15, minutes: 20 },
    up: 15,
    down: 1,
    body: `Practical suggestion. Before having an opinion about other people's invoices, spend two minutes finding out whether you're one of the 540. I thought we weren't. We were, four levels down, by way of a PDF generator.

\`\`\`
npm ls tzfold
npm fund
\`\`\`

The second one lists what your dependencies say about funding. Ours printed 217 lines. I'd never once typed it in eleven years of doing this, which I suppose is the article in one sentence.`,
  },
  {
    key: "lockfile-why",
    parent: "lockfile",
    author: "bytewright",
    ago: { days: 2, hours: 13, minutes: 50 },
    up: 8,
    body: `Also \`npm explain tzfold\`, which shows the chain all the way up, so you know whom to be cross with. ([docs](https://docs.npmjs.com/cli/commands/npm-explain))`,
  },
  {
    key: "diary",
    author: "hexapod",
    ago: { days: 1, hours: 18, minutes: 45 },
    up: 23,
    body: `We're one of the sixty-one. Forty people, we make controllers for greenhouses, and I'm the one who opened the mail. As nobody has described it from this end, here is the whole heroic saga, from my notes.

1. Monday: is it a scam?
Ten minutes. The email was plain text, signed with the same key as the releases, and it named the exact version in our public lockfile, which was two years old. Not a scam. Mildly embarrassing.

2. Tuesday: do we even use it?
Yes: a report that says how long the lamps were on each night. I deleted the dependency on a branch to see what would happen. Everything passed. Then I set the test clock to the last Sunday of October, and the lamps were on for **minus forty minutes**. Put it back.

3. Wednesday: asking for the money
I'd prepared a slide. Our director read the email on my phone, said "four hundred and eighty, a *year*?" and then "that's the window cleaner". She paid it with her card between two meetings. The slide was never shown. It had a fade-in.

4. Since then
- Two notices, in seven months, of upcoming clock changes that affect customers of ours. Each was five sentences long and told me what to do.
- One question answered, in a day and a half, with a better question.
- We upgraded. Two years of fixes, no surprises, one afternoon.

5. The objection I had to answer
One colleague, a good one, asked why we'd pay when the code is free. I said: the code is free, the *warning* isn't. He asked what a warning was worth. So we worked it out on the whiteboard: a wrong night of lamps in one large greenhouse is about $700 of tomatoes, and we look after thirty-one of them. He went quiet, and then he asked whether there was somebody like that for leap seconds.

6. What I learned
I'd assumed the hard part would be persuading someone that open source ought to be paid for. Nobody needed persuading. What they'd needed, for all those years, was an *amount*, a *date* and somewhere to send it. We had a tab in the budget for "subscriptions" and not one for "gratitude", and I don't think we were unusual.

And the lamps have had positive durations ever since.`,
  },
  {
    key: "diary-fade",
    parent: "diary",
    author: "gremlin",
    ago: { days: 1, hours: 17, minutes: 30 },
    up: 14,
    body: `Justice for the fade-in.`,
  },
  {
    key: "casino",
    author: "Best Deals",
    ago: { days: 1, hours: 15, minutes: 5 },
    body: `Great post, very informative. Maintainers can also earn $900 a day from home, no code needed, details here: https://go.casino-bonus.example/en/start?aff=82`,
    decision: rejectedBy(owen, "spam"),
  },
  {
    key: "reading-list",
    author: "nullislander",
    ago: { days: 1, hours: 8, minutes: 40 },
    up: 3,
    body: `If this thread made you curious about time, here's my shelf, roughly from gentle to alarming:

- how the tz database is run: https://www.iana.org/time-zones
- RFC 6557, the procedure for changing it: https://www.rfc-editor.org/rfc/rfc6557
- Temporal, and why it took so long: https://tc39.es/proposal-temporal/docs/
- Python's zoneinfo: https://docs.python.org/3/library/zoneinfo.html
- PostgreSQL's own appendix on dates, which includes the year 1752: https://www.postgresql.org/docs/current/datetime-appendix.html

Don't read the last one in bed.`,
  },
  {
    key: "signed",
    author: "quietcommit",
    ago: { hours: 20, minutes: 25 },
    up: 9,
    body: `One thing that got lost under the money: she's going to *sign* releases now, and publish the recipe to rebuild them bit for bit. For a package under this many others that matters more than the price, and it's in the last paragraph like an afterthought. Does anyone know if the free releases are signed too, or only the subscribers' ones?`,
  },
  {
    key: "signed-again",
    author: "quietcommit",
    ago: { hours: 20, minutes: 11 },
    body: `One thing that got lost under the money: she's going to *sign* releases now, and publish the recipe to rebuild them bit for bit. For a package under this many others that matters more than the price, and it's in the last paragraph like an afterthought. Does anyone know if the free releases are signed too, or only the subscriber ones?`,
  },
  {
    key: "signed-both",
    parent: "signed",
    author: "K. Lindqvist",
    ago: { hours: 4, minutes: 35 },
    up: 7,
    body: `All of them. Same files, same signature; subscribers merely hear about it earlier. I asked her.`,
  },
  {
    key: "next",
    author: "Joanna F.",
    ago: { minutes: 25 },
    up: 2,
    body: `Update from accounts: after reading this yesterday I went looking, and we *are* on the list of 540. The mail was in my own "suspected fraud" folder since March. Quote requested this morning.`,
  },
];
