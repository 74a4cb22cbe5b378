import type { DemoComment } from "../demo-comment.js";

export const clocks: readonly DemoComment[] = [
  {
    key: "clocks",
    featured: true,
    author: "K. Lindqvist",
    ago: { days: 3, hours: 6, minutes: 15 },
    up: 27,
    down: 1,
    body: `Several people (here, and rather less politely elsewhere) say they could rewrite tzfold in an afternoon. I've worked on calendars for a living since 2008. You could. Here is what the other three hundred afternoons are for.

1. The hour that happens twice
When clocks go back, an hour repeats. In Paris on 25 October 2026, "02:30" exists *twice*, one hour apart. Ask a computer to store "half past two" and it has to guess which you meant. Python got a flag for this, \`fold\`, in [PEP 495](https://peps.python.org/pep-0495/); JavaScript's Temporal makes you say it:

\`\`\`
Temporal.ZonedDateTime.from(
  { timeZone: "Europe/Paris", year: 2026, month: 10, day: 25, hour: 2, minute: 30 },
  { disambiguation: "earlier" }, // or "later", or "reject"
);
\`\`\`

tzfold is the bit in the middle for everyone whose data is neither: a log line, a spreadsheet, a hospital roster that says 02:30 and nothing else. It looks at the neighbouring rows and works out which one was meant. That's the 380 lines.

2. The rules are not rules, they are news
Time zones aren't geography, they're legislation. A government can move the clocks because of an energy crisis, a religious month, a sporting event or a disagreement with a neighbour, and some announce it with *less than two weeks'* notice. The [tz database](https://www.iana.org/time-zones) that all our devices live on is kept by volunteers who read official gazettes. When the article says a change announced nine days ahead cost her sixty hours, that is not drama. That's Tuesday.

3. Things your afternoon will get wrong
- Shifts that aren't an hour. Lord Howe Island moves by **thirty minutes**.
- Days that don't exist. Samoa went straight from 29 to 31 December 2011.
- Summer time that pauses and comes back, as Morocco does around Ramadan.
- Zones where, formally, *winter* is the exception: Ireland's standard time is the summer one.
- And dates before about 1970, where two sources disagree and both are government printers.

4. So what is being sold?
Not the lines. You may have the lines; you've had them for fourteen years. What the $480 buys is that when some ministry signs a decree on a Thursday afternoon, a human being who understands the consequences reads it **before your batch job does**. Priced as code, it's expensive. Priced as a newspaper subscription, it's about right.`,
  },
  {
    key: "clocks-utc",
    parent: "clocks",
    author: "hexapod",
    ago: { days: 3, hours: 4, minutes: 50 },
    up: 9,
    down: 3,
    body: `Genuine question from someone who's only ever done embedded: why not store UTC everywhere and be done? I've never understood how people end up with ambiguous local times in the first place.`,
  },
  {
    key: "clocks-dentist",
    parent: "clocks-utc",
    author: "K. Lindqvist",
    ago: { days: 3, hours: 3, minutes: 15 },
    up: 19,
    body: `For things that *have happened*: yes, UTC, always. For things that *will*, no! You book the dentist for 9:00 on 4 May next year. We store it as UTC with today's rules. In March the government changes the rules. Your stored instant now means 10:00 on the wall, you're an hour late, and the dentist is right.

Future appointments are a promise about a wall clock, so store what was promised, and the place:

\`\`\`
{ "local": "2027-05-04T09:00", "zone": "Europe/Paris" }
\`\`\`

and work out the instant as late as you can.`,
  },
  {
    key: "clocks-relays",
    parent: "clocks-dentist",
    author: "hexapod",
    ago: { days: 3, hours: 2, minutes: 30 },
    up: 11,
    body: `Oh. *Oh.* I have some irrigation controllers to apologise to.`,
  },
  {
    key: "clocks-troll",
    parent: "clocks-relays",
    author: "nullislander",
    ago: { days: 2, hours: 23, minutes: 5 },
    up: 13,
    body: `While you're at it: Lord Howe isn't even the oddest shift. Troll, the Norwegian research station in Antarctica, jumps by two *hours*. There are a few dozen people at most down there, in the dark half the year, and their clock has broken more unit tests than the whole of Asia.`,
  },
  {
    key: "clocks-count",
    parent: "clocks",
    author: "quietcommit",
    ago: { days: 2, hours: 20, minutes: 40 },
    up: 10,
    body: `Small correction to the article, not to this (excellent) comment: it's 380 lines *without* the table of known exceptions, which is another 2,100. The table is generated, but the script that generates it isn't in the package, it's in a separate repository with 14 stars. Guess which of the two breaks.`,
  },
];
