package ipledge.pledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface PledgeRegistrationRepository extends Repository<PledgeRegistration, UUID> {

  @NativeQuery("SELECT * FROM pledge_registration WHERE id = :id FOR NO KEY UPDATE")
  Optional<PledgeRegistration> lockById(UUID id);

  List<PledgeRegistration> findByApplicationIdOrderById(UUID applicationId);

  @NativeQuery(
      """
      SELECT * FROM pledge_registration WHERE application_id = :applicationId
      ORDER BY id FOR NO KEY UPDATE
      """)
  List<PledgeRegistration> lockByApplicationId(UUID applicationId);

  PledgeRegistration saveAndFlush(PledgeRegistration filing);
}
