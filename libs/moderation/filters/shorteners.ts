/** Services whose addresses hide where they lead. Those that name where they lead, as « youtu.be », are not among them. */
export const shorteners: readonly string[] = (
  "0rz.tw 7ny.tv a.co acortar.link adf.ly amzn.eu amzn.to bc.vc bit.do bit.ly bitly.com bl.ink buff.ly clck.ru cli.re cli.gs cutt.ly " +
  "cutt.us dlvr.it dub.sh fb.me gg.gg goo.gl goo.su ift.tt is.gd j.mp kutt.it lc.cx lnkd.in mcaf.ee n9.cl ouo.io ow.ly po.st qr.ae " +
  "qrco.de rb.gy rebrand.ly reurl.cc s.id short.gy shorte.st shorturl.asia shorturl.at shorturl.com snip.ly soo.gd surl.li t.co t.ly " +
  "tiny.cc tiny.one tinyurl.com tny.im tr.im trib.al tinu.be u.nu u.to urlr.me urlz.fr v.gd v.ht vk.cc vu.fr wp.me x.co x.gd xurl.es"
).split(" ");
