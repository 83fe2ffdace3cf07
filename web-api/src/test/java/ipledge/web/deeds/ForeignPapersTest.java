package ipledge.web.deeds;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.contract.DocumentKind;
import ipledge.testing.Cases;
import ipledge.web.WebTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A value rests on papers of its own case and on no others. */
@WebTest
@Import({Cases.class, ValueDeeds.class})
class ForeignPapersTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private ValueDeeds values;
  @Autowired private Cases cases;

  @Test
  void aReportThatIsNoPaperOfTheCaseIsNotThere() {
    Deed deed = deed("enter-report");
    String report = "\"documentId\": \"";
    assertThat(sent(deed, deed.body().replaceAll(report + "[^\"]*", report + ofAnotherCase())))
        .hasStatus(404);
    assertThat(sent(deed, deed.body())).hasStatusOk();
  }

  @Test
  void theReportStandsWithTheValueItIsTakenFrom() {
    Deed deed = deed("enter-report");

    assertThat(sent(deed, deed.body())).hasStatusOk();

    assertThat(usedPapers(deed)).containsExactly("[\"价值所依据的评估报告\"]");
  }

  @Test
  void theLetterStandsWithTheReplyItGives() {
    Deed deed = deed("record-reply");
    UUID letter = cases.document(caseOf(deed), DocumentKind.OTHER, "L-1");
    String paper = ", \"documentId\": \"" + letter + "\"}";

    assertThat(sent(deed, deed.body().replace("}", paper))).hasStatusOk();

    assertThat(usedPapers(deed)).containsExactly("[\"借款人对报价的答复\"]");
  }

  @Test
  void norIsAReplyOnSuchAPaper() {
    Deed deed = deed("record-reply");
    String paper = ", \"documentId\": \"" + ofAnotherCase() + "\"}";
    assertThat(sent(deed, deed.body().replace("}", paper))).hasStatus(404);
    assertThat(sent(deed, deed.body())).hasStatusOk();
  }

  private Deed deed(String form) {
    return Objects.requireNonNull(values.all().get("POST /api/v1/tasks/{id}/" + form)).get();
  }

  private UUID caseOf(Deed deed) {
    return UUID.fromString(
        new Counter(mvc)
            .page("/api/v1/tasks/" + deed.record(), deed.by())
            .path("applicationId")
            .asString());
  }

  private List<String> usedPapers(Deed deed) {
    String papers = "/api/v1/applications/" + caseOf(deed) + "/documents";
    return new Counter(mvc)
        .page(papers, deed.by())
        .valueStream()
        .map(paper -> paper.path("usedFor"))
        .filter(uses -> !uses.isEmpty())
        .map(JsonNode::toString)
        .toList();
  }

  private UUID ofAnotherCase() {
    UUID other = cases.submitted("1500000", Cases.utilityModel());
    return cases.document(other, DocumentKind.APPRAISAL_REPORT, "R-9");
  }

  private MvcTestResult sent(Deed deed, String body) {
    Deed changed =
        new Deed(deed.operation(), deed.record(), "", deed.by(), deed.version(), body, null);
    return new Counter(mvc).send(changed, UUID.randomUUID().toString());
  }
}
