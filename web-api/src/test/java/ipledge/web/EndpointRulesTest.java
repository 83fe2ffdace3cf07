package ipledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import ipledge.web.planted.OpenDoorController;
import ipledge.web.planted.SideDoors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class EndpointRulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ipledge.web");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importClasses(OpenDoorController.class, SideDoors.Page.class);

  static Stream<ArchRule> rules() {
    return Stream.of(
        EndpointRules.EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT,
        EndpointRules.CHANGES_GO_THROUGH_COMMANDS,
        EndpointRules.NOTHING_ELSE_ANSWERS,
        EndpointRules.ONLY_THE_ADAPTER_KNOWS_KEYCLOAK,
        EndpointRules.CONTROLLERS_OPEN_NO_TRANSACTION_AND_TOUCH_NO_TABLE,
        EndpointRules.CONTROLLERS_ARE_ONLY_ENDPOINTS);
  }

  @Test
  void thereAreEndpointsToCheck() {
    assertThat(PRODUCT.stream().filter(c -> c.isAnnotatedWith(RestController.class))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProductKeepsTheRule(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePlantedViolationIsFound(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
  }

  @Test
  void everyVerbThatChangesIsSeen() {
    assertThat(
            EndpointRules.CHANGES_GO_THROUGH_COMMANDS
                .evaluate(PLANTED)
                .getFailureReport()
                .getDetails())
        .hasSize(3)
        .anyMatch(line -> line.contains("OpenDoorController.change"))
        .anyMatch(line -> line.contains("OpenDoorController.make"))
        .anyMatch(line -> line.contains("OpenDoorController.end"));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        SideDoors.Page.class,
        SideDoors.Routes.class,
        SideDoors.Handler.class,
        SideDoors.OwnServlet.class
      })
  void everyOtherWayToAnswerIsSeen(Class<?> door) {
    JavaClasses planted = new ClassFileImporter().importClasses(door);
    assertThat(EndpointRules.NOTHING_ELSE_ANSWERS.evaluate(planted).hasViolation()).isTrue();
  }

  @Test
  void whatIsExceptedIsThere() {
    assertThat(PRODUCT.contain(EndpointRules.WORKBENCH)).isTrue();
    assertThat(EndpointRules.QUESTIONS.keySet())
        .allSatisfy(name -> assertThat(posts()).as(name).contains(name));
  }

  private static Stream<String> posts() {
    return PRODUCT.stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> method.isAnnotatedWith(PostMapping.class))
        .map(method -> method.getOwner().getSimpleName() + "." + method.getName());
  }
}
