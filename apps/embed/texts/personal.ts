import type { AppealState, NoticeState, ProblemName, SanctionKind } from "#contract";

/** What concerns a reader as a person: their account, what they report, what is decided about them. It comes when it is wanted. */
export interface Personal {
  cancel: string;
  close: string;
  loading: string;
  retry: string;
  account: {
    register: string;
    toRegister: string;
    toSignIn: string;
    byPublisher: (site: string) => string;
    /** where nothing but the publisher's sign-in lets anybody in, and the page doesn't offer it here */
    onSite: (site: string) => string;
    name: string;
    password: string;
    /** what an authenticator shows, where the account asks for it */
    code: string;
    nameRule: string;
    passwordRule: string;
    email: string;
    /** of fields that were left empty, or that hold what can't be taken; the rule of names comes after it */
    missing: string;
    badName: string;
    badPassword: string;
    /** why a sign-in is asked for where one wanted to react */
    toReact: string;
    asGuest: string;
    enterAsGuest: string;
    /** of a guest's name that is, or looks like, that of a member or of the staff */
    guestTaken: string;
    expired: string;
    erased: string;
    /** that the publisher's sign-in came to nothing; why comes after it */
    publisherFailed: string;
    publisherGaveNothing: string;
    publisherExpired: string;
  };
  report: {
    title: (name: string) => string;
    detail: string;
    send: string;
    /** in place of it where more is to be said first */
    goOn: string;
    thanks: string;
    signIn: string;
    /** beside the sign-in: what is illegal can be reported without one */
    unsigned: string;
  };
  notice: {
    title: string;
    about: (name: string) => string;
    intro: string;
    explanation: string;
    explanationHint: string;
    law: string;
    name: string;
    email: string;
    goodFaith: string;
    send: string;
    tooShort: string;
    noGoodFaith: string;
    badEmail: string;
    tooMany: string;
    taken: string;
    receipt: string;
    keep: string;
    copy: string;
    copied: string;
  };
  tracking: {
    title: string;
    how: string;
    receipt: string;
    ask: string;
    unknown: string;
    states: Record<NoticeState, string>;
    sent: (moment: string) => string;
    deadline: (moment: string) => string;
    answered: (moment: string) => string;
    automated: string;
  };
  statement: {
    titles: { comment: string; sanction: string; masking: string };
    what: string;
    deleted: string;
    why: string;
    noReason: string;
    how: string;
    byMachine: string;
    byPerson: string;
    afterNotice: string;
    when: string;
    revoked: (moment: string) => string;
    sanctions: Record<SanctionKind, string>;
    /** of a sanction that ends by itself */
    until: (sanction: string, moment: string) => string;
    here: string;
    inSection: (section: string) => string;
    appeal: string;
    appealNote: (until: string) => string;
    appealField: string;
    appealSend: string;
    appealEmpty: string;
    yours: string;
    states: Record<AppealState, string>;
    over: string;
    /** where one wanted to write, under a sanction */
    barred: (sanction: string) => string;
    details: string;
  };
  problems: Partial<Record<ProblemName, string>>;
}
