package ipledge.simulators;

import static ipledge.simulators.Forms.order;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.simulators.Caller.Reply;
import ipledge.simulators.fault.Face;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The core bank pays once per key, refuses by its own register, and tells of repayments. */
@SuppressWarnings("NullAway.Init")
class CoreBankTest {

  private static final String ORDERS = "/core-bank/disbursements";
  private static final String ORDER = order(Forms.XINGHE, "1500000.00", "CNY");

  @TempDir Path data;
  private RunningSimulators simulators;
  private Caller caller;

  @BeforeEach
  void start() {
    simulators = RunningSimulators.start(data);
    caller = new Caller(simulators.url());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void paysOncePerKeyAlsoAcrossARestart() throws IOException {
    Reply paid = caller.post(ORDERS, "k-1", ORDER);
    assertThat(paid.text("/state")).isEqualTo("DONE");
    simulators.close();
    start();
    assertThat(caller.post(ORDERS, "k-1", ORDER)).isEqualTo(paid);
    assertThat(caller.get(ORDERS + "?key=k-1").body()).isEqualTo(paid.body());
    assertThat(caller.post(ORDERS, "k-1", ORDER.replace("15", "16")).status()).isEqualTo(422);
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(1);
    assertThat(caller.get("/core-bank/accounts/9900100000000001").text("/balance"))
        .isEqualTo("1500000.00");
  }

  @Test
  void aProductThatPaysTwiceIsSeenToPayTwice() throws IOException {
    caller.post(ORDERS, "k-1", ORDER);
    caller.post(ORDERS, "k-2", ORDER);
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(2);
    assertThat(caller.get("/core-bank/loans/L-1").text("/disbursed")).isEqualTo("3000000.00");
  }

  static Stream<Arguments> refused() {
    String stranger = Forms.party("无名（示例）有限公司", "91990000MA00000661");
    return Stream.of(
        Arguments.of("ACCOUNT_BLOCKED", order(Forms.YUANSHAN, "1.00", "CNY")),
        Arguments.of("CURRENCY_NOT_SUPPORTED", order(Forms.XINGHE, "1.00", "USD")),
        Arguments.of("ACCOUNT_UNKNOWN", order(stranger, "1.00", "CNY")),
        Arguments.of("PAYEE_MISMATCH", order(Forms.XINGHE.replace("星河", "星海"), "1.00", "CNY")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWithAReasonAndPaysNothing(String reason, String order) throws IOException {
    Reply answer = caller.post(ORDERS, "k-1", order);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("/state")).isEqualTo("REFUSED");
    assertThat(answer.text("/reason")).isEqualTo(reason);
    assertThat(simulators.effects(Face.CORE_BANK)).isEmpty();
  }

  @Test
  void refusesAnOrderThatIsNone() throws IOException {
    assertThat(caller.post(ORDERS, "k-1", order(Forms.XINGHE, "-1", "CNY")).status())
        .isBetween(400, 422);
    assertThat(caller.post(ORDERS, "k-1", order(Forms.XINGHE, "1e9", "CNY")).status())
        .isBetween(400, 422);
    assertThat(caller.post(ORDERS, null, ORDER).status()).isEqualTo(400);
    assertThat(caller.get(ORDERS + "?key=k-1").status()).isEqualTo(404);
  }

  @Test
  void tellsOfRepaymentsFromANumberOn() throws IOException {
    caller.post(ORDERS, "k-1", ORDER);
    String repayment = "{\"loanNo\":\"L-1\",\"amount\":\"500000.00\"}";
    assertThat(caller.post("/core-bank/repayments", null, repayment).status()).isEqualTo(201);
    caller.post("/core-bank/repayments", null, repayment);
    assertThat(caller.get("/core-bank/repayments?after=1").text("/0/amount"))
        .isEqualTo("500000.00");
    assertThat(caller.get("/core-bank/loans/L-1").text("/outstanding")).isEqualTo("500000.00");
    String tooMuch = repayment.replace("500000.00", "500000.01");
    assertThat(caller.post("/core-bank/repayments", null, tooMuch).status()).isEqualTo(422);
  }
}
