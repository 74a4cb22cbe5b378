import type {
  ExportedStatement,
  FlagReason,
  Settings,
  StatementCategory,
  StatementExport,
  VerdictKind,
} from "#contract";
import type { Restraint } from "#discussion";
import { groundOf, type StoredComment, type StoredStatement } from "#store";

interface Known {
  comment: Pick<StoredComment, "createdAt" | "lang"> | undefined;
  /** what the machine had concluded of the text */
  judged: VerdictKind | null;
  how: StatementExport;
  /** the site's own reasons */
  reasons: Settings["reasons"];
}

type Restriction = Pick<
  ExportedStatement,
  | "decision_visibility"
  | "decision_visibility_other"
  | "end_date_visibility_restriction"
  | "decision_provision"
  | "end_date_service_restriction"
  | "decision_account"
  | "end_date_account_restriction"
  | "account_type"
>;

/** What the database asks to be told of a reason, in words that are about nobody. */
interface Ground {
  category: StatementCategory;
  /** what it is called where the category says too little */
  specification: string | null;
  /** the rule, or the law where the site names none */
  rule: string;
  explanation: string;
}

const grounds: Record<FlagReason, Ground> = {
  abuse: {
    category: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
    specification: null,
    rule: "The site's rules forbid insults and attacks on others",
    explanation: "The comment insults or attacks somebody",
  },
  spam: {
    category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    specification: "Advertising",
    rule: "The site's rules forbid advertising",
    explanation: "The comment advertises something",
  },
  "off-topic": {
    category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    specification: "Off topic",
    rule: "The site's rules ask comments to be about the article",
    explanation: "The comment is not about the article",
  },
  illegal: {
    category: "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
    specification: null,
    rule: "The law that applies to the publisher",
    explanation: "What the comment says is forbidden by law",
  },
  "personal-data": {
    category: "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS",
    specification: null,
    rule: "The site's rules forbid to publish personal data of others",
    explanation: "The comment makes personal data public",
  },
  other: {
    category: "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
    specification: "Another of the site's rules",
    rule: "The site's rules for comments",
    explanation: "The comment breaks one of the site's rules",
  },
};

/** A statement as the database takes it; null for what restricts nothing. */
export function inDatabaseForm(
  statement: StoredStatement,
  { comment, judged, how, reasons }: Known,
): ExportedStatement | null {
  const restriction = restrictionBy(statement);
  if (!restriction) return null;
  const ground = groundOf(statement, reasons) ?? "other";
  const isAutomated = statement.by.kind === "machine";
  const lang = comment?.lang?.slice(0, 2).toUpperCase() ?? null;
  return {
    ...restriction,
    decision_facts: factsOf(statement),
    ...reasonsFor(ground, how),
    content_language: lang,
    content_date: dayOf(comment?.createdAt ?? statement.at),
    territorial_scope: how.territory.length > 0 ? how.territory : null,
    application_date: dayOf(statement.at),
    source_type: statement.notice ? "SOURCE_ARTICLE_16" : "SOURCE_VOLUNTARY",
    automated_detection: isAutomated || (judged !== null && judged !== "publish") ? "Yes" : "No",
    automated_decision: isAutomated ? "AUTOMATED_DECISION_FULLY" : "AUTOMATED_DECISION_NOT_AUTOMATED",
    puid: statement._id,
  };
}

function reasonsFor(
  ground: FlagReason,
  { categories, rules, law }: StatementExport,
): Pick<
  ExportedStatement,
  | "decision_ground"
  | "decision_ground_reference_url"
  | "illegal_content_legal_ground"
  | "illegal_content_explanation"
  | "incompatible_content_ground"
  | "incompatible_content_explanation"
  | "incompatible_content_illegal"
  | "content_type"
  | "category"
  | "category_specification"
  | "category_specification_other"
> {
  const { category, specification, rule, explanation } = grounds[ground];
  const isIllegal = ground === "illegal";
  const own = categories[ground];
  const isSpecified = specification !== null && own === undefined;
  return {
    decision_ground: isIllegal ? "DECISION_GROUND_ILLEGAL_CONTENT" : "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    decision_ground_reference_url: rules,
    illegal_content_legal_ground: isIllegal ? (law ?? rule) : null,
    illegal_content_explanation: isIllegal ? explanation : null,
    incompatible_content_ground: isIllegal ? null : rule,
    incompatible_content_explanation: isIllegal ? null : explanation,
    incompatible_content_illegal: isIllegal ? null : "No",
    content_type: ["CONTENT_TYPE_TEXT"],
    category: own ?? category,
    category_specification: isSpecified ? ["KEYWORD_OTHER"] : null,
    category_specification_other: isSpecified ? specification : null,
  };
}

const nothing: Restriction = {
  decision_visibility: null,
  decision_visibility_other: null,
  end_date_visibility_restriction: null,
  decision_provision: null,
  end_date_service_restriction: null,
  decision_account: null,
  end_date_account_restriction: null,
  account_type: null,
};

/** What a statement restricts; null for a warning, which restricts nothing, and for a shadow, of which there is none. */
function restrictionBy({ about, sanction, revokedAt }: StoredStatement): Restriction | null {
  if (about === "masking")
    return {
      ...nothing,
      decision_visibility: ["DECISION_VISIBILITY_OTHER"],
      decision_visibility_other: "Personal data in it is masked; the rest stays",
    };
  if (!sanction)
    return {
      ...nothing,
      decision_visibility: ["DECISION_VISIBILITY_CONTENT_REMOVED"],
      end_date_visibility_restriction: revokedAt && dayOf(revokedAt),
    };
  const end = endOf(sanction, revokedAt);
  switch (sanction.kind) {
    case "warn":
    case "shadow":
      return null;
    case "premoderate":
      return {
        ...nothing,
        decision_visibility: ["DECISION_VISIBILITY_OTHER"],
        decision_visibility_other: "A moderator reads what they write before it is published",
        end_date_visibility_restriction: end,
      };
    case "suspend":
    case "ban":
      return sanction.scope ? partOf(sanction, end) : accountOf(sanction, end);
  }
}

function partOf({ until }: Restraint, end: string | null): Restriction {
  const decision_provision = until
    ? "DECISION_PROVISION_PARTIAL_SUSPENSION"
    : "DECISION_PROVISION_PARTIAL_TERMINATION";
  return { ...nothing, decision_provision, end_date_service_restriction: end };
}

function accountOf({ until }: Restraint, end: string | null): Restriction {
  const decision_account = until ? "DECISION_ACCOUNT_SUSPENDED" : "DECISION_ACCOUNT_TERMINATED";
  return {
    ...nothing,
    decision_account,
    end_date_account_restriction: end,
    account_type: "ACCOUNT_TYPE_PRIVATE",
  };
}

/** The day on which a sanction ends by itself, or was lifted before. */
function endOf({ until }: Restraint, revokedAt: Date | null): string | null {
  const ends = [until, revokedAt].flatMap((end) => end?.getTime() ?? []);
  return ends.length > 0 ? dayOf(new Date(Math.min(...ends))) : null;
}

const whatHappened: Record<StoredStatement["about"], string> = {
  comment: "A comment in a discussion below an article was refused",
  sanction: "A sanction on the author of comments was imposed",
  masking: "Personal data in a comment in a discussion below an article was masked",
};

function factsOf({ about, by, notice }: StoredStatement): string {
  const decided = by.kind === "machine" ? "by the site's automatic filters" : "by a moderator";
  const what = `${whatHappened[about]} ${decided}`;
  return notice ? `${what}, after a notice that it was illegal.` : `${what}.`;
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
