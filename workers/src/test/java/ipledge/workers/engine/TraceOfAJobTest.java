package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import ipledge.shared.Trace;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens for a job belongs to the click that caused it. */
@EngineTest
class TraceOfAJobTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Autowired Scene scene;
  @Autowired Tracer tracer;

  @ParameterizedTest
  @ValueSource(strings = {"step", "outside-step"})
  void theEnginesTraceIsTheJobs(String process) {
    UUID record = UUID.randomUUID();
    Map<String, String> seen = new ConcurrentHashMap<>();
    scene.when(
        record,
        job -> {
          seen.put("scope", Trace.current().orElse("none"));
          Stream.of("traceId", "recordId", "jobType")
              .forEach(name -> seen.put(name, Objects.toString(MDC.get(name), "none")));
          Span span = tracer.currentSpan();
          seen.put("span", span == null ? "none" : span.context().traceId());
        });

    scene
        .engine()
        .publish(
            process + ".started",
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Map.of("applicationId", record.toString(), "round", 1, "traceId", TRACE));
    scene.reaches(record, "done");

    assertThat(seen)
        .containsEntry("scope", TRACE)
        .containsEntry("traceId", TRACE)
        .containsEntry("recordId", record.toString())
        .hasEntrySatisfying("jobType", type -> assertThat(type).startsWith("test."));
    if (process.equals("outside-step")) {
      assertThat(seen).as("calls go out as part of the trace").containsEntry("span", TRACE);
    }
  }
}
