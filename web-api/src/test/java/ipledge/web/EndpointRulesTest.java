package ipledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import ipledge.web.planted.OpenDoorController;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RestController;

class EndpointRulesTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("ipledge.web");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importClasses(OpenDoorController.class);

  static Stream<ArchRule> rules() {
    return Stream.of(
        EndpointRules.EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT,
        EndpointRules.EDITS_GO_THROUGH_COMMANDS,
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
    rule.allowEmptyShould(true).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void thePlantedViolationIsFound(ArchRule rule) {
    assertThatThrownBy(() -> rule.check(PLANTED)).isInstanceOf(AssertionError.class);
  }
}
