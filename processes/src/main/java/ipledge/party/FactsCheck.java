package ipledge.party;

import ipledge.party.EnterpriseFacts.Tag;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a firm's facts must be before they are taken. */
@Component
class FactsCheck {

  private static final int FIRST_YEAR = 1990;

  private final EnterpriseTerms terms;
  private final Clock clock;

  FactsCheck(EnterpriseTerms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * @param at JSON pointer of the facts in the request
   * @return the facts with the region in which their park lies
   * @throws EnterpriseRefused naming the first that cannot be
   */
  EnterpriseFacts checked(EnterpriseFacts facts, String at) {
    LocalDate today = BankTime.today(clock);
    String industry = facts.industry();
    if (industry != null
        && terms.industries().stream().noneMatch(known -> known.code().equals(industry))) {
      throw EnterpriseRefused.of("party.industry-unknown", at + "/industry");
    }
    figures(facts, today, at);
    String region = place(facts, today, at);
    tags(facts.tags(), at);
    return new EnterpriseFacts(
        industry,
        facts.staff(),
        facts.revenue(),
        facts.assets(),
        facts.year(),
        blankToNull(facts.source()),
        region,
        facts.park(),
        facts.tags());
  }

  private static void figures(EnterpriseFacts facts, LocalDate today, String at) {
    if (facts.staff() != null && facts.staff() < 0) {
      throw EnterpriseRefused.of("party.figure-outside", at + "/staff");
    }
    notNegative(facts.revenue(), at + "/revenue");
    notNegative(facts.assets(), at + "/assets");
    Integer year = facts.year();
    if (year != null && (year < FIRST_YEAR || year > today.getYear())) {
      throw EnterpriseRefused.of("party.year-outside", at + "/year");
    }
    if (facts.hasFigures() && year == null) {
      throw EnterpriseRefused.of("party.year-missing", at + "/year");
    }
    if (facts.hasFigures() && blankToNull(facts.source()) == null) {
      throw EnterpriseRefused.of("party.source-missing", at + "/source");
    }
  }

  private @Nullable String place(EnterpriseFacts facts, LocalDate today, String at) {
    String region = facts.region();
    if (region != null
        && terms.regions(today).stream().noneMatch(known -> known.code().equals(region))) {
      throw EnterpriseRefused.of("party.region-unknown", at + "/region");
    }
    if (facts.park() == null) {
      return region;
    }
    String lies =
        terms
            .park(facts.park(), today)
            .orElseThrow(() -> EnterpriseRefused.of("party.park-unknown", at + "/park"))
            .region();
    if (region != null && !region.equals(lies)) {
      throw EnterpriseRefused.of("party.park-elsewhere", at + "/park");
    }
    return lies;
  }

  private static void tags(List<Tag> tags, String at) {
    for (int i = 0; i < tags.size(); i++) {
      Tag tag = tags.get(i);
      String pointer = at + "/tags/" + i;
      if (tag.evidence().isBlank()) {
        throw EnterpriseRefused.of("party.evidence-missing", pointer + "/evidence");
      }
      if (tag.validTo() != null && tag.validTo().isBefore(tag.validFrom())) {
        throw EnterpriseRefused.of("party.tag-ends-first", pointer + "/validTo");
      }
      for (Tag before : tags.subList(0, i)) {
        if (before.kind() == tag.kind() && overlap(before, tag)) {
          throw EnterpriseRefused.of("party.tag-twice", pointer + "/kind");
        }
      }
    }
  }

  private static boolean overlap(Tag one, Tag other) {
    return (one.validTo() == null || !one.validTo().isBefore(other.validFrom()))
        && (other.validTo() == null || !other.validTo().isBefore(one.validFrom()));
  }

  private static void notNegative(@Nullable Money figure, String pointer) {
    if (figure != null && figure.isNegative()) {
      throw EnterpriseRefused.of("party.figure-outside", pointer);
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
