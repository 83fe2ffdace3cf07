package ipledge.workers;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import ipledge.workers.engine.JobWork;
import ipledge.workers.engine.OutsideWork;
import ipledge.workers.planted.MeddlingWorker;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A worker asks the heart, passes the answer on, and decides nothing. Each rule has met {@link
 * MeddlingWorker}, which breaks it.
 */
class WorkerRulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ipledge.workers");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importClasses(MeddlingWorker.class);

  private static final DescribedPredicate<JavaClass> WORKERS =
      DescribedPredicate.describe("are workers", WorkerRulesTest::isWorker);

  private static final DescribedPredicate<JavaClass> CATCHING =
      DescribedPredicate.describe(
          "holding a try",
          type ->
              type.getCodeUnits().stream().anyMatch(code -> !code.getTryCatchBlocks().isEmpty()));

  /** The runtime alone knows what a failure means for a job. */
  static final ArchRule WORKERS_HOLD_NO_TRY = classes().that(WORKERS).should(not(be(CATCHING)));

  static final ArchRule WORKERS_RECKON_NO_MONEY_AND_READ_NO_RULE =
      noClasses()
          .that(WORKERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ipledge.rulebook..", "java.math..")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("Money")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("Percentage");

  static final ArchRule WORKERS_TOUCH_NO_TABLE_AND_OPEN_NO_TRANSACTION =
      noClasses()
          .that(WORKERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.jdbc..",
              "org.springframework.transaction..",
              "jakarta.persistence..",
              "javax.sql..",
              "java.sql..");

  static final ArchRule WORKERS_KNOW_THE_RUNTIME_AND_NOT_THE_ENGINE =
      noClasses()
          .that(WORKERS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.camunda..", "java.net.http..", "org.springframework.web..");

  static Stream<ArchRule> rules() {
    return Stream.of(
        WORKERS_HOLD_NO_TRY,
        WORKERS_RECKON_NO_MONEY_AND_READ_NO_RULE,
        WORKERS_TOUCH_NO_TABLE_AND_OPEN_NO_TRANSACTION,
        WORKERS_KNOW_THE_RUNTIME_AND_NOT_THE_ENGINE);
  }

  @Test
  void thereAreWorkersToCheck() {
    assertThat(PRODUCT.stream().filter(WORKERS)).hasSizeGreaterThan(12);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeepsTheRule(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePlantedWorkerIsFound(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
  }

  private static boolean isWorker(JavaClass type) {
    return !type.isInterface()
        && !type.getPackageName().equals("ipledge.workers.engine")
        && (type.isAssignableTo(JobWork.class) || type.isAssignableTo(OutsideWork.class));
  }
}
