import type {
  CaseAppeal,
  CaseNotice,
  ClaimOn,
  Decision,
  ProblemDetails,
  ProblemName,
  ReasonGiven,
} from "#contract";

const prefix = "urn:palabre:problem:";

/** A request that came to nothing: `problem` says why, and is null where no answer came at all. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemDetails | null) {
    super(problem?.detail ?? "no answer");
    this.name = "Refusal";
  }

  is(name: ProblemName): boolean {
    return this.problem?.type === prefix + name;
  }

  /** The catalogue's name, or what else stands in its place. */
  get named(): string {
    const { type = "" } = this.problem ?? {};
    return type.startsWith(prefix) ? type.slice(prefix.length) : "unknown";
  }

  /** Whether the same request may succeed later. */
  get mayPass(): boolean {
    return this.problem === null || this.problem.status >= 500 || this.problem.status === 429;
  }

  /** Whether the sign-in, rather than the request, was refused. */
  get isOfToken(): boolean {
    return this.problem?.status === 401 && !this.is("wrong-credentials") && !this.is("wrong-code");
  }

  /** The decision that was first, where the API gives it. */
  get standing(): Decision | null {
    const decision = this.problem?.decision;
    return isDecision(decision) ? decision : null;
  }

  /** Who looks at the case already, where the API gives that. */
  get claim(): ClaimOn | null {
    const claim = this.problem?.claim;
    return isClaim(claim) ? claim : null;
  }

  /** How a colleague has heard the appeal, where the API gives that. */
  get hearing(): CaseAppeal | null {
    const appeal = this.problem?.appeal;
    return isHearing(appeal) ? appeal : null;
  }

  /** The filters that give a reason of the site's, where the API gives that. */
  get given(): ReasonGiven[] {
    const given = this.problem?.given;
    return Array.isArray(given) ? given.filter(isGiven) : [];
  }

  /** The notices that wait for an answer, where the API gives them. */
  get notices(): CaseNotice[] {
    const notices = this.problem?.notices;
    return Array.isArray(notices) ? notices.filter(isNotice) : [];
  }
}

export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal(null);
}

export function isProblem(answer: unknown): answer is ProblemDetails {
  return typeof answer === "object" && answer !== null && "type" in answer && "status" in answer;
}

function isNotice(notice: unknown): notice is CaseNotice {
  return typeof notice === "object" && notice !== null && "explanation" in notice && "deadline" in notice;
}

function isGiven(given: unknown): given is ReasonGiven {
  return typeof given === "object" && given !== null && "reason" in given && "filter" in given;
}

function isClaim(claim: unknown): claim is ClaimOn {
  return typeof claim === "object" && claim !== null && "by" in claim && "until" in claim;
}

function isHearing(appeal: unknown): appeal is CaseAppeal {
  return typeof appeal === "object" && appeal !== null && "heardBy" in appeal && "state" in appeal;
}

function isDecision(decision: unknown): decision is Decision {
  return typeof decision === "object" && decision !== null && "by" in decision && "to" in decision;
}
