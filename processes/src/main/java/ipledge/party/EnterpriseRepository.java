package ipledge.party;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface EnterpriseRepository extends Repository<Enterprise, UUID> {

  Optional<Enterprise> findById(UUID id);

  boolean existsBySocialCreditCode(String socialCreditCode);

  Enterprise save(Enterprise enterprise);
}
