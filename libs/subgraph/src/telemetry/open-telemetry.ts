import { type Tracer } from '@guanjia/messaging';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

/** Tells the steps to a collector by OTLP over HTTP. It is not made the process's own, so that no library tells anything.
 *  @param url  of the collector, as OTEL_EXPORTER_OTLP_ENDPOINT has it */
export function openTelemetry({ service, url }: { service: string; url: string }): Tracer {
  const exporter = new OTLPTraceExporter({ url: `${url.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: new Resource({ 'service.name': service }), spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('guanjia');
  return {
    start({ name, kind, parent, attributes = {} }) {
      const span = tracer.startSpan(name, { kind: SpanKind[kind], attributes: { ...attributes } }, contextOf(parent));
      const { traceId, spanId, traceFlags } = span.spanContext();
      return {
        traceparent: `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`,
        end(error) {
          // Its text may hold what belongs in no collector; the log has it.
          if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    stop: () => provider.shutdown(),
  };
}

function contextOf(traceparent: string | null | undefined): Context {
  if (!traceparent) return ROOT_CONTEXT;
  const [, traceId, spanId, flags] = traceparent.split('-') as [string, string, string, string];
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: parseInt(flags, 16), isRemote: true });
}
