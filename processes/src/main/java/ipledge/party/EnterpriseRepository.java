package ipledge.party;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface EnterpriseRepository extends Repository<Enterprise, UUID> {

  Optional<Enterprise> findById(UUID id);

  /** After the case in the fixed lock order, before the quota. */
  @NativeQuery("SELECT * FROM enterprise WHERE id = :id FOR NO KEY UPDATE")
  Optional<Enterprise> lockById(UUID id);

  boolean existsBySocialCreditCode(String socialCreditCode);

  Enterprise save(Enterprise enterprise);

  /** Writes what is changed so far, so that rows of other tables can refer to it. */
  void flush();
}
