package ipledge.stories.origination;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import ipledge.intake.ApplicationState;
import ipledge.shared.Trace;
import ipledge.simulators.fault.Face;
import ipledge.simulators.journal.Entry;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.testing.QuietLog;
import ipledge.workers.testing.ProcessEngine;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From a person's click through the engine to the institution outside there is one id. */
@Story
@ExtendWith(QuietLog.class)
class TraceStoryTest {

  private static final String SUBMITTED = "0af7651916cd43dd8448eb211c80319c";
  private static final String SIGNED = "1bf7651916cd43dd8448eb211c80319d";
  private static final String CONFIRMED = "2cf7651916cd43dd8448eb211c80319e";

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired ProcessEngine engine;

  private final Queue<Map<String, String>> ended = new ConcurrentLinkedQueue<>();
  private final AppenderBase<ILoggingEvent> reader =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (event.getMessage().equals("a job ended")) {
            ended.add(Map.copyOf(event.getMDCPropertyMap()));
          }
        }
      };

  @BeforeEach
  void readTheLog() {
    workers().setLevel(Level.INFO);
    workers().addAppender(reader);
    reader.start();
  }

  @AfterEach
  void readNoMore() {
    workers().detachAppender(reader);
  }

  @Test
  void aClickIsFoundInTheEngineInTheLogAndInTheJournalsOutside() {
    Firm firm = town.firm();
    Case loan =
        Trace.call(
            SUBMITTED, () -> bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter()));
    loan.valued().investigated().coInvestigated().recommended().approved();
    Trace.run(SIGNED, () -> assertThat(loan.signed()).isNotNull());
    Trace.run(CONFIRMED, () -> assertThat(loan.conditionsConfirmed()).isNotNull());
    loan.is(ApplicationState.ACTIVE);

    assertThat(traces(loan.id())).startsWith(SUBMITTED).contains(SIGNED, CONFIRMED);
    assertThat(jobs(SUBMITTED)).contains("intake.check-applicant");
    assertThat(jobs(SIGNED)).contains("pledge.submit");
    assertThat(jobs(CONFIRMED)).contains("loan.disburse");
    assertThat(books.effects(Face.REGISTRAR, loan.filing().only().id()))
        .extracting(Entry::traceId)
        .containsExactly(SIGNED);
    assertThat(books.effects(Face.CORE_BANK, loan.id()))
        .extracting(Entry::traceId)
        .containsExactly(CONFIRMED);
  }

  /** What the engine knew as the trace of a case, in order. */
  private List<String> traces(UUID id) {
    List<Long> instances = engine.instancesOf(id);
    return engine
        .records()
        .filter(record -> record.getValue() instanceof VariableRecordValue)
        .map(record -> (VariableRecordValue) record.getValue())
        .filter(variable -> instances.contains(variable.getProcessInstanceKey()))
        .filter(variable -> variable.getName().equals(Trace.NAME))
        .map(variable -> variable.getValue().replace("\"", ""))
        .toList();
  }

  private List<String> jobs(String trace) {
    return ended.stream()
        .filter(line -> trace.equals(line.get("traceId")))
        .map(line -> line.get("jobType"))
        .toList();
  }

  private static Logger workers() {
    return (Logger) LoggerFactory.getLogger("ipledge.workers");
  }
}
