package ipledge.party;

import ipledge.party.EnterpriseFacts.Tag;
import ipledge.party.EnterpriseFacts.TagKind;
import ipledge.rulebook.SizeRule;
import ipledge.rulebook.SizeRules;
import ipledge.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the bank knows of firms, as it was said each time. */
@Service
@Transactional(readOnly = true)
public class EnterpriseProfiles {

  private final JdbcClient jdbc;
  private final SizeRules rules;

  EnterpriseProfiles(JdbcClient jdbc, SizeRules rules) {
    this.jdbc = jdbc;
    this.rules = rules;
  }

  /** What was said under this id; nothing where there is no id, or nothing of it. */
  public Optional<EnterpriseProfile> find(@Nullable UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  /** Those that there are, by id. */
  public Map<UUID, EnterpriseProfile> findAll(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<UUID, List<Tag>> tags = tags(ids);
    Map<UUID, EnterpriseProfile> found = new HashMap<>();
    jdbc.sql("SELECT * FROM enterprise_profile WHERE id = ANY (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> profile(row, tags))
        .list()
        .forEach(profile -> found.put(profile.id(), profile));
    return Map.copyOf(found);
  }

  /** How large a firm is by the rules of the day (CRD-52). */
  public Sizing size(@Nullable EnterpriseFacts facts, LocalDate on) {
    EnterpriseFacts known = facts == null ? EnterpriseFacts.unknown() : facts;
    List<SizeRule> rows = known.industry() == null ? List.of() : rules.of(known.industry(), on);
    return Sizing.of(known, rows);
  }

  @Transactional
  void add(EnterpriseProfile profile) {
    EnterpriseFacts facts = profile.facts();
    jdbc.sql(
            """
            INSERT INTO enterprise_profile
              (id, enterprise_id, industry, staff, revenue, assets, facts_year, source,
               region_code, park_code, recorded_by, recorded_at)
            VALUES (:id, :enterprise, :industry, :staff, :revenue, :assets, :year, :source,
                    :region, :park, :by, :at)
            """)
        .param("id", profile.id())
        .param("enterprise", profile.enterpriseId())
        .param("industry", facts.industry())
        .param("staff", facts.staff())
        .param("revenue", amount(facts.revenue()))
        .param("assets", amount(facts.assets()))
        .param("year", facts.year())
        .param("source", facts.source())
        .param("region", facts.region())
        .param("park", facts.park())
        .param("by", profile.recordedBy())
        .param("at", Timestamp.from(profile.recordedAt()))
        .update();
    for (Tag tag : facts.tags()) {
      jdbc.sql(
              """
              INSERT INTO enterprise_profile_tag (profile_id, tag, evidence, valid_from, valid_to)
              VALUES (:profile, :tag, :evidence, :from, :to)
              """)
          .param("profile", profile.id())
          .param("tag", tag.kind().name())
          .param("evidence", tag.evidence())
          .param("from", tag.validFrom())
          .param("to", tag.validTo())
          .update();
    }
  }

  private Map<UUID, List<Tag>> tags(Collection<UUID> ids) {
    Map<UUID, List<Tag>> tags = new HashMap<>();
    jdbc.sql(
            """
            SELECT * FROM enterprise_profile_tag WHERE profile_id = ANY (:ids)
            ORDER BY profile_id, tag, valid_from
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              tags.computeIfAbsent(row.getObject("profile_id", UUID.class), id -> new ArrayList<>())
                  .add(tag(row));
            });
    return tags;
  }

  private static Tag tag(ResultSet row) throws SQLException {
    return new Tag(
        TagKind.valueOf(row.getString("tag")),
        row.getString("evidence"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static EnterpriseProfile profile(ResultSet row, Map<UUID, List<Tag>> tags)
      throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new EnterpriseProfile(
        id,
        row.getObject("enterprise_id", UUID.class),
        new EnterpriseFacts(
            row.getString("industry"),
            row.getObject("staff", Integer.class),
            money(row.getBigDecimal("revenue")),
            money(row.getBigDecimal("assets")),
            row.getObject("facts_year", Integer.class),
            row.getString("source"),
            row.getString("region_code"),
            row.getString("park_code"),
            tags.getOrDefault(id, List.of())),
        row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant());
  }

  private static @Nullable Money money(@Nullable BigDecimal amount) {
    return amount == null ? null : Money.cny(amount);
  }

  private static @Nullable BigDecimal amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }
}
