import { forget, keep, kept } from "../connection/stored.js";

/** Answers that are being written, each under what it answers: kept in the browser until the API has taken them. */
export interface Drafts {
  read: (about: string) => string | null;
  write: (about: string, text: string) => void;
  forget: (about: string) => void;
}

export function draftsOf(site: string, user: string): Drafts {
  const keyOf = (about: string) => `palabre:console:draft:${site}:${user}:${about}`;
  return {
    read: (about) => kept(keyOf(about), (value) => typeof value === "string"),
    write: (about, text) => keep(keyOf(about), text),
    forget: (about) => forget(keyOf(about)),
  };
}
