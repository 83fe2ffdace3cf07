package ipledge.loan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface LoanRepository extends Repository<Loan, UUID> {

  /** Last in the fixed lock order case → quota → right → loan. */
  @NativeQuery(
      "SELECT * FROM loan WHERE application_id = :applicationId AND tranche = :tranche"
          + " FOR NO KEY UPDATE")
  Optional<Loan> lock(UUID applicationId, int tranche);

  Loan saveAndFlush(Loan loan);

  @NativeQuery("SELECT nextval('loan_number')")
  long nextNumber();
}
