package ipledge.loan;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface DisbursementRepository extends Repository<Disbursement, UUID> {

  @NativeQuery(
      "SELECT * FROM disbursement WHERE application_id = :applicationId AND round = :round"
          + " FOR NO KEY UPDATE")
  Optional<Disbursement> lock(UUID applicationId, int round);

  Disbursement saveAndFlush(Disbursement disbursement);
}
