package ipledge.intake;

import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why a case is refused, as far as it can be read from what was found and decided. */
@Service
@Transactional(readOnly = true)
public class RefusalReasons {

  private static final String BY_JUDGEMENT = "intake.refused-by-judgement";

  private final RightChecks checks;

  RefusalReasons(RightChecks checks) {
    this.checks = checks;
  }

  /** Coded, at least one: the grounds on which a right failed, or the judgement of a person. */
  public List<String> of(UUID applicationId) {
    List<String> grounds =
        Stream.of(Stage.FILING, Stage.INTAKE)
            .flatMap(stage -> checks.of(applicationId, stage).stream())
            .filter(finding -> finding.level() == Level.FAIL)
            .map(RightFinding::ground)
            .distinct()
            .toList();
    return grounds.isEmpty() ? List.of(BY_JUDGEMENT) : grounds;
  }
}
