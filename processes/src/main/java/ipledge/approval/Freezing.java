package ipledge.approval;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.intake.BorrowerRooms;
import ipledge.party.EnterpriseProfile;
import ipledge.party.EnterpriseProfiles;
import ipledge.party.Sizing;
import ipledge.rulebook.Parameter;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.shared.Events;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Fixes as what a loan counts, by the rules of the day on which it is approved: whoever reports it
 * later, or asks whether its staff can be exempted, finds the figures of that day (EXM-05).
 */
@Component
class Freezing {

  private static final ParameterKey<Money> INCLUSIVE =
      ParameterKey.money("approval.inclusive-limit");
  private static final ParameterKey<Money> PBOC =
      ParameterKey.money("approval.pboc-inclusive-limit");
  private static final ParameterKey<Integer> SHORT =
      ParameterKey.integer("approval.term-short-months");
  private static final ParameterKey<Integer> MEDIUM =
      ParameterKey.integer("approval.term-medium-months");

  private final EnterpriseProfiles profiles;
  private final BorrowerRooms rooms;
  private final Rulebook rulebook;
  private final FlagBook book;

  Freezing(EnterpriseProfiles profiles, BorrowerRooms rooms, Rulebook rulebook, FlagBook book) {
    this.profiles = profiles;
    this.rooms = rooms;
    this.rulebook = rulebook;
    this.book = book;
  }

  Events freeze(CaseFacts facts, Money granted, LocalDate day) {
    ApplicationView application = facts.application();
    Optional<EnterpriseProfile> profile = profiles.find(application.profileId());
    Sizing sizing = profiles.size(profile.map(EnterpriseProfile::facts).orElse(null), day);
    LoanFlags.Basis basis =
        new LoanFlags.Basis(
            sizing.size(),
            granted,
            rooms.owed(application, facts.enterprise()),
            application.tenorMonths(),
            facts.totalValue(),
            application.otherSecurity());
    Rows rows = rows(application.scope(), day);
    LoanFlags flags = LoanFlags.of(basis, rows.limits());
    FrozenFlags frozen =
        new FrozenFlags(day, basis, application.profileId(), flags, rows.read(sizing));
    book.add(application, frozen);
    return Events.of(event(application, frozen));
  }

  private Rows rows(Scope scope, LocalDate day) {
    return new Rows(
        rulebook.describe(INCLUSIVE, scope, day),
        rulebook.describe(PBOC, scope, day),
        rulebook.describe(SHORT, scope, day),
        rulebook.describe(MEDIUM, scope, day));
  }

  /** The rows of the rulebook that hold, read once. */
  private record Rows(Parameter inclusive, Parameter pboc, Parameter shortOnes, Parameter medium) {

    LoanFlags.Limits limits() {
      return new LoanFlags.Limits(
          INCLUSIVE.read(inclusive), PBOC.read(pboc), SHORT.read(shortOnes), MEDIUM.read(medium));
    }

    List<RuleRead> read(Sizing sizing) {
      return Stream.concat(
              Stream.of(inclusive, pboc, shortOnes, medium).map(RuleRead::of),
              sizing.rules().stream().map(RuleRead::of))
          .toList();
    }
  }

  private static FlagsFrozen event(ApplicationView application, FrozenFlags frozen) {
    LoanFlags flags = frozen.flags();
    return new FlagsFrozen(
        application.id(),
        application.id(),
        Optional.ofNullable(frozen.basis().size()),
        frozen.basis().totalExposure(),
        Optional.ofNullable(flags.inclusive()),
        Optional.ofNullable(flags.pbocInclusive()),
        flags.scope(),
        Optional.ofNullable(flags.ipShare()).map(Percentage::toString),
        flags.term(),
        flags.missing(),
        frozen.rules());
  }
}
