import { Schema } from "mongoose";
import type { Reason, Settings, Sso } from "#contract";
import type { StoredBrake } from "../brakes/present-brake.js";
import type { StoredWebhook } from "../webhooks/delivery.schema.js";

export interface StoredSite {
  _id: string;
  settings: Settings;
  sso: Sso;
  /** the secret of before, and until when it counts as well; absent where none does */
  formerSecret?: FormerSecret;
  /** by which networks are told apart; absent while nobody may see who writes from the same */
  linkKey?: string;
  /** a hash of the key of Perspective's door; absent as long as it is shut */
  perspectiveKey?: string;
  /** the one of before, and until when it opens the door as well; absent where none does */
  formerPerspectiveKey?: FormerSecret;
  /** absent before there were any */
  webhooks?: StoredWebhook[];
  /** what a site that has no reasons of its own any more had, retired: old decisions name them */
  formerReasons?: Reason[];
  filters: {
    active: number;
    shadow: number | null;
    /** absent before there were any */
    brakes?: StoredBrake[];
  };
  createdAt: Date;
}

/** A secret that another has taken the place of. */
export interface FormerSecret {
  secret: string;
  until: Date;
}

const { Mixed } = Schema.Types;

export const siteSchema = new Schema<StoredSite>(
  {
    _id: { type: String, required: true },
    settings: { type: Mixed, required: true },
    sso: { type: Mixed, required: true },
    formerSecret: Mixed,
    linkKey: String,
    perspectiveKey: String,
    formerPerspectiveKey: Mixed,
    webhooks: { type: Mixed, default: [] },
    formerReasons: { type: Mixed, default: [] },
    filters: { type: Mixed, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: "sites", minimize: false, versionKey: false },
);

siteSchema.index({ "settings.escalation.people": 1 }, { name: "escalating", sparse: true });
