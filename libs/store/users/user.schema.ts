import { Schema } from "mongoose";
import type { Role, ShownRank } from "#contract";
import type { ActiveSanction } from "../sanctions/sanction.schema.js";

export interface StoredUser {
  _id: string;
  /** null: the installation's admin */
  site: string | null;
  name: string;
  /** the name as it is compared, for those who sign in with a password */
  nameKey?: string;
  /** what the name looks like, for everyone whose name nobody else may imitate: all but guests */
  likeness?: string;
  /** the same, for those who chose their name here: held by one of them at most */
  claim?: string;
  passwordHash?: string;
  /** a name for once, without an account */
  guest?: true;
  /** nobody, but what acts by a key of the site */
  key?: true;
  /** the publisher's own id of the reader */
  sub?: string;
  email: string | null;
  avatar: string | null;
  badges: string[];
  role: Role;
  /** what an admin of the site has made of them, which stands over what the publisher's sign-in says */
  appointed?: ShownRank & { at: Date };
  /** where and when all that they have written was given their new name: what shows the old one is out of date then */
  renamed?: { site: string; at: Date };
  /** those that count, or have come to their end since the last was added */
  sanctions?: ActiveSanction[];
  /** sessions begun until then are over, but for one where one is named */
  sessions?: { until: Date; except?: string };
  /** the hash of a code by which they may choose a new password, as it is forgotten */
  passwordReset?: { code: string; until: Date } | null;
  /** codes that they give besides their password, since when */
  twoFactor?: StoredTwoFactor;
  /** a sealed secret that no code has confirmed yet */
  enrolling?: string;
  /** there while all that they have left behind is being erased; of the person nothing else is here any more */
  erasing?: Erasing;
  createdAt: Date;
}

export interface StoredTwoFactor {
  /** sealed */
  secret: string;
  at: Date;
  /** of the last code that was given: it and those before count no more */
  period: number;
  /** hashes of the codes that are left for when the authenticator is lost */
  recovery: string[];
}

export interface Erasing {
  since: Date;
  /** what stands for them from now on, where something has to */
  pseudonym: string;
  /** all was erased once; whoever wrote for them without knowing may have written since */
  once: boolean;
}

export const userSchema = new Schema<StoredUser>(
  {
    _id: { type: String, required: true },
    site: { type: String, default: null },
    name: { type: String, required: true },
    nameKey: String,
    likeness: String,
    claim: String,
    guest: Boolean,
    key: Boolean,
    passwordHash: String,
    sub: String,
    email: { type: String, default: null },
    avatar: { type: String, default: null },
    badges: [String],
    role: { type: String, required: true },
    appointed: { type: Schema.Types.Mixed },
    renamed: { type: Schema.Types.Mixed },
    sanctions: { type: Schema.Types.Mixed },
    sessions: { type: Schema.Types.Mixed },
    passwordReset: { type: Schema.Types.Mixed },
    twoFactor: { type: Schema.Types.Mixed },
    enrolling: String,
    erasing: { type: Schema.Types.Mixed },
    createdAt: { type: Date, required: true },
  },
  { collection: "users", versionKey: false },
);

userSchema.index(
  { site: 1, nameKey: 1 },
  { name: "name", unique: true, partialFilterExpression: { nameKey: { $exists: true } } },
);
userSchema.index(
  { site: 1, sub: 1 },
  { name: "sub", unique: true, partialFilterExpression: { sub: { $exists: true } } },
);
userSchema.index(
  { site: 1, likeness: 1 },
  { name: "likeness", partialFilterExpression: { likeness: { $exists: true } } },
);
userSchema.index(
  { site: 1, claim: 1 },
  { name: "claim", unique: true, partialFilterExpression: { claim: { $exists: true } } },
);
userSchema.index(
  { "erasing.pseudonym": 1 },
  { name: "erasing", partialFilterExpression: { "erasing.pseudonym": { $exists: true } } },
);
userSchema.index(
  { site: 1, role: 1 },
  { name: "staff", partialFilterExpression: { role: { $in: ["moderator", "operator", "admin"] } } },
);
