package ipledge.worklist;

import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import java.util.UUID;

/**
 * What the worklist shows of a case.
 *
 * @param caseId the loan application
 * @param number its business number
 * @param subject the borrower's name
 * @param branch the branch that handles it
 * @param handler the customer manager
 * @param amount asked for, in yuan
 */
public record WorkCase(
    UUID caseId, String number, String subject, BranchId branch, StaffId handler, Money amount) {}
