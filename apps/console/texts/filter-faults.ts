import type { FilterFault, FilterFaultName, Form, Kind, TextLanguage } from "#contract";

export type FaultNamed<Name extends FilterFaultName> = Extract<FilterFault, { name: Name }>;

/** What is wrong in a filter set, and what would be right. */
export type FaultSentences = {
  [Name in FilterFaultName]: (fault: FaultNamed<Name>, numbers: Intl.NumberFormat) => string;
};

const kinds: Record<Kind, string> = {
  list: "une liste",
  object: "un objet",
  text: "un texte",
  number: "un nombre",
  whole: "un nombre entier",
  boolean: "vrai ou faux",
  other: "autre chose",
};

const formsSaid: Record<Form, string> = {
  id: "des minuscules, des chiffres et des traits d’union, 48 au plus",
  domain: "un domaine, comme spam.example",
  time: "une heure, comme 22:30",
  language: "une langue en deux lettres, comme fr",
  address: "une adresse http ou https, sans mot de passe",
  secret: "whsec_ suivi du base64 de 24 à 64 octets, ou au moins 16 caractères, qui sont la clé elle-même",
};

const instead: Record<FaultNamed<"no-pattern">["instead"], string> = {
  around: "RE2 ne regarde pas autour\u00a0: reconnaissez aussi ce qui entoure",
  back: "RE2 ne revient pas à un groupe\u00a0: écrivez en entier ce qui peut revenir",
  syntax: "écrivez-le dans la syntaxe de RE2",
};

/** What RE2 finds wrong, by how it says it. */
const re2: Readonly<Record<string, string>> = {
  "missing closing )": "il manque une parenthèse fermante",
  "missing closing ]": "il manque un crochet fermant",
  "unexpected )": "une parenthèse fermante de trop",
  "missing argument to repetition operator": "rien à répéter avant le signe de répétition",
  "invalid nested repetition operator": "deux signes de répétition de suite",
  "bad repetition operator": "deux signes de répétition de suite",
  "invalid repeat count": "un nombre de répétitions impossible",
  "invalid escape sequence": "une barre oblique inversée qui ne veut rien dire",
  "trailing backslash at end of expression": "une barre oblique inversée à la fin",
  "invalid or unsupported Perl syntax": "une syntaxe de Perl que RE2 n’a pas",
  "invalid character class range": "un intervalle de caractères impossible",
  "invalid character class": "une classe de caractères impossible",
  "invalid named capture": "un nom de groupe impossible",
  "duplicate capture group name": "deux groupes du même nom",
  "expression nests too deeply": "trop de groupes l’un dans l’autre",
};

/** What CEL finds wrong, by its code. */
const cel: Readonly<Record<string, string>> = {
  unexpected_token: "un signe inattendu",
  expected_token: "il manque quelque chose",
  unexpected_character: "un caractère inattendu",
  unterminated_string: "un texte sans guillemet fermant",
  unterminated_triple_quoted_string: "un texte sans guillemets fermants",
  newline_in_string: "un texte qui passe à la ligne",
  invalid_number: "un nombre mal écrit",
  invalid_integer: "un nombre mal écrit",
  invalid_escape_sequence: "une barre oblique inversée qui ne veut rien dire",
  reserved_identifier: "un mot réservé",
  no_matching_overload:
    "cela ne s’emploie pas ainsi\u00a0: vérifiez de part et d’autre les nombres et les textes",
  no_such_overload:
    "cela ne s’emploie pas ainsi\u00a0: vérifiez de part et d’autre les nombres et les textes",
  invalid_logical_operand: "« && », « || » et « ! » veulent des conditions",
  invalid_comparison_type: "ces deux choses ne se comparent pas",
  invalid_condition_type: "ce qui précède « ? » doit être une condition",
  incompatible_ternary_branches: "les deux issues de « ? » ne sont pas de même sorte",
  cannot_index_type: "ce n’est ni une liste ni un objet",
  limit_exceeded: "trop longue ou trop imbriquée\u00a0: faites-en deux règles",
  invalid_comprehension_range: "cela ne se parcourt pas",
};

const place = (at: number) => `au caractère ${at + 1}`;
const quoted = (word: string) => `«\u202f${word}\u202f»`;
const perhaps = (meant: string | null) => (meant === null ? "" : `est-ce ${quoted(meant)}\u202f? `);
const or = new Intl.ListFormat("fr", { type: "disjunction" });
const kindsSaid = (wanted: readonly Kind[]) => or.format(wanted.map((one) => kinds[one]));

/** « missing closing ): `(a` » */
function re2Said(why: string): string {
  const [, what = why, where] = /^(.*?)(?:: `(.*)`)?$/s.exec(why) ?? [];
  const said = re2[what] ?? what;
  return where === undefined ? said : `${said}, ${quoted(where)}`;
}

