import type { TextLanguage } from "#contract";

/** What would be right in a setting whose value was refused, by its path without the places in lists, or by what it is part of. The API says it in English. */
type SettingFaults = Readonly<Record<string, string>>;

const fr: SettingFaults = {
  name: "Il faut un nom, de 100 caractères au plus.",
  languages: "Il faut des langues par leur étiquette, comme fr ou en-GB, 20 au plus.",
  timeZone: "Il faut un fuseau horaire de l’IANA, comme Europe/Paris.",
  "featuredLabel.fr": "Il faut un nom dans les deux langues, de 60 caractères au plus, ou dans aucune.",
  "featuredLabel.en": "Il faut un nom dans les deux langues, de 60 caractères au plus, ou dans aucune.",
  trustedAfter: "Il faut un nombre entier de 0 à 100.",
  newAuthors: "Il faut un nombre entier de 0 à 20.",
  audit: "Il faut une part de 0 à 100\u202f%.",
  auditPeople: "Il faut une part de 0 à 100\u202f%.",
  "goals.held": "Il faut un nombre entier de 1 à 10\u202f080, ou rien.",
  "goals.reported": "Il faut un nombre entier de 1 à 10\u202f080, ou rien.",
  "limits.commentLength": "Il faut un nombre entier de 1 à 100\u202f000.",
  "limits.postsPerMinute": "Il faut un nombre entier de 1 à 1\u202f000\u202f000.",
  "limits.postsPerMinutePerAddress": "Il faut un nombre entier de 1 à 1\u202f000\u202f000.",
  "limits.reactionsPerMinute": "Il faut un nombre entier de 1 à 1\u202f000\u202f000.",
  "limits.flagsPerMinute": "Il faut un nombre entier de 1 à 1\u202f000\u202f000.",
  editWindow: "Il faut un nombre entier de 0 à 86\u202f400.",
  reactions: "Il faut des réactions par leur nom en minuscules, comme up, 12 au plus.",
  origins: "Il faut des origines comme https://www.exemple.fr, sans chemin, 100 au plus.",
  noticeDeadline: "Il faut un nombre entier de 1 à 720.",
  appealDeadline: "Il faut un nombre entier de 1 à 2\u202f160.",
  "escalation.people": "Il faut des personnes de l’équipe, 20 au plus.",
  "escalation.hoursBefore": "Il faut un nombre entier de 1 à 720.",
  webhooks: "Il faut des services de noms différents, 20 au plus.",
  "webhooks.id": "Il faut un nom court de lettres minuscules, de chiffres et de traits d’union.",
  "webhooks.url": "Il faut une adresse en http ou https, sans mot de passe.",
  "sso.secret": "Il faut un secret de 32 à 512 caractères.",
  "sso.jwks": "Il faut un JWKS de 20 clés au plus, chacune avec son genre (kty).",
  trailDays: "Il faut un nombre entier de 30 à 36\u202f500, ou rien.",
};

const sentences: Record<Exclude<TextLanguage, "en">, SettingFaults> = { fr };

/** What is wrong with a setting, in the operator's language. @param message the API's own words, for what has none here */
export function settingFault(lang: TextLanguage, path: string, message: string): string {
  if (lang === "en") return message;
  const names = path.split(".").filter((name) => !/^\d+$/.test(name));
  const places = names.map((_, at) => names.slice(0, names.length - at).join("."));
  return places.map((place) => sentences[lang][place]).find((said) => said !== undefined) ?? message;
}
