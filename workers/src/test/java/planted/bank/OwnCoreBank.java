package planted.bank;

import ipledge.workers.outside.CoreBankPort;
import ipledge.workers.outside.Disbursed;
import ipledge.workers.outside.DisbursementOrder;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RequestKey;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** What a bank writes that speaks to its books in another way: from outside our packages. */
@AutoConfiguration
@ConditionalOnProperty(name = "ipledge.outside.core-bank.adapter", havingValue = "own")
public class OwnCoreBank {

  /** Pays everything at once. */
  static final class Books implements CoreBankPort {

    private static final Disbursed PAID =
        new Disbursed("OWN-1", "6222", LocalDate.of(2026, 11, 23));

    @Override
    public Outcome<Disbursed> disburse(RequestKey key, DisbursementOrder order) {
      return new Outcome.Done<>(PAID);
    }

    @Override
    public Outcome<Optional<Outcome.Known<Disbursed>>> disbursementByKey(
        String key, DisbursementOrder order) {
      return new Outcome.Done<>(Optional.of(new Outcome.Done<>(PAID)));
    }
  }

  @Bean
  CoreBankPort ownCoreBank() {
    return new Books();
  }
}
