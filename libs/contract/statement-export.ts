import { z } from "zod";
import { opaqueId, timestamp } from "./words.js";

/** Categories of the database that a discussion may call for. */
export const statementCategory = z.enum([
  "STATEMENT_CATEGORY_CONSUMER_INFORMATION",
  "STATEMENT_CATEGORY_CYBER_VIOLENCE",
  "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN",
  "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
  "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
  "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS",
  "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
  "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE",
  "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
  "STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
  "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY",
  "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
  "STATEMENT_CATEGORY_SELF_HARM",
  "STATEMENT_CATEGORY_VIOLENCE",
]);
export type StatementCategory = z.infer<typeof statementCategory>;

/** States of the European Economic Area, as the database names them (ISO 3166-1). */
export const territory = z.enum([
  "AT",
  "BE",
  "BG",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GR",
  "HR",
  "HU",
  "IE",
  "IS",
  "IT",
  "LI",
  "LT",
  "LU",
  "LV",
  "MT",
  "NL",
  "NO",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
]);

const day = z.iso.date();
const yesOrNo = z.enum(["Yes", "No"]);

/**
 * A statement of reasons in the form of the European transparency database, without what a discussion has none of. What does not
 * apply is null. It names nobody, and quotes nobody: the database takes no personal data.
 * @see https://transparency.dsa.ec.europa.eu/page/api-documentation, of version 2, in force since 1 July 2025
 */
export const exportedStatement = z
  .object({
    decision_visibility: z
      .array(z.enum(["DECISION_VISIBILITY_CONTENT_REMOVED", "DECISION_VISIBILITY_OTHER"]))
      .min(1)
      .nullable(),
    decision_visibility_other: z.string().max(500).nullable(),
    end_date_visibility_restriction: day.nullable(),
    decision_provision: z
      .enum(["DECISION_PROVISION_PARTIAL_SUSPENSION", "DECISION_PROVISION_PARTIAL_TERMINATION"])
      .nullable(),
    end_date_service_restriction: day.nullable(),
    decision_account: z.enum(["DECISION_ACCOUNT_SUSPENDED", "DECISION_ACCOUNT_TERMINATED"]).nullable(),
    end_date_account_restriction: day.nullable(),
    account_type: z.literal("ACCOUNT_TYPE_PRIVATE").nullable(),
    decision_facts: z.string().max(5000),
    decision_ground: z.enum(["DECISION_GROUND_ILLEGAL_CONTENT", "DECISION_GROUND_INCOMPATIBLE_CONTENT"]),
    decision_ground_reference_url: z.url().max(500).nullable(),
    illegal_content_legal_ground: z.string().max(500).nullable(),
    illegal_content_explanation: z.string().max(2000).nullable(),
    incompatible_content_ground: z.string().max(500).nullable(),
    incompatible_content_explanation: z.string().max(2000).nullable(),
    incompatible_content_illegal: yesOrNo.nullable(),
    content_type: z.array(z.literal("CONTENT_TYPE_TEXT")).length(1),
    category: statementCategory,
    category_specification: z.array(z.literal("KEYWORD_OTHER")).nullable(),
    category_specification_other: z.string().max(500).nullable(),
    content_language: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    content_date: day,
    territorial_scope: z.array(territory).nullable(),
    application_date: day,
    source_type: z.enum(["SOURCE_ARTICLE_16", "SOURCE_VOLUNTARY"]),
    automated_detection: yesOrNo,
    automated_decision: z.enum(["AUTOMATED_DECISION_FULLY", "AUTOMATED_DECISION_NOT_AUTOMATED"]),
    puid: opaqueId,
  })
  .refine(
    ({ decision_visibility, decision_provision, decision_account }) =>
      [decision_visibility, decision_provision, decision_account].some((restriction) => restriction !== null),
    { message: "must restrict something" },
  )
  .refine(
    (one) =>
      one.decision_ground === "DECISION_GROUND_ILLEGAL_CONTENT"
        ? one.illegal_content_legal_ground !== null && one.illegal_content_explanation !== null
        : one.incompatible_content_ground !== null && one.incompatible_content_explanation !== null,
    { path: ["decision_ground"], message: "must be said with its ground and explanation" },
  )
  .meta({ id: "ExportedStatement" });
export type ExportedStatement = z.infer<typeof exportedStatement>;

/** As the database takes them, 100 in a call. */
export const exportedStatements = z
  .object({ statements: z.array(exportedStatement) })
  .meta({ id: "ExportedStatements" });

/** Which statements are wanted, and how. */
export const exportQuery = z
  .object({
    from: timestamp,
    to: timestamp.describe("not included"),
    format: z.enum(["json", "csv"]).default("json"),
  })
  .transform(({ from, to, format }) => ({ from: new Date(from), to: new Date(to), format }))
  .refine(({ from, to }) => from < to, { path: ["from"], message: "must be before `to`" });
export type ExportQuery = z.infer<typeof exportQuery>;
