package ipledge.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.command.Answer;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What every endpoint has to keep to; apart from the test, so that planted violations meet it too.
 */
final class EndpointRules {

  static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .and()
          .areDeclaredInClassesThat()
          .areMetaAnnotatedWith(RestController.class)
          .should()
          .beAnnotatedWith(MayCall.class);

  static final ArchRule EDITS_GO_THROUGH_COMMANDS =
      methods()
          .that(DescribedPredicate.describe("edit", EndpointRules::edits))
          .should()
          .haveRawReturnType(Answer.class);

  static final ArchRule ONLY_THE_ADAPTER_KNOWS_KEYCLOAK =
      noClasses()
          .that()
          .resideOutsideOfPackage("ipledge.web.keycloak..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.security.oauth2..", "org.keycloak..", "ipledge.web.keycloak..");

  static final ArchRule CONTROLLERS_OPEN_NO_TRANSACTION_AND_TOUCH_NO_TABLE =
      noClasses()
          .that()
          .areMetaAnnotatedWith(RestController.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.jdbc..",
              "jakarta.persistence..",
              "org.springframework.transaction..");

  static final ArchRule CONTROLLERS_ARE_ONLY_ENDPOINTS =
      classes()
          .that()
          .areMetaAnnotatedWith(RestController.class)
          .should()
          .haveSimpleNameEndingWith("Controller")
          .andShould()
          .bePackagePrivate();

  private EndpointRules() {}

  private static boolean edits(JavaMethod method) {
    return method.isAnnotatedWith(PutMapping.class);
  }
}
