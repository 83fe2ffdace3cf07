package ipledge.web.view;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.party.EnterpriseFacts;
import ipledge.party.EnterpriseProfile;
import ipledge.party.EnterpriseProfiles;
import ipledge.party.EnterpriseQueries.EnterpriseView;
import ipledge.party.EnterpriseTerms;
import ipledge.party.SizeClass;
import ipledge.party.Sizing;
import ipledge.rulebook.SizeRule;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts firms into words, with what they are like and how large they are. */
@Component
public class EnterprisesShown {

  private final EnterpriseProfiles profiles;
  private final EnterpriseTerms terms;
  private final Texts texts;
  private final Staff staff;
  private final Clock clock;

  EnterprisesShown(
      EnterpriseProfiles profiles, EnterpriseTerms terms, Texts texts, Staff staff, Clock clock) {
    this.profiles = profiles;
    this.terms = terms;
    this.texts = texts;
    this.staff = staff;
    this.clock = clock;
  }

  /** As the bank knows it now. */
  public EnterpriseShown of(EnterpriseView firm) {
    return shown(firm, profiles.find(firm.profileId()).orElse(null), BankTime.today(clock));
  }

  public List<EnterpriseShown> all(List<EnterpriseView> firms) {
    Map<UUID, EnterpriseProfile> known =
        profiles.findAll(
            firms.stream().map(EnterpriseView::profileId).filter(Objects::nonNull).toList());
    LocalDate today = BankTime.today(clock);
    return firms.stream()
        .map(
            firm ->
                shown(firm, firm.profileId() == null ? null : known.get(firm.profileId()), today))
        .toList();
  }

  /** As the case was handed in with it, by the rules of the case's day; a draft's as it is now. */
  public EnterpriseShown of(EnterpriseView firm, ApplicationView application) {
    boolean draft = application.submittedAt() == null;
    UUID profile = draft ? firm.profileId() : application.profileId();
    return shown(
        firm, profiles.find(profile).orElse(null), application.ruleDay(BankTime.today(clock)));
  }

  private EnterpriseShown shown(
      EnterpriseView firm, @Nullable EnterpriseProfile profile, LocalDate day) {
    return new EnterpriseShown(
        firm.id(),
        firm.version(),
        firm.name(),
        firm.socialCreditCode(),
        firm.checkDigitValid(),
        firm.overrideReason(),
        firm.relatedParty(),
        firm.exposure(),
        firm.worstClass(),
        profile == null ? null : shown(profile, day),
        size(profiles.size(profile == null ? null : profile.facts(), day)));
  }

  private ProfileShown shown(EnterpriseProfile profile, LocalDate day) {
    EnterpriseFacts facts = profile.facts();
    return new ProfileShown(
        industry(facts.industry()),
        facts.staff(),
        facts.revenue(),
        facts.assets(),
        facts.year(),
        facts.source(),
        region(facts.region(), day),
        park(facts.park(), day),
        facts.tags().stream().map(tag -> tag(tag, day)).toList(),
        staff.of(profile.recordedBy()),
        profile.recordedAt());
  }

  private ProfileShown.@Nullable Term industry(@Nullable String code) {
    return code == null
        ? null
        : terms.industries().stream()
            .filter(known -> known.code().equals(code))
            .findFirst()
            .map(known -> new ProfileShown.Term(code, texts.pick(known.nameZh(), known.nameEn())))
            .orElseGet(() -> new ProfileShown.Term(code, code));
  }

  private ProfileShown.@Nullable Place region(@Nullable String code, LocalDate day) {
    return among(
        code,
        () ->
            terms.regions(day).stream()
                .map(known -> place(known.code(), known.nameZh(), known.nameEn(), known.pilot())));
  }

  private ProfileShown.@Nullable Place park(@Nullable String code, LocalDate day) {
    return among(
        code,
        () ->
            terms.parks(day).stream()
                .map(known -> place(known.code(), known.nameZh(), known.nameEn(), known.pilot())));
  }

  /** One that has left the list since keeps its code. */
  private static ProfileShown.@Nullable Place among(
      @Nullable String code, Supplier<Stream<ProfileShown.Place>> known) {
    return code == null
        ? null
        : known
            .get()
            .filter(place -> place.code().equals(code))
            .findFirst()
            .orElseGet(() -> new ProfileShown.Place(code, code, false));
  }

  private ProfileShown.Place place(String code, String nameZh, String nameEn, boolean pilot) {
    return new ProfileShown.Place(code, texts.pick(nameZh, nameEn), pilot);
  }

  private ProfileShown.TagShown tag(EnterpriseFacts.Tag tag, LocalDate day) {
    return new ProfileShown.TagShown(
        tag.kind(),
        texts.of("party.tag." + tag.kind()),
        tag.evidence(),
        tag.validFrom(),
        tag.validTo(),
        tag.holds(day));
  }

  private SizeShown size(Sizing sizing) {
    SizeClass size = sizing.size();
    return new SizeShown(
        size,
        size == null ? null : name(size.name()),
        sizing.missing().stream().map(what -> texts.of("party.missing." + what)).toList(),
        sizing.rules().stream().map(row -> rule(row, row.equals(sizing.reached()))).toList());
  }

  private SizeShown.SizeRuleShown rule(SizeRule row, boolean reached) {
    return new SizeShown.SizeRuleShown(
        name(row.sizeClass()),
        row.staffLeast(),
        row.revenueLeast(),
        row.assetsLeast(),
        reached,
        row.ruleId(),
        row.source(),
        row.mark(),
        row.validFrom());
  }

  private String name(String sizeClass) {
    return texts.of("party.size." + sizeClass);
  }
}
