import { Logger } from "@nestjs/common";
import {
  context,
  type Context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";

/** The steps of a comment from its request to its readers, and what each is to OpenTelemetry. */
const kinds = {
  accept: SpanKind.SERVER,
  judge: SpanKind.CONSUMER,
  ask: SpanKind.CLIENT,
  relay: SpanKind.CONSUMER,
  tell: SpanKind.CONSUMER,
} as const;
type StepName = keyof typeof kinds;

/** What is said of a step: ids, names and numbers. Never a word of a comment, nor who wrote it. */
type Said = Readonly<Record<string, string | number | null>>;

const logger = new Logger("way");
const tracer = trace.getTracer("palabre");

/** A step under way. */
export interface Step {
  /** its W3C traceparent, for whoever takes the next step; undefined where no traces are kept */
  readonly trace: string | undefined;
  /** says what it is about, in its span alone */
  note(said: Said): void;
  /** says what it came to: in its span, and as a line of the log */
  tell(said: Said): void;
}

/**
 * Takes a step: what is asked for within is part of it.
 * @param after the traceparent of the step before; without one it is part of the step under way, or the first
 */
export async function takeStep<Result>(
  name: StepName,
  after: string | undefined,
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  const before = contextAfter(after);
  const span = tracer.startSpan(name, { kind: kinds[name] }, before);
  const step = {
    trace: traceOf(span),
    note: (said: Said) => note(span, said),
    tell: (said: Said) => tell(name, span, said),
  };
  try {
    return await context.with(trace.setSpan(before, span), () => work(step));
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : "unknown" });
    throw error;
  } finally {
    span.end();
  }
}

/** Tells of a step that was taken just now, together with others. @returns its traceparent, as a step under way has it */
export function tellStep(
  name: StepName,
  { after, since }: { after: string | undefined; since: Date },
  said: Said,
): string | undefined {
  const span = tracer.startSpan(name, { kind: kinds[name], startTime: since }, contextAfter(after));
  tell(name, span, said);
  span.end();
  return traceOf(span);
}

function note(span: Span, said: Said): void {
  if (!span.isRecording()) return;
  for (const [key, value] of Object.entries(said))
    if (value !== null) span.setAttribute(`palabre.${key}`, value);
}

function tell(name: StepName, span: Span, said: Said): void {
  note(span, said);
  logger.log(name, { ...said, ...(isTraced(span) && { trace: span.spanContext().traceId }) });
}

function isTraced(span: Span): boolean {
  return trace.isSpanContextValid(span.spanContext());
}

function contextAfter(traceparent: string | undefined): Context {
  return traceparent === undefined
    ? context.active()
    : propagation.extract(context.active(), { traceparent });
}

function traceOf(span: Span): string | undefined {
  if (!isTraced(span)) return undefined;
  const carrier: { traceparent?: string } = {};
  propagation.inject(trace.setSpan(context.active(), span), carrier);
  return carrier.traceparent;
}
