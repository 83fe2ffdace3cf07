package ipledge.collateral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IpRightRepository extends Repository<IpRight, UUID> {

  Optional<IpRight> findById(UUID id);

  Optional<IpRight> findByKindAndNumber(RightKind kind, String number);

  IpRight save(IpRight right);
}
