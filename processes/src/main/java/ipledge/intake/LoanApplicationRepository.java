package ipledge.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface LoanApplicationRepository extends Repository<LoanApplication, UUID> {

  Optional<LoanApplication> findById(UUID id);

  /** First in the fixed lock order case → quota → right → loan. */
  @NativeQuery("SELECT * FROM loan_application WHERE id = :id FOR NO KEY UPDATE")
  Optional<LoanApplication> lockById(UUID id);

  boolean existsById(UUID id);

  LoanApplication save(LoanApplication application);

  @NativeQuery("SELECT nextval('application_number')")
  long nextNumber();
}
