import { Problem } from "#contract";

/** What is known of who asks, once the guard has let them in. @throws Problem `sign-in-needed` where no right guards the route */
export function signedIn<Known>(known: Known | undefined): Known {
  if (!known) throw new Problem("sign-in-needed", "send `Authorization: Bearer` and a token");
  return known;
}
