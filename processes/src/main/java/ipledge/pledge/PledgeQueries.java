package ipledge.pledge;

import ipledge.collateral.Register;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads filings; row level security leaves only those of the reader's branches. */
@Service
@Transactional(readOnly = true)
public class PledgeQueries {

  private static final ParameterKey<String> PLEDGEE_NAME =
      ParameterKey.text("contract.lender-name");
  private static final ParameterKey<String> PLEDGEE_CODE =
      ParameterKey.text("contract.lender-code");

  /** By then a request that was on its way has arrived, or never will: leases end sooner. */
  private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

  /**
   * A filing as it stands.
   *
   * @param amount the secured claim, in yuan
   * @param correctionDeadline the last day to answer the last correction notice
   * @param ground the registrar's first ground of refusal
   * @param answerDueAt when the registrar's time to answer is over
   * @param cancellationRefusal why the registrar does not cancel the pledge, as long as nobody has
   *     settled it
   * @param endingAsked whether the filing is to be taken back, or the pledge to be cancelled
   */
  public record FilingView(
      UUID id,
      int version,
      UUID applicationId,
      Register register,
      PledgeState state,
      Party pledgor,
      String contractNo,
      Money amount,
      LocalDate performanceFrom,
      LocalDate performanceTo,
      List<UUID> rightIds,
      @Nullable String sentKey,
      @Nullable Instant sentAt,
      @Nullable Instant answerDueAt,
      @Nullable String filingNo,
      @Nullable LocalDate correctionDeadline,
      @Nullable String ground,
      @Nullable String registrationNo,
      @Nullable String certificateNo,
      @Nullable LocalDate registeredOn,
      @Nullable LocalDate termTo,
      @Nullable String cancellationRefusal,
      boolean endingAsked) {}

  /**
   * A firm by its registered name.
   *
   * @param code its social credit code
   */
  public record Party(String name, String code) {}

  private static final String SELECT =
      """
      SELECT p.*, ARRAY(SELECT r.right_id FROM pledge_registration_right r
                        WHERE r.filing_id = p.id ORDER BY r.position) AS rights
      FROM pledge_registration p
      """;

  private final JdbcClient jdbc;
  private final FilingBook book;
  private final RightPapers papers;
  private final Rulebook rulebook;
  private final Clock clock;

  PledgeQueries(
      JdbcClient jdbc, FilingBook book, RightPapers papers, Rulebook rulebook, Clock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.papers = papers;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * @throws NoSuchRecord if there is none, or none that the reader may see
   */
  public FilingView find(UUID filingId) {
    return jdbc.sql(SELECT + "WHERE p.id = :id")
        .param("id", filingId)
        .query(PledgeQueries::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  /** Those of the records that are filings. */
  public List<FilingView> among(Collection<UUID> records) {
    return jdbc.sql(SELECT + "WHERE p.id = ANY (:ids)")
        .param("ids", records.toArray(UUID[]::new))
        .query(PledgeQueries::read)
        .list();
  }

  /** The filings of a case, oldest first. */
  public List<FilingView> of(UUID applicationId) {
    return jdbc.sql(SELECT + "WHERE p.application_id = :application ORDER BY p.id")
        .param("application", applicationId)
        .query(PledgeQueries::read)
        .list();
  }

  /** The documents that came with the bank's answers to correction notices, by round. */
  public List<UUID> correctionPapers(UUID filingId) {
    return book.correctionPapers(filingId);
  }

  /** The papers that go with a filing: those about its rights, in the order in which they came. */
  public List<RightPaper> statements(UUID filingId) {
    FilingView filing = find(filingId);
    return papers.of(filing.applicationId()).stream()
        .filter(paper -> filing.rightIds().contains(paper.rightId()))
        .toList();
  }

  /** What the registrar held against a filing, newest first. */
  public List<RegistrarAnswer.Notice> notices(UUID filingId) {
    return jdbc.sql(
            """
            SELECT code, right_number, text FROM filing_notice
            WHERE filing_id = :filing ORDER BY received_at DESC, id
            """)
        .param("filing", filingId)
        .query(
            (row, n) ->
                new RegistrarAnswer.Notice(
                    row.getString("code"), row.getString("right_number"), row.getString("text")))
        .list();
  }

  /**
   * What the registrar wrote at one time.
   *
   * @param text all its sentences, one a line
   */
  public record Letter(Instant receivedAt, String text) {}

  /** What the registrar wrote about a filing, newest first. */
  public List<Letter> letters(UUID filingId) {
    return jdbc.sql(
            """
            SELECT received_at, string_agg(text, chr(10) ORDER BY id) AS text FROM filing_notice
            WHERE filing_id = :filing GROUP BY received_at ORDER BY received_at DESC
            """)
        .param("filing", filingId)
        .query(
            (row, n) ->
                new Letter(row.getTimestamp("received_at").toInstant(), row.getString("text")))
        .list();
  }

  /** The registrar's ground in the words of our tables; null unless it refused. */
  public @Nullable String groundOf(FilingView filing) {
    String code = filing.ground();
    return code == null ? null : RegistrarGround.ours(filing.register(), code);
  }

  /** The bank, as it stands in its filings today. */
  public Party pledgee() {
    Scope scope = Scope.bank();
    LocalDate today = BankTime.today(clock);
    return new Party(
        rulebook.parameter(PLEDGEE_NAME, scope, today),
        rulebook.parameter(PLEDGEE_CODE, scope, today));
  }

  /**
   * Whether every right of a case is under a pledge registered by this day (REG-02).
   *
   * @param on for example the day of the drawdown
   */
  public boolean allRegistered(UUID applicationId, LocalDate on) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM pledge_registration WHERE application_id = :application)
              AND NOT EXISTS (
                SELECT FROM application_right a
                WHERE a.application_id = :application AND NOT EXISTS (
                  SELECT FROM pledge_registration p
                  JOIN pledge_registration_right r ON r.filing_id = p.id
                  WHERE p.application_id = :application AND r.right_id = a.right_id
                    AND p.state = 'REGISTERED' AND p.registered_on <= :day))
            """)
        .param("application", applicationId)
        .param("day", Date.valueOf(on))
        .query(Boolean.class)
        .single();
  }

  /**
   * Filings of which the registrar may have news, oldest first; for machines.
   *
   * @param after the last one of the page before
   */
  public List<FilingView> waiting(UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                WHERE p.state IN ('ACCEPTED', 'CORRECTION_REQUESTED') AND p.id > :after
                ORDER BY p.id LIMIT :limit
                """)
        .param("after", after)
        .param("limit", limit)
        .query(PledgeQueries::read)
        .list();
  }

