package ipledge.workers.outside;

import com.fasterxml.jackson.annotation.JsonInclude;
import ipledge.workers.outside.Answered.NotUnderstood;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The core bank's HTTP interface. */
final class CoreBankOverHttp implements CoreBankPort {

  private final Line line;

  CoreBankOverHttp(Line line) {
    this.line = line;
  }

  private record OrderForm(
      String loanNo, int tranche, PayeeForm payee, String amount, String currency) {

    static OrderForm of(DisbursementOrder order) {
      return new OrderForm(
          order.loanNo(),
          order.tranche(),
          new PayeeForm(order.payee().name(), order.payee().uscc(), order.payee().account()),
          order.amount().toString(),
          order.amount().currency().getCurrencyCode());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record PayeeForm(String name, String uscc, @Nullable String account) {}

  private enum State {
    DONE,
    REFUSED
  }

  @Override
  public Outcome<Disbursed> disburse(RequestKey key, DisbursementOrder order) {
    return Asking.effect(
        key,
        () -> line.post(key.value(), OrderForm.of(order), "/disbursements"),
        () -> disbursementByKey(key.value(), order),
        answer -> read(order, answer));
  }

  @Override
  public Outcome<Optional<Outcome.Known<Disbursed>>> disbursementByKey(
      String key, DisbursementOrder order) {
    return Asking.find(line.get("/disbursements?key={key}", key), answer -> read(order, answer));
  }

  private static Outcome.Known<Disbursed> read(DisbursementOrder order, Answered answer) {
    answer.same("loanNo", order.loanNo());
    answer.same("currency", order.amount().currency().getCurrencyCode());
    if (answer.count("tranche") != order.tranche()
        || answer.amount("amount").compareTo(order.amount().amount()) != 0) {
      throw new NotUnderstood("amount");
    }
    return switch (answer.choice("state", State.class)) {
      case DONE ->
          new Outcome.Done<>(
              new Disbursed(
                  answer.number("orderNo"), answer.number("account"), answer.date("bookedOn")));
      case REFUSED -> new Outcome.Refused<>(answer.number("reason"));
    };
  }
}
