/**
 * Sends what the steps of this process tell to an OpenTelemetry collector, by OTLP over HTTP. The variables of OpenTelemetry's own hold, as
 * for the share of traces that is kept. What does this is loaded only where traces are kept.
 * @returns how to send what is left
 */
export async function keepTraces(process: string): Promise<() => Promise<void>> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import("@opentelemetry/sdk-trace-node"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      "service.namespace": "palabre",
      "service.name": `palabre-${process}`,
    }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  // a collector that is away is no reason to keep anybody waiting
  return () => provider.shutdown().catch(() => undefined);
}
