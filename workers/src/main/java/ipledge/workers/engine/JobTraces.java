package ipledge.workers.engine;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes a job a span of the trace that a click in the browser began: the engine keeps the trace's
 * id as a process variable, and knows of no span.
 */
@Component
class JobTraces {

  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");

  private final Tracer tracer;

  JobTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  void run(Delivery delivery, Runnable work) {
    Span span = started(delivery);
    try (Tracer.SpanInScope ignored = tracer.withSpan(span)) {
      JobScope.run(delivery, work);
    } finally {
      span.end();
    }
  }

  /** A trace id of another form belongs to the log alone; the span then begins a trace. */
  private Span started(Delivery delivery) {
    JobContext job = delivery.job();
    Span.Builder span = tracer.spanBuilder().name(delivery.type().name());
    if (TRACE_ID.matcher(job.traceId()).matches()) {
      TraceContext parent =
          tracer
              .traceContextBuilder()
              .traceId(job.traceId())
              .spanId(job.traceId().substring(16))
              .sampled(true)
              .build();
      span = span.setParent(parent);
    } else {
      span = span.setNoParent();
    }
    return span.kind(Span.Kind.CONSUMER)
        .tag("ipledge.record", job.recordId().toString())
        .tag("ipledge.element", job.elementId())
        .start();
  }
}
