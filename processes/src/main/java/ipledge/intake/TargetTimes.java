package ipledge.intake;

import ipledge.intake.ApplicationQueries.ApplicationView;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.rulebook.Span;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long a step of a case may take: shorter in the green channel (CRD-02, 3.7). Unlike the rules
 * by which a case is judged, a target is the bank's promise of the day on which the step begins.
 */
@Service
@Transactional(readOnly = true)
public class TargetTimes {

  private final ApplicationQueries applications;
  private final Rulebook rulebook;
  private final Clock clock;

  TargetTimes(ApplicationQueries applications, Rulebook rulebook, Clock clock) {
    this.applications = applications;
    this.rulebook = rulebook;
    this.clock = clock;
  }

  /**
   * The target that holds now: that of the case's channel, where the step has one, or the step's
   * own.
   *
   * @param parameter the rulebook's key of the step, for example {@code due.investigate}
   * @throws ipledge.rulebook.RuleRefused if there is neither
   */
  public Span of(String parameter, UUID applicationId) {
    Optional<ApplicationView> application = applications.known(applicationId);
    Scope scope = application.map(ApplicationView::scope).orElseGet(Scope::bank);
    LocalDate today = BankTime.today(clock);
    return application
        .map(ApplicationView::channel)
        .map(channel -> parameter + "." + channel.name().toLowerCase(Locale.ROOT))
        .flatMap(key -> rulebook.find(ParameterKey.span(key), scope, today))
        .orElseGet(() -> rulebook.parameter(ParameterKey.span(parameter), scope, today));
  }
}
