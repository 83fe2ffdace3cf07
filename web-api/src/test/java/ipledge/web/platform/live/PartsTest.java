package ipledge.web.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartsTest {

  /** What a page shows that a capability's event can change; the page reads it again then. */
  @ParameterizedTest
  @CsvSource({
    "worklist, diagram, the diagram says who has the task",
    "worklist, application, the head says for whom the case waits",
    "valuation, money, a confirmed value is money",
    "approval, money, so is the approved amount",
    "valuation, decisions, the route of a valuation is decided by table",
    "intake, decisions, so is whether a right can be registered",
    "collateral, valuations, a valuation names its right",
    "approval, documents, a photo says that a survey names it",
    "pledge, documents, a paper says what rests on it",
    "posting, money, what is posted",
    "engine, diagram, where the token is",
    "audit, timeline, a refusal",
    "something-new, timeline, what nobody thought of is told at least",
  })
  void whatAnEventCanChangeIsReadAgain(String topic, String part, String why) {
    assertThat(Parts.changed(Map.of(topic, 1L), Map.of(topic, 2L))).as(why).contains(part);
    assertThat(Parts.changed(Map.of(), Map.of(topic, 1L))).as(why).contains(part);
    assertThat(Parts.changed(Map.of(topic, 2L), Map.of(topic, 2L))).isEmpty();
  }
}