const fr: FaultSentences = {
  missing: ({ wanted }) => `manque\u00a0: il y faut ${kindsSaid(wanted)}`,
  type: ({ wanted }) => `doit être ${kindsSaid(wanted)}`,
  choice: ({ choices }) => `doit être ${or.format(choices)}`,
  "word-entry": () => 'doit être un mot, ou un objet comme {"word": "…", "match": "stem", "severity": 2}',
  "unknown-members": ({ members }) =>
    `a des membres inconnus ici\u00a0: ${members.join(", ")}\u202f; retirez-les, ou corrigez leur nom`,
  "too-small": ({ least }, numbers) => `doit être au moins ${numbers.format(least)}`,
  "too-big": ({ most }, numbers) => `doit être au plus ${numbers.format(most)}`,
  empty: () => "ne doit pas être vide",
  "too-short": ({ least }, numbers) => `doit avoir au moins ${numbers.format(least)} caractères`,
  "too-long": ({ most }, numbers) => `doit avoir au plus ${numbers.format(most)} caractères`,
  "too-many": ({ most }, numbers) => `doit en avoir au plus ${numbers.format(most)}`,
  form: ({ form }) => `doit être ${formsSaid[form]}`,
  "used-twice": ({ value }) => `sert deux fois\u00a0: ${quoted(value)}`,
  "no-letters": ({ word }) =>
    `${quoted(word)} n’a ni lettre ni chiffre, et ne serait jamais trouvé\u00a0: écrivez un mot`,
  "one-letter": ({ word }) =>
    `${quoted(word)} n’a qu’une lettre, et serait trouvé partout\u00a0: écrivez-en deux au moins`,
  "form-common": ({ word, common }) =>
    `${quoted(word)}, sous toutes ses formes, trouve ${quoted(common)}, un mot courant\u00a0: choisissez «\u202fmot entier\u202f», ou exceptez ${quoted(common)}`,
  "several-words": ({ word }) =>
    `${quoted(word)} a plusieurs mots\u00a0: choisissez «\u202fexpression\u202f»`,
  "domain-impossible": ({ domain }) => `${quoted(domain)} ne peut pas être un domaine`,
  "domain-allowed": ({ domain }) =>
    `${quoted(domain)} est admis, aussi\u00a0: retirez-le d’une des deux listes`,
  "asks-nothing": ({ members }) => `ne demande rien\u00a0: remplissez ${or.format(members.map(quoted))}`,
  "length-crossed": ({ most }, numbers) =>
    `dépasse le maximum, ${numbers.format(most)}\u00a0: aucun texte ne conviendrait`,
  "script-unknown": ({ script }) =>
    `Unicode n’a pas d’alphabet ${quoted(script)}\u00a0: écrivez Latin, Greek, Arabic…`,
  "language-untold": ({ language, known }) =>
    `${quoted(language)} ne se distingue pas des autres\u00a0: écrivez une de celles-ci\u00a0: ${known.join(", ")}`,
  "no-pattern": (fault) => `n’est pas un motif\u00a0: ${re2Said(fault.why)}\u202f; ${instead[fault.instead]}`,
  "pattern-large": ({ steps, most }, numbers) =>
    `a ${numbers.format(steps)} pas, ${numbers.format(most)} au plus\u00a0: répétez moins`,
  "pattern-of-nothing": () => "trouve le texte vide, donc partout\u00a0: demandez quelque chose",
  "model-rejects": () =>
    "est plus qu’un modèle ne peut faire seul\u00a0: choisissez «\u202fRetenir\u202f», ou permettez-le-lui («\u202falone\u202f»)",
  "budget-without-cost": () => "ne sert à rien sans le prix d’une question\u00a0: écrivez-le",
  "budget-small": ({ cost }, numbers) =>
    `est moins que le prix d’une question, ${numbers.format(cost)}\u00a0: rien ne serait demandé`,
  "secret-missing": () => "manque\u00a0: le service en veut un",
  "secret-of-another": ({ origin }) =>
    `est celui d’un autre serveur que ${origin}\u00a0: écrivez celui de ce serveur`,
  "address-private": ({ host }) =>
    `${host} est une adresse privée\u00a0: qui fait tourner Palabre doit la permettre (PALABRE_PRIVATE_HOSTS)`,
  "name-unknown": ({ value, at, known }) =>
    `ne connaît pas ${quoted(value)} (${place(at)})\u00a0: il y a ${known.join(", ")}`,
  "member-unknown": ({ value, at }) =>
    `ne connaît pas ${quoted(value)} (${place(at)})\u00a0: Ctrl et Espace proposent ce qu’il y a`,
  "no-condition": ({ at, why, summary }) =>
    `n’est pas une condition (${place(at)})\u00a0: ${cel[why] ?? summary}`,
  "condition-type": () => "doit être vraie ou fausse\u00a0: comparez, comme «\u202flinks > 0\u202f»",
  "call-unknown": ({ call, known }) =>
    call === "matches"
      ? '«\u202fmatches\u202f» n’est pas pour les règles\u00a0: laissez un filtre de motifs chercher, et demandez found("son nom court")'
      : `${quoted(call)} n’est pas pour les règles\u00a0: il y a ${known.join(", ")}`,
  "filter-unknown": ({ id, at, meant, known }) =>
    `ne connaît pas de filtre ${quoted(id)} (${place(at)})\u00a0: ${perhaps(meant)}il y a ${known.join(", ") || "aucun filtre"}`,
  "reason-unknown": ({ id, meant, known }) =>
    `${quoted(id)} n’est pas un motif de ce site\u00a0: ${perhaps(meant)}il y a ${known.join(", ")}`,
  "filter-unnamed": ({ at }) => `doit nommer un filtre par son nom court, entre guillemets (${place(at)})`,
  "loop-within": ({ at }) =>
    `parcourt une liste dans une autre (${place(at)})\u00a0: demandez une chose à la fois`,
};

/** In each language but that of the API's own sentences. */
export const filterFaults: Record<Exclude<TextLanguage, "en">, FaultSentences> = { fr };
