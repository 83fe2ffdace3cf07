package ipledge.simulators.corebank;

import ipledge.simulators.fault.Face;
import ipledge.simulators.fault.FaultMode;
import ipledge.simulators.fault.Faults;
import ipledge.simulators.web.Answers;
import ipledge.simulators.web.Feed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The core bank's face on HTTP. */
@RestController
@RequestMapping("/core-bank")
class CoreBankController {

  private final CoreBank bank;
  private final Faults faults;

  CoreBankController(CoreBank bank, Faults faults) {
    this.bank = bank;
    this.faults = faults;
  }

  @PostMapping("/disbursements")
  ResponseEntity<JsonNode> disburse(
      @RequestHeader("Idempotency-Key") String key, @RequestBody DisbursementOrder order) {
    return Answers.of(bank.disburse(key, order));
  }

  @GetMapping("/disbursements")
  Disbursement disbursementByKey(@RequestParam String key) {
    return bank.disbursementByKey(key);
  }

  @GetMapping("/accounts/{number}")
  Account account(@PathVariable String number) {
    return bank.account(number);
  }

  @PutMapping("/accounts/{number}")
  Account enter(@PathVariable String number, @RequestBody Account account) {
    if (!account.account().equals(number)) {
      throw new IllegalArgumentException("The address names another account than the body.");
    }
    return bank.enter(account);
  }

  @GetMapping("/loans/{loanNo}")
  CoreBank.LoanLedger loan(@PathVariable String loanNo) {
    return bank.loan(loanNo);
  }

  @PostMapping("/repayments")
  @ResponseStatus(HttpStatus.CREATED)
  Repayment repay(@RequestBody RepaymentRequest request) {
    return bank.repay(request.loanNo(), request.amount(), request.paidOn());
  }

  @GetMapping("/repayments")
  List<Repayment> repayments(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    return Feed.told(
        bank.repayments(after, Feed.limit(limit)),
        faults.hit(Face.CORE_BANK, Set.of(FaultMode.DUPLICATE)));
  }

  record RepaymentRequest(String loanNo, String amount, @Nullable LocalDate paidOn) {}
}
