import { Schema } from "mongoose";
import type { Role } from "#contract";

export interface StoredUser {
  _id: string;
  /** null: the installation's admin */
  site: string | null;
  name: string;
  /** the name as it is compared, for those who sign in with a password */
  nameKey?: string;
  passwordHash?: string;
  /** the publisher's own id of the reader */
  sub?: string;
  email: string | null;
  avatar: string | null;
  badges: string[];
  role: Role;
  createdAt: Date;
}

export const userSchema = new Schema<StoredUser>(
  {
    _id: { type: String, required: true },
    site: { type: String, default: null },
    name: { type: String, required: true },
    nameKey: String,
    passwordHash: String,
    sub: String,
    email: { type: String, default: null },
    avatar: { type: String, default: null },
    badges: [String],
    role: { type: String, required: true },
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
