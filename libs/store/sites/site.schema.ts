import { Schema } from "mongoose";
import type { FilterSet, Settings, Sso } from "#contract";
import type { StoredWebhook } from "../webhooks/delivery.schema.js";

export interface StoredSite {
  _id: string;
  settings: Settings;
  sso: Sso;
  /** absent before there were any */
  webhooks?: StoredWebhook[];
  filters: { active: number; shadow: number | null; draft: FilterSet | null };
  createdAt: Date;
}

const { Mixed } = Schema.Types;

export const siteSchema = new Schema<StoredSite>(
  {
    _id: { type: String, required: true },
    settings: { type: Mixed, required: true },
    sso: { type: Mixed, required: true },
    webhooks: { type: Mixed, default: [] },
    filters: { type: Mixed, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: "sites", minimize: false, versionKey: false },
);

siteSchema.index({ "settings.escalation.people": 1 }, { name: "escalating", sparse: true });
