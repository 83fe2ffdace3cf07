package ipledge.collateral;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface IpRightRepository extends Repository<IpRight, UUID> {

  Optional<IpRight> findById(UUID id);

  /**
   * Takes a number down, or notes that it is asked for again. Whoever asks at the same moment gets
   * the same right: there is one of a number, and nobody is refused because another was faster.
   *
   * @return the right's id
   */
  @Query(
      nativeQuery = true,
      value =
          """
          INSERT INTO ip_right (id, version, kind, number, asked_at)
          VALUES (:id, 0, :kind, :number, :now)
          ON CONFLICT (kind, number) DO UPDATE SET asked_at = excluded.asked_at
          RETURNING id
          """)
  UUID ask(UUID id, String kind, String number, Instant now);
}
