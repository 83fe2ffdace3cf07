package ipledge.collateral;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** From which filing day a design lives 15 years instead of 10 (Patent Law 42, 2020 amendment). */
@Component
class DesignTerm {

  private static final LocalDate AMENDMENT = LocalDate.of(2021, 6, 1);

  LocalDate changedOn() {
    return AMENDMENT;
  }
}
