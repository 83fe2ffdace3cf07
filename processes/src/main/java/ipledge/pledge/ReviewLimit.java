package ipledge.pledge;

import ipledge.collateral.Register;
import ipledge.rulebook.ParameterKey;
import ipledge.rulebook.Rulebook;
import ipledge.rulebook.Scope;
import ipledge.rulebook.Span;
import ipledge.rulebook.WorkingCalendar;
import ipledge.shared.BankTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How long a registrar may take (REG-P10, REG-C04), by register and channel of the filing. */
@Component
class ReviewLimit {

  private static final ParameterKey<String> CHANNEL = ParameterKey.text("pledge.filing-channel");
  private static final ParameterKey<Span> REPEAT = ParameterKey.span("pledge.inquiry-repeat");
  private static final String ONLINE = "ONLINE";

  private final Rulebook rulebook;
  private final WorkingCalendar calendar;

  ReviewLimit(Rulebook rulebook, WorkingCalendar calendar) {
    this.rulebook = rulebook;
    this.calendar = calendar;
  }

  /** The instant at which the time for an answer is over. */
  Instant due(Register register, Instant sent) {
    LocalDate day = LocalDate.ofInstant(sent, BankTime.ZONE);
    boolean online = rulebook.parameter(CHANNEL, Scope.bank(), day).equals(ONLINE);
    // Only the patent office promises to be faster where it is filed online.
    String channel = register == Register.PATENT && online ? "-online" : "";
    String key = "pledge.review-days." + register.name().toLowerCase(Locale.ROOT) + channel;
    return calendar.due(sent, rulebook.parameter(ParameterKey.span(key), Scope.bank(), day));
  }

  /** The day on which a registrar that stays silent is asked again. */
  LocalDate again(LocalDate today) {
    return calendar.end(today, rulebook.parameter(REPEAT, Scope.bank(), today));
  }
}
