import type { DemoComment } from "../demo-comment.js";

export const burnout: readonly DemoComment[] = [
  {
    key: "burnout",
    featured: true,
    author: "Ruth Adeyemi-Clarke",
    ago: { days: 3, hours: 20, minutes: 50 },
    up: 34,
    down: 2,
    body: `I maintained a string library for nine years, mid-sized, nothing you'd recognise by name and quite a lot you'd recognise by its error messages. I handed it over in 2022. I read this piece twice and then went for a walk. A few things I'd like on the record, because the article is kind and slightly too tidy.

1. It is never the code
People see "380 lines" and think: how hard can it be? The 380 lines are finished. They have been finished for years. What isn't finished, ever, is the *mail*. In my last year I kept a tally:

- 1,120 messages received
- 64 of them bug reports
- 11 of those actual bugs
- 2 of those in my code

The rest was security questionnaires, homework, "any update on this?", recruiters, and one man who sent me a photograph of his monitor every month for a year. I grew quite fond of him.

2. Donations measure guilt, not value
> In fourteen years, the donation button brought in $310.

I believe it, because mine brought in $455 and most of that was my brother-in-law. A donation asks an individual with a conscience and no budget. An invoice asks an organisation with a budget and no conscience. I don't mean that as an insult! Organisations aren't supposed to have one. They are supposed to have a payments run on the 25th, and Marit Aldersey simply joined it.

3. What sixty-one out of 540 really means
Some of the coverage calls an 11 % response "disappointing". Anyone who has ever sold anything by cold email is currently picking their jaw up off the floor. And notice *who* paid: according to the piece, mostly firms of 50 to 300 people, where whoever opened the mail could walk over to whoever holds the card. The giants didn't refuse. They have no door to knock on. (More on that below, I hope, from somebody in procurement.)

4. The customers nobody counts
There's a group missing from the chart, and I'd like to speak up for it: people who read the letter, couldn't pay, and *changed their behaviour*. After I published my own tally of messages (not an invoice, I wasn't that brave), three things happened within a month:

- A hospital's IT department pinned its version properly and stopped asking me for "urgent" builds on Fridays.
- Two students took over the duplicates in the issue tracker. One of them is now a far better programmer than I am.
- Somebody I'd never heard of wrote a page called "Before you file an issue", which cut the mail **by a third**. It had a flow chart. The first box said: "Have you tried the thing in the README?"

None of that is money, and none of it would have happened if I'd carried on being pleasant and quiet. What I'm trying to say is that the letter is worth something even if no one pays it. It tells people that there's a person there. You would think they knew. They do not know! Software arrives through a wire like water, and nobody pictures the plumber.

5. What I'd warn her about
Money turns a favour into a promise. The week I took my first paid support contract, I stopped being able to say "I'll look at it when I can". If $29,280 buys **an answer in two working days, every week, for ever**, then she has not been freed from the mail. She has been hired by it. So, from an old hand:

1. Put an end date on it. A year. Renew on purpose.
2. Write down what is *not* included, in plain words, before anybody asks.
3. Find the second person now, while nobody is angry and there's money to pay them. Especially while there's money to pay them.

I never did the third one. That's the whole story of how my library ended up with an owner I'd met once, on a video call, with his camera off. He turned out to be wonderful. That was luck, and luck is not a plan for something that sits under eleven million installs a week.`,
  },
  {
    key: "burnout-licence",
    parent: "burnout",
    author: "Tomasz W.",
    ago: { days: 3, hours: 19, minutes: 35 },
    up: 13,
    down: 8,
    body: `Respectfully: she chose the MIT licence. It says "without restriction" and it says "as is". Nobody forced her to answer 1,900 emails about a clock change, and nobody was entitled to an answer. If the mail is the problem, close the mail.

An invoice for something you've already given away isn't a business model, it's a suggestion with a due date.`,
  },
  {
    key: "burnout-asis",
    parent: "burnout-licence",
    author: "Ruth Adeyemi-Clarke",
    ago: { days: 3, hours: 18, minutes: 5 },
    up: 21,
    down: 1,
    body: `> If the mail is the problem, close the mail.

She tried, it's in the article: she switched the tracker off for six weeks. What happened is that people found her **employer's** address, which is a school, and started telephoning the front office. "As is" binds lawyers. It doesn't bind a frightened release manager at 11 pm.

But I'd take your second sentence as a compliment. "A suggestion with a due date" is precisely what it is, and it worked sixty-one times.`,
  },
  {
    key: "burnout-school",
    parent: "burnout-asis",
    author: "Tomasz W.",
    ago: { days: 3, hours: 17, minutes: 20 },
    up: 15,
    body: `I'd missed the part about the school. That is grim, and I withdraw "close the mail". I still think the honest fix is dual licensing from day one, but I accept that in 2012 nobody starts a 380-line file by calling a solicitor.`,
  },
  {
    key: "burnout-solicitor",
    parent: "burnout-school",
    author: "bytewright",
    ago: { days: 3, hours: 17, minutes: 2 },
    up: 24,
    body: `Speak for yourself. My dotfiles have a board of directors.`,
  },
  {
    key: "burnout-quorum",
    parent: "burnout-solicitor",
    author: "Ruth Adeyemi-Clarke",
    ago: { days: 3, hours: 16, minutes: 48 },
    up: 12,
    body: `And yet somehow never a quorum.`,
  },
  {
    key: "burnout-second",
    parent: "burnout",
    author: "Priya N.",
    ago: { days: 3, hours: 11, minutes: 30 },
    up: 14,
    body: `Point 5.3, a hundred times. I'm the "second person" for a project of about this size. I was asked *before* the first crisis, and I'm paid for four hours a month: not much, but it means I open the release checklist regularly and I know where the keys are. The first time I did a release alone, it took nine hours. The fourth time, forty minutes. You can't buy those eight hours back during an emergency.`,
  },
];
