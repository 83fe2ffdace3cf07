package ipledge.stories;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.party.Enterprises;
import ipledge.party.SocialCreditCode;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.corebank.Account;
import ipledge.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Firms and rights that no other story has touched, so that stories share one engine, one database
 * and one register without meeting.
 */
@TestComponent
public class Town {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int THIS_YEAR = 2026;
  private static final AtomicInteger NEXT = new AtomicInteger(100);

  private final RunningSimulators simulators;
  private final Enterprises enterprises;
  private final JdbcClient rows;

  Town(RunningSimulators simulators, Enterprises enterprises, TestDatabase database) {
    this.simulators = simulators;
    this.enterprises = enterprises;
    this.rows = JdbcClient.create(database.superuser());
  }

  /** A firm with an account at the bank. */
  public Firm firm() {
    int number = NEXT.incrementAndGet();
    String code =
        fitting(
            check -> "91990000MA9%06d%s".formatted(number, CHARACTERS.charAt(check)),
            CHARACTERS.length(),
            typed -> new SocialCreditCode(typed).hasValidCheck());
    Firm firm =
        new Firm(
            UUID.randomUUID(), "故事" + number + "号（示例）有限公司", code, "62990%010d".formatted(number));
    People.as(
        People.LI,
        () -> {
          enterprises.register(firm.id(), firm.name(), code, null, People.LI);
          return firm;
        });
    account(firm, Account.Status.OPEN);
    return firm;
  }

  /** The core bank no longer pays into the firm's account. */
  public void block(Firm firm) {
    account(firm, Account.Status.BLOCKED);
  }

  public void unblock(Firm firm) {
    account(firm, Account.Status.OPEN);
  }

  /** The firm owes the bank something from elsewhere. */
  public void owes(Firm firm, String yuan, String classification) {
    rows.sql(
            """
            INSERT INTO ipledge.existing_exposure
              (id, social_credit_code, facility, amount, classification, as_of)
            VALUES (gen_random_uuid(), ?, 'OLD', ?::numeric, ?, '2026-11-01')
            """)
        .params(firm.code(), yuan, classification)
        .update();
  }

  /** The firm is on the list of the bank's related parties (CRD-34). */
  public void relate(Firm firm) {
    rows.sql("INSERT INTO ipledge.related_party VALUES (?, 'DIRECTOR', 'list', '2026-01-01')")
        .param(firm.code())
        .update();
  }

  public RegisterEntry invention(Firm owner) {
    return entry(owner, patent(RightKind.INVENTION, 1), "一种故事里的测距方法");
  }

  public RegisterEntry utilityModel(Firm owner) {
    return entry(owner, patent(RightKind.UTILITY_MODEL, 2), "一种故事里的张力机构");
  }

  public RegisterEntry mark(Firm owner) {
    int number = NEXT.incrementAndGet();
    return entry(owner, RightNumber.parse(RightKind.TRADEMARK, "98%06d".formatted(number)), "故事示例");
  }

  public RegisterEntry software(Firm owner) {
    int number = NEXT.incrementAndGet();
    return entry(
        owner,
        RightNumber.parse(RightKind.COPYRIGHT, "2023SR%07d".formatted(number)),
        "故事设备健康管理软件");
  }

  private RegisterEntry entry(Firm owner, RightNumber number, String title) {
    return new RegisterEntry(simulators, number, title, owner);
  }

  private void account(Firm firm, Account.Status status) {
    simulators
        .coreBank()
        .enter(
            new Account(firm.account(), firm.name(), firm.code(), "CNY", status, BigDecimal.ZERO));
  }

  private static RightNumber patent(RightKind kind, int type) {
    int serial = NEXT.incrementAndGet();
    String number =
        fitting(
            check -> "2023%d%07d%s".formatted(type, serial, "0123456789X".charAt(check)),
            11,
            typed -> RightNumber.parse(kind, typed).isValid(THIS_YEAR));
    return RightNumber.parse(kind, number);
  }

  /** With the check character that fits. */
  private static String fitting(IntFunction<String> spelt, int characters, Predicate<String> fits) {
    return IntStream.range(0, characters).mapToObj(spelt).filter(fits).findFirst().orElseThrow();
  }
}
