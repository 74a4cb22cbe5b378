import { linkHost } from "./link-host.js";

test.each([
  ["https://Exemple.FR/a", "exemple.fr"],
  ["http://école.example./", "xn--cole-9oa.example"],
  ["https://a.example:8443/x", "a.example"],
  ["http://[::1]/", "[::1]"],
  ["http://0x7f.1/", "127.0.0.1"],
  ["https://bon.example\\@mauvais.example", "bon.example"],
  ["mailto:a@Exemple.fr", "exemple.fr"],
])("%s leads to %s", (href, host) => {
  expect(linkHost(href)).toBe(host);
});

test.each([
  "https://bon.example@mauvais.example/",
  "javascript:alert(1)",
  " https://a.example",
  "//a.example",
  "mailto:a",
  "mailto:a@b.example?bcc=c@d.example",
  "https://",
  "https://xn--/",
  "",
])("%j leads nowhere that comments may link to", (href) => {
  expect(linkHost(href)).toBeNull();
});