  /**
   * Filings that the registrar is to give back; for machines.
   *
   * @param after the last one of the page before
   */
  public List<FilingView> toEnd(UUID after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                WHERE p.ending_asked_at IS NOT NULL AND p.id > :after
                  AND (p.state IN ('ACCEPTED', 'CORRECTION_REQUESTED')
                    OR (p.state = 'SUBMITTED' AND p.sent_at < :arrived))
                ORDER BY p.id LIMIT :limit
                """)
        .param("after", after)
        .param("arrived", Timestamp.from(clock.instant().minus(ON_ITS_WAY)))
        .param("limit", limit)
        .query(PledgeQueries::read)
        .list();
  }

  /**
   * What somebody at the bank has to look after at the registrars; for machines.
   *
   * @param unanswered filings whose registrar is past its time
   * @param cancellationsRefused pledges of ended cases that a registrar does not cancel
   */
  public record Trouble(long unanswered, long cancellationsRefused) {}

  /** How much of that there is now. */
  public Trouble trouble() {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE state IN ('SUBMITTED', 'ACCEPTED')
                     AND ending_asked_at IS NULL AND answer_due_at <= :now) AS unanswered,
                   count(*) FILTER (WHERE cancellation_refusal IS NOT NULL) AS refused
            FROM pledge_registration
            WHERE state IN ('SUBMITTED', 'ACCEPTED', 'CORRECTION_REQUESTED', 'CANCEL_PENDING')
            """)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, n) -> new Trouble(row.getLong("unanswered"), row.getLong("refused")))
        .single();
  }

  private static FilingView read(ResultSet row, int number) throws SQLException {
    Timestamp sent = row.getTimestamp("sent_at");
    Timestamp due = row.getTimestamp("answer_due_at");
    return new FilingView(
        row.getObject("id", UUID.class),
        row.getInt("version"),
        row.getObject("application_id", UUID.class),
        Register.valueOf(row.getString("register")),
        PledgeState.valueOf(row.getString("state")),
        new Party(row.getString("pledgor_name"), row.getString("pledgor_code")),
        row.getString("contract_no"),
        Money.cny(row.getBigDecimal("amount")),
        row.getObject("performance_from", LocalDate.class),
        row.getObject("performance_to", LocalDate.class),
        List.of((UUID[]) row.getArray("rights").getArray()),
        row.getString("sent_key"),
        sent == null ? null : sent.toInstant(),
        due == null ? null : due.toInstant(),
        row.getString("filing_no"),
        row.getObject("correction_deadline", LocalDate.class),
        row.getString("ground"),
        row.getString("registration_no"),
        row.getString("certificate_no"),
        row.getObject("registered_on", LocalDate.class),
        row.getObject("term_to", LocalDate.class),
        row.getString("cancellation_refusal"),
        row.getTimestamp("ending_asked_at") != null);
  }
}
