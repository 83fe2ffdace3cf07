package ipledge.party;

import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.party.EnterpriseFacts.Tag;
import ipledge.party.EnterpriseFacts.TagKind;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaleVersion;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class EnterpriseFactsTest {

  @Autowired Enterprises enterprises;
  @Autowired EnterpriseQueries queries;
  @Autowired EnterpriseProfiles profiles;
  @Autowired EnterpriseTerms terms;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  private UUID firm = UUID.randomUUID();

  @BeforeEach
  void aFirm() {
    String code = cases.ofAFirmOfItsOwn(UUID.randomUUID());
    firm = queries.withCode(new SocialCreditCode(code)).orElseThrow().id();
  }

  static EnterpriseFacts small() {
    return new EnterpriseFacts(
        "INDUSTRY",
        120,
        Money.cny("18600000"),
        null,
        2025,
        "2025 annual report",
        null,
        "ZGC",
        List.of(
            new Tag(
                TagKind.HIGH_TECH,
                "GR202511000001",
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2028, 9, 30))));
  }

  @Test
  void whatIsSaidOfAFirmIsKeptWithWhoSaidItAndTheRegionOfItsPark() {
    describe(0, small());
    var view = queries.find(firm);
    EnterpriseProfile kept = profiles.find(view.profileId()).orElseThrow();
    assertThat(kept.facts().region()).as("the park lies there").isEqualTo("110000");
    assertThat(kept.facts().tags()).isEqualTo(small().tags());
    assertThat(kept.recordedBy()).isEqualTo("li.na");
    assertThat(profiles.size(kept.facts(), LocalDate.of(2026, 3, 2)).size())
        .isEqualTo(SizeClass.SMALL);
    assertThat(events())
        .containsExactly("party.enterprise-described", "party.enterprise-registered");
  }

  @Test
  void theSameAgainChangesNothingAndSomethingElseIsANewRow() {
    describe(0, small());
    describe(version(), small());
    assertThat(rows()).isEqualTo(1);
    describe(version(), EnterpriseFacts.unknown());
    assertThat(rows()).isEqualTo(2);
    assertThat(profiles.find(queries.find(firm).profileId()).orElseThrow().facts())
        .isEqualTo(EnterpriseFacts.unknown());
  }

  @Test
  void nobodyOverwritesWhatHeHasNotSeen() {
    describe(0, small());
    assertThatThrownBy(() -> describe(0, EnterpriseFacts.unknown()))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(
            () -> as(LI, () -> described(UUID.randomUUID(), 0, EnterpriseFacts.unknown())))
        .isInstanceOf(NoSuchRecord.class);
  }

  @Test
  void whatWasSaidIsNeverChangedBehindTheHouse() {
    describe(0, small());
    for (String change :
        List.of(
            "UPDATE ipledge.enterprise_profile SET staff = 1",
            "DELETE FROM ipledge.enterprise_profile_tag")) {
      assertThatThrownBy(() -> JdbcClient.create(database.superuser()).sql(change).update())
          .hasMessageContaining("never changed");
    }
  }

  record Wrong(String code, String pointer, EnterpriseFacts facts) {}

  static List<Wrong> wrong() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    Tag tag = new Tag(TagKind.HARD_TECH, "list of 2026", day, null);
    return List.of(
        new Wrong(
            "party.industry-unknown", "/industry", facts("FISHING", 1, 2025, "s", null, null)),
        new Wrong("party.figure-outside", "/staff", facts(null, -1, 2025, "s", null, null)),
        new Wrong("party.year-missing", "/year", facts(null, 1, null, "s", null, null)),
        new Wrong("party.year-outside", "/year", facts(null, 1, 1989, "s", null, null)),
        new Wrong("party.year-outside", "/year", facts(null, 1, 2999, "s", null, null)),
        new Wrong("party.source-missing", "/source", facts(null, 1, 2025, " ", null, null)),
        new Wrong("party.region-unknown", "/region", facts(null, null, null, null, "999999", null)),
        new Wrong("party.park-unknown", "/park", facts(null, null, null, null, null, "NOWHERE")),
        new Wrong("party.park-elsewhere", "/park", facts(null, null, null, null, "310000", "ZGC")),
        new Wrong(
            "party.tag-ends-first",
            "/tags/0/validTo",
            tagged(new Tag(TagKind.HARD_TECH, "x", day, day.minusDays(1)))),
        new Wrong(
            "party.evidence-missing",
            "/tags/0/evidence",
            tagged(new Tag(TagKind.HARD_TECH, " ", day, null))),
        new Wrong("party.tag-twice", "/tags/1/kind", tagged(tag, tag)));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatCannotBeIsRefusedAtItsField(Wrong wrong) {
    assertThatThrownBy(() -> describe(0, wrong.facts()))
        .isInstanceOfSatisfying(
            Violation.class,
            no -> {
              assertThat(no.code()).isEqualTo(wrong.code());
              assertThat(no.pointer()).isEqualTo(wrong.pointer());
            });
    assertThat(rows()).isZero();
  }

  @Test
  void eightAreasArePilotAreasAndTheirParksWithThem() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    assertThat(terms.regions(day))
        .filteredOn(EnterpriseTerms.Region::pilot)
        .extracting(EnterpriseTerms.Region::nameEn)
        .containsExactlyInAnyOrder(
            "Beijing",
            "Shanghai",
            "Jiangsu",
            "Zhejiang",
            "Guangdong",
            "Sichuan",
            "Shenzhen",
            "Ningbo");
    assertThat(terms.parks(day))
        .filteredOn(park -> park.code().equals("ZGC"))
        .allMatch(EnterpriseTerms.Park::pilot);
    assertThat(terms.parks(day))
        .filteredOn(park -> park.code().equals("XIAN"))
        .noneMatch(EnterpriseTerms.Park::pilot);
  }

  private static EnterpriseFacts facts(
      @Nullable String industry,
      @Nullable Integer staff,
      @Nullable Integer year,
      @Nullable String source,
      @Nullable String region,
      @Nullable String park) {
    return new EnterpriseFacts(industry, staff, null, null, year, source, region, park, List.of());
  }

  private static EnterpriseFacts tagged(Tag... tags) {
    return new EnterpriseFacts(null, null, null, null, null, null, null, null, List.of(tags));
  }

  private void describe(long version, EnterpriseFacts facts) {
    as(LI, () -> described(firm, version, facts));
  }

  private UUID described(UUID id, long version, EnterpriseFacts facts) {
    enterprises.describe(id, version, facts, LI);
    return id;
  }

  private long version() {
    return queries.find(firm).version();
  }

  private List<String> events() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT kind FROM ipledge.audit_event WHERE record_id = ? ORDER BY kind")
        .param(firm)
        .query(String.class)
        .list();
  }

  private long rows() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.enterprise_profile WHERE enterprise_id = ?")
        .param(firm)
        .query(Long.class)
        .single();
  }
}
