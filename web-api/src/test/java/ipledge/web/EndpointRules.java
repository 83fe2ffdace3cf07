package ipledge.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.command.Answer;
import jakarta.servlet.Servlet;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;

/**
 * What every endpoint has to keep to; apart from the test, so that planted violations meet it too.
 */
public final class EndpointRules {

  static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY_CALL_IT =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .and()
          .areDeclaredInClassesThat()
          .areMetaAnnotatedWith(RestController.class)
          .should()
          .beAnnotatedWith(MayCall.class);

  /** Calls that write no decision, by class and method, each with the reason why it has no key. */
  public static final Map<String, String> QUESTIONS =
      Map.of(
          "SubmissionController.precheck", "works out how the checks would end and writes nothing",
          "ValuationDecisionController.preview", "works a value out and writes nothing",
          "RightsController.lookup", "a number has one right however often it is asked for");

  static final ArchRule CHANGES_GO_THROUGH_COMMANDS =
      methods()
          .that(DescribedPredicate.describe("change something", EndpointRules::changes))
          .should()
          .haveRawReturnType(Answer.class);

  /** Serves the one page of the client, whose addresses are no endpoints. */
  static final String WORKBENCH = "ipledge.web.platform.edge.WorkbenchPage";

  static final ArchRule NOTHING_ELSE_ANSWERS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(WORKBENCH)
          .should()
          .beAnnotatedWith(Controller.class)
          .orShould()
          .beAssignableTo(HttpRequestHandler.class)
          .orShould()
          .beAssignableTo(Servlet.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(RouterFunction.class);

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

  private static boolean changes(JavaMethod method) {
    return method.isMetaAnnotatedWith(RequestMapping.class)
        && !method.isAnnotatedWith(GetMapping.class)
        && !QUESTIONS.containsKey(name(method));
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }
}
