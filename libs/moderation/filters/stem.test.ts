import { englishStem, frenchStem } from "./stem.js";

test.each([
  ["idiots", "idiot"],
  ["idiote", "idiot"],
  ["idiotes", "idiot"],
  ["connardes", "connard"],
  ["cretines", "cretin"],
  ["cretin", "cretin"],
  ["bouffonnes", "bouffon"],
  ["animaux", "animal"],
  ["con", "con"],
  ["baiser", "baise"],
  ["chienne", "chiens"],
  ["putes", "pute"],
  ["pédés", "pédé"],
])("French: %s goes with %s", (word, other) => {
  expect(frenchStem(word)).toBe(frenchStem(other));
});

test.each([
  ["analyse", "anal"],
  ["concert", "con"],
  ["salete", "sale"],
  ["pute", "put"],
  ["bite", "bit"],
  ["baisse", "baise"],
])("French: %s does not go with %s", (word, other) => {
  expect(frenchStem(word)).not.toBe(frenchStem(other));
});

test.each([
  ["idiots", "idiot"],
  ["spamming", "spam"],
  ["spammed", "spam"],
  ["spams", "spam"],
  ["bullies", "bully"],
  ["hated", "hate"],
  ["trolling", "troll"],
  ["asses", "ass"],
])("English: %s goes with %s", (word, other) => {
  expect(englishStem(word)).toBe(englishStem(other));
});

test.each([
  ["string", "str"],
  ["bed", "b"],
  ["classic", "class"],
])("English: %s does not go with %s", (word, other) => {
  expect(englishStem(word)).not.toBe(englishStem(other));
});
