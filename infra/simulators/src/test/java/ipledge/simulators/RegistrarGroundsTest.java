package ipledge.simulators;

import static ipledge.simulators.Forms.consent;
import static ipledge.simulators.Forms.filing;
import static ipledge.simulators.Forms.right;
import static ipledge.simulators.Forms.statement;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.simulators.Caller.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The registrar decides by its register: one case for each ground. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RegistrarGroundsTest {

  /** Published in 1975 and 1976: protected to the end of 2025, and of 2026 (ALG-05). */
  private static final String OVER = "1975SR9900001";

  private static final String ENDING = "1976SR9900001";

  @TempDir static Path data;
  private RunningSimulators simulators;
  private Caller caller;

  @BeforeAll
  void start() {
    simulators =
        RunningSimulators.start(
            data,
            Forms.DAY,
            "ipledge.clock=controlled",
            "ipledge.simulators.registrar.answer-delay=0s");
    caller = new Caller(simulators.url());
    enterWork(OVER, 1975);
    enterWork(ENDING, 1976);
  }

  private void enterWork(String number, int published) {
    try {
      Reply entered =
          caller.put(
              "/registrar/rights/COPYRIGHT/" + number,
              """
              {"kind":"COPYRIGHT","number":"%s","title":"早年的作品","owners":[%s],
               "legalStatus":"IN_FORCE","feesPaidOnTime":false,"compensationDays":0,
               "invalidationPending":false,"firstPublishedOn":"%d-05-01"}
              """
                  .formatted(number, Forms.YUNSHAN, published));
      assertThat(entered.status()).isEqualTo(200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterAll
  void stop() {
    simulators.close();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("REG-P11-1", "PATENT", Forms.QINGHE, right("INVENTION", "2023104567890")),
        Arguments.of("REG-P11-2", "PATENT", Forms.XINGHE, right("INVENTION", "981000010")),
        Arguments.of("REG-P11-3", "PATENT", Forms.XINGHE, right("INVENTION", "2025100000118")),
        Arguments.of("REG-P11-4", "PATENT", Forms.QINGHE, right("INVENTION", "2019100000038")),
        Arguments.of("REG-P11-5", "PATENT", Forms.YUANSHAN, right("INVENTION", "2020100000064")),
        Arguments.of("REG-P11-5", "PATENT", Forms.YUANSHAN, right("INVENTION", "2022100000059")),
        Arguments.of("REG-P11-6", "PATENT", Forms.XINGHE, right("INVENTION", "2021100000016")),
        Arguments.of("REG-P11-8", "PATENT", Forms.CHENGMING, right("INVENTION", "2021100000105")),
        Arguments.of("REG-P11-9", "PATENT", Forms.CHENGMING, right("INVENTION", "2018100000071")),
        Arguments.of("REG-P11-12", "PATENT", Forms.XINGHE, right("INVENTION", "2023100000091")),
        Arguments.of("REG-T09-PLEDGOR", "TRADEMARK", Forms.XINGHE, right("TRADEMARK", "99000001")),
        Arguments.of("REG-T09-FROZEN", "TRADEMARK", Forms.YUANSHAN, right("TRADEMARK", "99000004")),
        Arguments.of("REG-T09-LAPSED", "TRADEMARK", Forms.XINGHE, right("TRADEMARK", "99000005")),
        Arguments.of(
            "REG-C07-OWNER", "COPYRIGHT", Forms.XINGHE, right("COPYRIGHT", "2024SR9900001")),
        Arguments.of(
            "REG-C07-DISPUTE", "COPYRIGHT", Forms.YUANSHAN, right("COPYRIGHT", "2023SR9900002")),
        Arguments.of("REG-C07-TERM", "COPYRIGHT", Forms.YUNSHAN, right("COPYRIGHT", OVER)),
        Arguments.of("REG-C07-PERIOD", "COPYRIGHT", Forms.YUNSHAN, right("COPYRIGHT", ENDING)));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("refused")
  void refusesWithTheGround(String ground, String register, String pledgor, String right)
      throws IOException {
    Reply decided = file(filing(register, pledgor, List.of(right)));
    assertThat(decided.text("/state")).isEqualTo("REFUSED");
    assertThat(decided.text("/refusal/ground")).isEqualTo(ground);
  }

  static Stream<Arguments> corrected() {
    String good = filing("PATENT", Forms.XINGHE, List.of(right("INVENTION", "2023104567890")));
    return Stream.of(
        Arguments.of("CONTRACT_NO", good.replace("ZY-2026-001", "")),
        Arguments.of("AMOUNT", good.replace("1500000.00", "")),
        Arguments.of("PERFORMANCE_PERIOD", good.replace("\"2027-11-22\"", "null")),
        Arguments.of("PLEDGOR_NAME", good.replace("（示例）", "(示例) ")),
        Arguments.of(
            "RIGHT_DATA",
            good.replace("\"2023104567890\"", "\"2023104567890\",\"title\":\"别的名称\"")),
        Arguments.of(
            "STATEMENT_SAME_DAY_INVENTION",
            filing("PATENT", Forms.CHENGMING, List.of(right("UTILITY_MODEL", "2023200000167")))),
        Arguments.of(
            "STATEMENT_INVALIDATION",
            filing("PATENT", Forms.YUANSHAN, List.of(right("INVENTION", "2020100000026")))),
        Arguments.of(
            "SIMILAR_MARKS",
            filing("TRADEMARK", Forms.CHENGMING, List.of(right("TRADEMARK", "99000002")))),
        Arguments.of(
            "PRIOR_LICENCES",
            filing(
                "COPYRIGHT",
                Forms.INSTITUTE,
                List.of(right("COPYRIGHT", "国作登字-2023-F-99000001")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corrected")
  void asksForACorrectionOfWhatCanBeCured(String defect, String form) throws IOException {
    Reply decided = file(form);
    assertThat(decided.text("/state")).isEqualTo("CORRECTION_REQUESTED");
    assertThat(decided.text("/correction/notice/0/code")).isEqualTo(defect);
    assertThat(decided.text("/correction/deadline")).isNotEmpty();
  }

  static Stream<Arguments> registered() {
    return Stream.of(
        Arguments.of(
            "statement for ground 10",
            filing(
                "PATENT",
                Forms.CHENGMING,
                List.of(right("UTILITY_MODEL", "2023200000167")),
                List.of(statement("CONTINUE_DESPITE_SAME_DAY_INVENTION")))),
        Arguments.of(
            "statement for ground 11",
            filing(
                "PATENT",
                Forms.YUANSHAN,
                List.of(right("INVENTION", "2020100000026")),
                List.of(statement("CONTINUE_DESPITE_INVALIDATION")))),
        Arguments.of(
            "co-owner's consent",
            filing(
                "PATENT",
                Forms.CHENGMING,
                List.of(right("INVENTION", "2021100000105")),
                List.of(consent("江畔理工研究院（示例）有限公司")))),
        Arguments.of(
            "both similar marks",
            filing(
                "TRADEMARK",
                Forms.CHENGMING,
                List.of(right("TRADEMARK", "99000002"), right("TRADEMARK", "99000003")))),
        Arguments.of(
            "software",
            filing("COPYRIGHT", Forms.YUNSHAN, List.of(right("COPYRIGHT", "2024SR9900001")))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("registered")
  void registersWhatIsInOrder(String why, String form) throws IOException {
    Reply decided = file(form);
    assertThat(decided.text("/state")).as(why).isEqualTo("REGISTERED");
    assertThat(decided.text("/registration/certificateNo")).isNotEmpty();
  }

  private Reply file(String form) throws IOException {
    Reply accepted = caller.post("/registrar/filings", UUID.randomUUID().toString(), form);
    assertThat(accepted.status()).isEqualTo(202);
    return caller.get("/registrar/filings/" + accepted.text("/filingNo"));
  }
}
