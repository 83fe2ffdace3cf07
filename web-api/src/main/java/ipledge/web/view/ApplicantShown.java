package ipledge.web.view;

import ipledge.intake.ApplicantFinding;
import ipledge.shared.Money;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts what was found of an applicant into words. */
@Component
public class ApplicantShown {

  private static final String CLASS = "party.class.";

  private final Texts texts;

  ApplicantShown(Texts texts) {
    this.texts = texts;
  }

  public List<FindingShown> of(List<ApplicantFinding> findings) {
    return findings.stream().map(this::finding).toList();
  }

  FindingShown finding(ApplicantFinding finding) {
    String code = "intake.applicant." + finding.point() + "." + finding.level();
    return new FindingShown(
        level(finding.level()),
        code,
        texts.of(code, Map.of("value", value(finding))),
        finding.point().rule(),
        null);
  }

  private static FindingShown.Level level(ApplicantFinding.Level level) {
    return switch (level) {
      case PASS -> FindingShown.Level.OK;
      case WARN -> FindingShown.Level.WARN;
      case MISSING -> FindingShown.Level.MISSING;
      case FAIL -> FindingShown.Level.BLOCK;
    };
  }

  private String value(ApplicantFinding finding) {
    String value = finding.value();
    if (value == null) {
      return "";
    }
    return switch (finding.point()) {
      case EXISTING_CLASS -> texts.of(CLASS + value);
      case BORROWER_LIMIT, WORKING_CAPITAL -> Texts.yuan(Money.cny(value));
      case SOCIAL_CREDIT_CODE, RELATED_PARTY -> value;
    };
  }
}
