package ipledge.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordMapperTest {

  @Test
  void aFlowTakenKeepsWhatADiagramNeeds() {
    EngineRecord row =
        only(new Records().element(ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN, "to-review"));

    assertThat(row.intent()).isEqualTo("SEQUENCE_FLOW_TAKEN");
    assertThat(row.elementId()).isEqualTo("to-review");
    assertThat(row.processInstanceKey()).isEqualTo(Records.INSTANCE);
    assertThat(row.parentProcessInstanceKey()).as("-1 means none").isNull();
    assertThat(row.bpmnProcessId()).isEqualTo("loan-origination");
  }

  @Test
  void whatNobodyReadsGivesNoRow() {
    assertThat(mapped(new Records().variable("\"Li Na\""))).isEmpty();
    assertThat(mapped(new Records().command("query-register"))).isEmpty();
    assertThat(mapped(new Records().element(ProcessInstanceIntent.ELEMENT_ACTIVATING, "x")))
        .isEmpty();
  }

  @Test
  void aStartCarriesTheRecordItWasForButNoVariable() {
    EngineRecord row = only(new Records().startedFor("0199e5a0-0000-7000-8000-000000000001"));

    assertThat(row.correlationKey()).isEqualTo("0199e5a0-0000-7000-8000-000000000001");
    assertThat(row.toString()).doesNotContain("a person's name");
  }

  @Test
  void anIncidentIsCutAndMadeStorable() {
    EngineRecord row = only(new Records().incident("disburse", "a\0b\ud800c" + "x".repeat(2000)));

    assertThat(row.errorMessage()).hasSize(500).startsWith("a\ufffdb\ufffdcx");
    assertThat(row.errorType()).isEqualTo("JOB_NO_RETRIES");
    assertThat(row.jobKey()).isEqualTo(77);
  }

  @Test
  void aTimerSaysWhenItFallsDue() {
    EngineRecord row = only(new Records().timer("daily", 1_790_000_000_000L));

    assertThat(row.dueAt()).isEqualTo("2026-09-21T14:13:20Z");
  }

  private static EngineRecord only(Records records) {
    return mapped(records).orElseThrow();
  }

  private static Optional<EngineRecord> mapped(Records records) {
    Record<?> record = records.log().getFirst();
    return RecordMapper.map(record);
  }
}
