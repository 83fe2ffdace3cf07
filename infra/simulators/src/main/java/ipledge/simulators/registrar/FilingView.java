package ipledge.simulators.registrar;

import ipledge.simulators.registrar.RegistrarEvent.WithdrawalReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A filing as the registrar tells of it; only the part that belongs to the state is there. */
public record FilingView(
    String filingNo,
    String filingRef,
    RegisterName register,
    FilingState state,
    Instant receivedAt,
    Filing.@Nullable Correction correction,
    Filing.@Nullable Registered registration,
    Filing.@Nullable Refusal refusal,
    @Nullable WithdrawalReason withdrawal) {

  static FilingView of(Filing filing) {
    return new FilingView(
        filing.filingNo(),
        filing.request().filingRef(),
        filing.request().register(),
        filing.state(),
        filing.receivedAt(),
        filing.correction(),
        filing.registration(),
        filing.refusal(),
        filing.withdrawal());
  }
}
