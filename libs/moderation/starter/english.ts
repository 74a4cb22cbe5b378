import { exactly, innocent, pairs, stems } from "./listed.js";

const groups =
  "arab, arabs, jew, jews, black, blacks, muslim, muslims, mexican, mexicans, gypsy, gypsies, immigrant, immigrants, indian, indians, pakistani, " +
  "pakistanis, african, africans, asian, asians, gay, gays, foreigner, foreigners, refugee, refugees, migrant, migrants";

/** Insults to somebody. « Retard » is a delay in French, « con » is a swindle, « dick » a name: they stand only in phrases here. */
export const insults = {
  words: [
    ...stems(
      1,
      "idiot, moron, imbecile, scumbag, dumbass, jackass, dipshit, halfwit, nitwit, lowlife, libtard, trumptard, sicko, ignoramus",
    ),
    ...stems(
      2,
      "asshole, arsehole, dickhead, shithead, motherfucker, douchebag, wanker, cunt, whore, slut, skank, cocksucker, fuckwit, fucktard",
    ),
    ...exactly(
      2,
      "bastard, bastards, bitch, bitches, twat, twats, prick, pricks, retarded, stfu, gtfo, pussy, pussies, hoes, biatch, mofo, scum",
    ),
    ...exactly(
      2,
      "you retard, you retards, fucking retard, fucking retards, such a retard, stupid retard, like a retard, this hoe, that hoe, you hoe",
    ),
    ...exactly(
      1,
      "shut up, shut your mouth, go to hell, rot in hell, burn in hell, piece of trash, piece of garbage, waste of oxygen, drop dead, get a life",
    ),
    ...exactly(
      2,
      "shut the fuck up, fuck you, fuck off, fuck yourself, screw you, piece of shit, pieces of shit, full of shit, eat shit, kiss my ass",
    ),
    ...exactly(
      2,
      "sick fuck, dumb fuck, suck my dick, suck a dick, kiss my arse, son of a bitch, sons of bitches, up your ass, dumb ass, fat ass, stupid ass",
    ),
    ...exactly(1, "stupid cow, fat cow, fat pig, fat pigs, dumb broad, stupid woman, ugly woman"),
    ...pairs(
      1,
      "you are, you re, youre",
      "pathetic, disgusting, a disgrace, a clown, a pig, a loser, trash, garbage, worthless, stupid, so stupid, dumb, so dumb, brain dead",
    ),
  ],
  except: innocent(
    "pussy riot, pussy cat, pussy cats, pussy willow, garden hoes, shut up shop, put up or shut up, pond scum, flame retarded, fire retarded, " +
      "get a life sentence, idiot proof",
  ),
};

/** Words that are nothing but contempt for a group, and what is only said to one. */
export const hate = {
  words: [
    ...stems(
      3,
      "nigger, nigga, nigguh, niggah, faggot, wetback, raghead, towelhead, gook, chink, tranny, muzzie, mudslime, shitskin",
    ),
    ...stems(3, "sandnigger, goatfucker, negroid, zipperhead, shemale"),
    ...exactly(
      3,
      "kike, kikes, beaner, beaners, spic, spics, paki, pakis, coon, coons, fag, fags, fgt, nig, nigs, niglet, niglets, white trash, jungle bunny, porch monkey, camel jockey",
    ),
    ...exactly(
      3,
      "heil hitler, sieg heil, white power, hitler was right, race traitor, race traitors, master race, inferior race, sub human, subhuman, subhumans",
    ),
    ...exactly(
      2,
      "go back where you came from, third world savages, bunch of savages, ghetto trash, ghetto rats, shithole people",
    ),
    ...pairs(3, "dirty, filthy, stinking, fucking, stupid", groups),
    ...pairs(
      3,
      "kill all, death to, gas the, i hate, hate all, get rid of all",
      "arabs, jews, blacks, muslims, mexicans, gypsies, immigrants, gays, africans, whites",
    ),
    ...pairs(
      2,
      "go back to, send them back to, ship them back to",
      "africa, your country, your own country, the jungle, your shithole",
    ),
  ],
  except: innocent(
    "niger, nigers, maine coon, maine coons, chink in the, chink in his, chink in her, chink in their, chinks in the, spic and span, fag end, fag break, packet of fags",
  ),
};

export const threats = {
  words: [
    ...pairs(
      3,
      "i will, i ll, ima, imma, i m gonna, im gonna, i m going to, we will, we ll, someone should, somebody should",
      "kill you, kill him, kill her, shoot you, shoot him, shoot her, hurt you, hunt you, stab you, slap you, punch you, beat your ass, slit your throat",
    ),
    ...pairs(
      3,
      "should be, ought to be, needs to be, need to be, must be",
      "shot, hanged, killed, lynched, exterminated, castrated, burned alive, strung up, gassed, euthanized",
    ),
    ...exactly(
      3,
      "i know where you live, we know where you live, watch your back, you are going to die, you re going to die, you deserve to die, deserves to die, deserve to die",
    ),
    ...exactly(
      3,
      "kill yourself, hang yourself, kys, go die, hope you die, hope he dies, hope she dies, hope they die, put a bullet, string them up, shoot them all, kill them all, nuke them all",
    ),
  ],
  except: innocent("must be shot in, should be shot in, should be shot on, kill yourself laughing"),
};

/** Said in anger as much as at somebody: published, and a moderator looks. */
export const coarse = {
  words: [
    ...stems(1, "fuck, bullshit, horseshit"),
    ...exactly(
      1,
      "fucker, fuckers, fuckin, fuk, wtf, shit, shits, shitty, ass, asses, dicks, cocks, titties, garbage people, trailer trash",
    ),
  ],
  except: innocent("ass and the ox, wild ass, wild asses"),
};

export const advertising = {
  words: [
    ...exactly(
      1,
      "loan offer, loan offers, urgent loan, get a loan at, business loans and personal loans, spell caster, love spell, love spells, herbal doctor",
    ),
    ...exactly(
      1,
      "make money online, making money online, earn money online, get paid weekly, extra income online, work at home and earn, quit my regular job",
    ),
    ...exactly(
      1,
      "free spins, no deposit bonus, guaranteed profit, guaranteed profits, guaranteed returns, binary options, forex trader, forex signals, double your bitcoin",
    ),
    ...exactly(
      1,
      "recover your funds, recovered my funds, recovery expert, crypto recovery, professional hacker, hire a hacker, best online casino, trusted online casino",
    ),
    ...exactly(
      1,
      "whatsapp me, text me on whatsapp, contact him on whatsapp, contact her on whatsapp, message me on telegram, dm me on telegram, buy backlinks",
    ),
    ...exactly(
      1,
      "buy followers, cheap followers, cheap seo, rank on google, cheap viagra, buy viagra, buy cialis, cbd gummies, keto gummies, male enhancement",
    ),
    ...exactly(
      1,
      "enlarge your penis, replica watches, designer replica, adult dating, hot singles, sexy singles",
    ),
  ],
  except: [],
};
