package ipledge.loan;

import ipledge.approval.CaseFactsReader;
import ipledge.approval.Quotas;
import ipledge.contract.ContractQueries;
import ipledge.pledge.PledgeQueries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conditions precedent of a case: what the system sees, and what the approver asked for. */
@Service
@Transactional(readOnly = true)
public class Conditions {

  private final CaseFactsReader reader;
  private final ContractQueries contracts;
  private final PledgeQueries pledges;
  private final Quotas quotas;

  Conditions(
      CaseFactsReader reader, ContractQueries contracts, PledgeQueries pledges, Quotas quotas) {
    this.reader = reader;
    this.contracts = contracts;
    this.pledges = pledges;
    this.quotas = quotas;
  }

  /** All of them as they stand on this day, by position. */
  public List<ConditionView> of(UUID applicationId, LocalDate on) {
    List<ConditionView> all = new ArrayList<>();
    add(all, ConditionKind.CONTRACTS_SIGNED, contracts.allSigned(applicationId));
    add(all, ConditionKind.RIGHTS_REGISTERED, pledges.allRegistered(applicationId, on));
    add(all, ConditionKind.QUOTA_RESERVED, quotas.isReserved(applicationId));
    for (String wanted : reader.read(applicationId).conditions()) {
      all.add(new ConditionView(all.size() + 1, ConditionKind.APPROVAL, wanted, false));
    }
    return all;
  }

  private static void add(List<ConditionView> all, ConditionKind kind, boolean met) {
    all.add(new ConditionView(all.size() + 1, kind, kind.name(), met));
  }
}
