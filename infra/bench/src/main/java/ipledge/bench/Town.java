package ipledge.bench;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.party.SocialCreditCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Made-up firms with an invention and an account each, entered with the simulators. */
final class Town {

  /** A firm with what it pledges. */
  record Firm(UUID id, String name, String code, String account, RightNumber right) {}

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String CHECKS = "0123456789X";
  private static final int THIS_YEAR = 2026;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String simulators;
  private final AtomicInteger next = new AtomicInteger();

  Town(String simulators) {
    this.simulators = simulators;
  }

  Firm firm() {
    int number = next.incrementAndGet();
    String code =
        fitting(
            check -> "91990000MA8%06d%s".formatted(number, CHARACTERS.charAt(check)),
            CHARACTERS.length(),
            typed -> new SocialCreditCode(typed).hasValidCheck());
    String patent =
        fitting(
            check -> "20231%07d%s".formatted(number, CHECKS.charAt(check)),
            CHECKS.length(),
            typed -> RightNumber.parse(RightKind.INVENTION, typed).isValid(THIS_YEAR));
    Firm firm =
        new Firm(
            UUID.randomUUID(),
            "测量" + number + "号（示例）有限公司",
            code,
            "62980%010d".formatted(number),
            RightNumber.parse(RightKind.INVENTION, patent));
    enter(firm);
    return firm;
  }

  private void enter(Firm firm) {
    Map<String, Object> right = new HashMap<>();
    right.put("kind", "INVENTION");
    right.put("number", firm.right().number());
    right.put("title", "一种用于测量的示例方法");
    right.put("owners", List.of(Map.of("name", firm.name(), "uscc", firm.code())));
    right.put("filingDate", "2023-04-26");
    right.put("grantDate", "2025-06-10");
    right.put("legalStatus", "IN_FORCE");
    right.put("feesPaidOnTime", true);
    right.put("compensationDays", 0);
    right.put("invalidationPending", false);
    put("/registrar/rights/INVENTION/" + firm.right().number(), right);
    put(
        "/core-bank/accounts/" + firm.account(),
        Map.of(
            "account",
            firm.account(),
            "holder",
            firm.name(),
            "uscc",
            firm.code(),
            "currency",
            "CNY",
            "status",
            "OPEN",
            "balance",
            "0.00"));
  }

  private void put(String path, Map<String, ?> body) {
    try {
      var response =
          http.send(
              HttpRequest.newBuilder(URI.create(simulators + path))
                  .header("Content-Type", "application/json")
                  .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                  .build(),
              BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + response.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String fitting(IntFunction<String> spelt, int characters, Predicate<String> fits) {
    return IntStream.range(0, characters).mapToObj(spelt).filter(fits).findFirst().orElseThrow();
  }
}
