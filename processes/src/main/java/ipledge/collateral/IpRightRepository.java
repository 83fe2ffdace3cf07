package ipledge.collateral;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface IpRightRepository extends Repository<IpRight, UUID> {

  Optional<IpRight> findById(UUID id);

  Optional<IpRight> findByKindAndNumber(RightKind kind, String number);

  /** Writes at once: forms that name the right are checked against the table in the same breath. */
  IpRight saveAndFlush(IpRight right);
}
