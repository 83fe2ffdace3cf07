package ipledge.approval;

import ipledge.approval.LoanFlags.Missing;
import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.SizeClass;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** As what loans count, written once with their approval. */
@Service
@Transactional
public class FlagBook {

  private static final TypeReference<List<Missing>> MISSING = new TypeReference<>() {};
  private static final TypeReference<List<RuleRead>> RULES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  FlagBook(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  void add(ApplicationView application, FrozenFlags frozen) {
    LoanFlags.Basis basis = frozen.basis();
    LoanFlags flags = frozen.flags();
    jdbc.sql(
            """
            INSERT INTO approval_flags
              (application_id, branch_id, decided_on, amount, other_exposure, tenor_months,
               profile_id, size_class, inclusive, pboc_inclusive, exemption_scope, ip_value,
               other_security, ip_share, term_class, missing, rules, frozen_at)
            VALUES (:application, :branch, :day, :amount, :exposure, :tenor,
                    :profile, :size, :inclusive, :pboc, :scope, :ip,
                    :other, :share, :term, :missing::jsonb, :rules::jsonb, :now)
            """)
        .param("application", application.id())
        .param("branch", application.branchId())
        .param("day", frozen.decidedOn())
        .param("amount", basis.amount().amount())
        .param("exposure", basis.otherExposure().amount())
        .param("tenor", basis.tenorMonths())
        .param("profile", frozen.profileId())
        .param("size", basis.size() == null ? null : basis.size().name())
        .param("inclusive", flags.inclusive())
        .param("pboc", flags.pbocInclusive())
        .param("scope", flags.scope().name())
        .param("ip", basis.ipValue().amount())
        .param("other", basis.otherSecurity() == null ? null : basis.otherSecurity().amount())
        .param("share", flags.ipShare() == null ? null : flags.ipShare().fraction())
        .param("term", flags.term().name())
        .param("missing", json.writeValueAsString(flags.missing()))
        .param("rules", json.writeValueAsString(frozen.rules()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Nothing as long as the loan is not approved. */
  @Transactional(readOnly = true)
  public Optional<FrozenFlags> of(UUID applicationId) {
    return jdbc.sql("SELECT * FROM approval_flags WHERE application_id = :id")
        .param("id", applicationId)
        .query(this::read)
        .optional();
  }

  private FrozenFlags read(ResultSet row, int number) throws SQLException {
    String size = row.getString("size_class");
    BigDecimal share = row.getBigDecimal("ip_share");
    return new FrozenFlags(
        row.getObject("decided_on", LocalDate.class),
        new LoanFlags.Basis(
            size == null ? null : SizeClass.valueOf(size),
            Money.cny(row.getBigDecimal("amount")),
            Money.cny(row.getBigDecimal("other_exposure")),
            row.getInt("tenor_months"),
            Money.cny(row.getBigDecimal("ip_value")),
            money(row.getBigDecimal("other_security"))),
        row.getObject("profile_id", UUID.class),
        new LoanFlags(
            row.getObject("inclusive", Boolean.class),
            row.getObject("pboc_inclusive", Boolean.class),
            ExemptionScope.valueOf(row.getString("exemption_scope")),
            share == null ? null : new Percentage(share),
            TermClass.valueOf(row.getString("term_class")),
            json.readValue(row.getString("missing"), MISSING)),
        json.readValue(row.getString("rules"), RULES));
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.cny(amount);
  }
}
