package ipledge.valuation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ValuationRepository extends Repository<Valuation, UUID> {

  @NativeQuery("SELECT * FROM valuation WHERE id = :id FOR NO KEY UPDATE")
  Optional<Valuation> lockById(UUID id);

  List<Valuation> findByApplicationIdOrderById(UUID applicationId);

  Valuation save(Valuation valuation);
}
