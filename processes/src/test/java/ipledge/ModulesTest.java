package ipledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The inner walls of the heart, and a planted violation for each rule that guards them. */
class ModulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ipledge");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

  private static final ArchRule MONEY_IS_NEVER_A_DOUBLE =
      ArchRuleDefinition.noFields()
          .should()
          .haveRawType(double.class)
          .orShould()
          .haveRawType(Double.class)
          .orShould()
          .haveRawType(float.class)
          .orShould()
          .haveRawType(Float.class);

  private static final ArchRule TIME_COMES_FROM_A_CLOCK =
      ArchRuleDefinition.noClasses()
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  private static final ArchRule AGGREGATES_STAY_INSIDE =
      ArchRuleDefinition.classes()
          .that()
          .areAnnotatedWith(jakarta.persistence.Entity.class)
          .should()
          .bePackagePrivate();

  @Test
  void everyModuleTalksOnlyToThoseItNames() {
    ApplicationModules modules = ApplicationModules.of(ProcessesConfiguration.class);
    modules.verify();
    assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
        .contains("shared", "audit", "outbox", "worklist", "posting", "rulebook", "intake");
  }

  @Test
  void aModuleThatReachesIntoAnotherIsFound() {
    assertThatThrownBy(() -> ApplicationModules.of("planted", location -> true).verify())
        .isInstanceOf(Violations.class)
        .hasMessageContaining("first");
  }

  @Test
  void moneyIsNeverADouble() {
    holdsAndBites(MONEY_IS_NEVER_A_DOUBLE);
  }

  @Test
  void timeComesFromAClock() {
    holdsAndBites(TIME_COMES_FROM_A_CLOCK);
  }

  @Test
  void aggregatesStayInside() {
    holdsAndBites(AGGREGATES_STAY_INSIDE);
  }

  @Test
  void everyPackageStatesItsNulls() {
    var unmarked =
        PRODUCT.stream()
            .filter(
                type -> !type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toSet());
    assertThat(PRODUCT).hasSizeGreaterThan(200);
    assertThat(unmarked).isEmpty();
  }

  /** A rule that nobody can break guards nothing: it must refuse what was planted for it. */
  private static void holdsAndBites(ArchRule rule) {
    rule.check(PRODUCT);
    assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
  }
}
