package planted.first;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import planted.second.Neighbour;

/** Breaks every rule on purpose. */
@Entity
public class Offender {

  @Id long id;
  double money;
  Neighbour neighbour = new Neighbour();

  Instant when() {
    return Instant.now();
  }
}
