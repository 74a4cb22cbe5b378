/**
 * Letters that pass for Latin letters or for digits, each with what it passes for. Made by `node scripts/confusables.js` from the table
 * of confusables in Unicode Technical Standard 39, Unicode 13.0.0, as unhomoglyph 1.0.6 (MIT) has it. Only single letters of alphabets
 * that are written letter by letter, from left to right.
 * @see https://www.unicode.org/Public/security/13.0.0/confusables.txt, © Unicode, Inc., Unicode License v3 (Unicode-3.0)
 */
export const confusables =
  "øo đd ħh ıi łl ŧt ƀb ƃb ƅb ƌd ƍg ƒf ƙk ƚl ƞn ƥp ƨ2 ƭt ƴy ƶz ƻ2 ƽs ǀl ǥg ǿo ȝ3 ȣ8 ȥz ȼc ɇe ɉj ɍr ɏy " +
  "ɑa ɓb ɖd ɗd ɜ3 ɠg ɡg ɣy ɦh ɨi ɩi ɪi ɫl ɭl ɯw ɲn ɳn ɵo ɼr ɽr ʀr ʂs ʈt ʉu ʋu ʏy ʐz ʝj ʠq ͺi Ϳj Αa Βb " +
  "Εe Ζz Ηh Θo Ιi Κk Μm Νn Οo Ρp Τt Υy Χx αa γy ηn θo ιi κk νv οo ρp σo τt υu ϑo ϒy Ϝf Ϩ2 ϰk ϱp ϲc ϳj " +
  "ϴo Ϲc Ϻm Ѕs Іi Јj Аa Бb Вb Еe З3 Кk Мm Нh Оo Рp Сc Тt Уy Хx Ьb аa б6 вb гr еe кk нh оo рp сc тt уy " +
  "хx ѕs іi јj ћh ѡw Ѣb ѣb Ѳo ѳo Ѵv ѵv ѽw Ҍb ҍb ғr Ҙ3 Қk Ҟk Ңh Ҫc ҫc Ҭt Үy үy Ұy ұy Ҳx һh ҽe ҿe Ӏi Ӈh " +
  "Ӊh Ӎm ӏi Ӡ3 Өo өo ԁd Ԍg ԍg ԛq Ԝw ԝw Սu Տs Օo աw գq զq հh ոn ռn սu ցg քf օo ყy ჿo Ꭰd Ꭱr Ꭲt Ꭵi Ꭹy Ꭺa " +
  "Ꭻj Ꭼe Ꮃw Ꮇm Ꮋh Ꮍy Ꮎo Ꮐg Ꮒh Ꮓz Ꮜu Ꮞ4 Ꮟb Ꮢr Ꮤw Ꮥs Ꮩv Ꮪs Ꮮi Ꮯc Ꮲp Ꮶk Ꮷd Ꮻo Ꮾ6 Ᏺh Ᏻg Ᏼb ᏻg ᏼb ᐯv ᑌu ᑭp " +
  "ᑯd ᑲb ᑳb ᒍj ᒪl ᒿ2 ᕁx ᕼh ᕽx ᖇr ᖯb ᖴf ᗅa ᗞd ᗪd ᗰm ᗷb ᚷx ᛁl ᛕk ᛖm ᴄc ᴋk ᴏo ᴑo ᴜu ᴠv ᴡw ᴢz ᴦr ᵮf ᵰn ᵲr " +
  "ᵴs ᵵt ᵶz ᵸh ᵻi ᵼi ᵽp ᵾu ᶃg ᶌy ᶢg ẚa ẝf ỿy ιi ⱦt ⱨh ⱪk ⲅr Ⲏh Ⲓi Ⲕk ⲕk Ⲙm Ⲛn Ⲟo ⲟo Ⲣp ⲣp Ⲥc ⲥc Ⲧt Ⲩy " +
  "Ⲭx Ⳋ9 Ⳍ3 Ⳑi ⳑl Ⳓ6 ⴱo ⴸv ⴹe ⵁo ⵏl ⵔo ⵕq ⵝx ꓐb ꓑp ꓒd ꓓd ꓔt ꓖg ꓗk ꓙj ꓚc ꓜz ꓝf ꓟm ꓠn ꓡl ꓢs ꓣr ꓦv ꓧh ꓪw " +
  "ꓫx ꓬy ꓮa ꓰe ꓲl ꓳo ꓴu Ꙅ2 ꙇi ꚕh ꜱs ꝁk ꝋo ꝛ2 ꝡw ꝯ9 ꞙf ꞟu ꬲe ꬵf ꬽo ꬾo ꭇr ꭈr ꭎu ꭒu ꭚy ꭱr ꭲt ꭴo ꭵi ꮁr ꮃw " +
  "ꮋh ꮎo ꮐg ꮓz ꮜu ꮢr ꮩv ꮪs ꮮl ꮯc ꮶk ꮻo 𐊂b 𐊆e 𐊇f 𐊊l 𐊐x 𐊒o 𐊕p 𐊖s 𐊗t 𐊠a 𐊡b 𐊢c 𐊥f 𐊫o 𐊰m 𐊱t " +
  "𐊲y 𐊴x 𐋏h 𐌁b 𐌂c 𐌉l 𐌑m 𐌕t 𐌗x 𐌚8 𐐄o 𐐕c 𐐛i 𐐠s 𐐬o 𐐽c 𐑃l 𐑈s 𐒴r 𐓂o 𐓎u 𐓒7 𐓪o 𐓶u 𐔓n " +
  "𐔖o 𐔘k 𐔜c 𐔝v 𐔥f 𐔦l 𐔧x 𑢠v 𑢢f 𑢣i 𑢤y 𑢦e 𑢩z 𑢬9 𑢮e 𑢯4 𑢲i 𑢵o 𑢸u 𑢻5 𑢼t 𑣀v 𑣁s 𑣂f 𑣃i " +
  "𑣄z 𑣆7 𑣈o 𑣊3 𑣌9 𑣕6 𑣖9 𑣗o 𑣘u 𑣜y";
