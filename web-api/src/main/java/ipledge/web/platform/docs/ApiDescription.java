package ipledge.web.platform.docs;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import ipledge.shared.Money;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.MoneyJson;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What the description of the interface says beyond the shapes: money, keys, rights, problems. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String BEARER = "bearer";
  private static final String SESSION = "session";
  private static final String OK = "200";
  private static final String CREATED = "201";
  private static final String PROBLEM = "#/components/schemas/Problem";

  static {
    SpringDocUtils.getConfig()
        .addResponseWrapperToIgnore(Answer.class)
        .replaceWithSchema(
            Money.class,
            new StringSchema()
                .pattern(MoneyJson.PATTERN)
                .description("Yuan, at most two decimals")
                .example("6000000.00"));
  }

  @Bean
  GlobalOpenApiCustomizer houseStyle() {
    return description -> {
      description.info(
          new Info()
              .title("IPledge")
              .version("v1")
              .description(
                  "Loans against patents, trademarks and copyrights. Money is a string of yuan,"
                      + " ids are UUIDs, days are days in Asia/Shanghai. What goes wrong is a"
                      + " problem of RFC 9457."));
      description.servers(List.of());
      addSchemas(description);
    };
  }

  private static void addSchemas(OpenAPI description) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach(description.getComponents()::addSchemas);
    description
        .getComponents()
        .addSecuritySchemes(
            BEARER,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Machines and the command line"))
        .addSecuritySchemes(
            SESSION,
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("ipledge")
                .description("The workbench; writing calls also send X-XSRF-TOKEN"));
    description.security(
        List.of(
            new SecurityRequirement().addList(BEARER), new SecurityRequirement().addList(SESSION)));
  }

  @Bean
  GlobalOperationCustomizer keysRightsAndProblems() {
    return (operation, method) -> {
      MayCall mayCall = method.getMethodAnnotation(MayCall.class);
      if (mayCall != null) {
        operation.addExtension(
            "x-roles", Arrays.stream(mayCall.value()).map(Role::id).sorted().toList());
      }
      if (method.getMethodAnnotation(PostMapping.class) != null
          && method.getReturnType().getParameterType() == Answer.class) {
        operation.addParametersItem(
            new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .required(true)
                .description("Made and stored by the client before it sends")
                .schema(new StringSchema().pattern("^[A-Za-z0-9_-]{16,64}$")));
      }
      describeHeaders(operation, method);
      describeProblems(operation);
      return operation;
    };
  }

  /** A record that can be edited comes with its tag, and a new one with where it is. */
  private static void describeHeaders(Operation operation, HandlerMethod method) {
    ApiResponse made = operation.getResponses().get(CREATED);
    if (made != null) {
      made.addHeaderObject("Location", header("Where the new record is"));
    }
    Class<?> answered =
        ResolvableType.forMethodParameter(method.getReturnType()).getGeneric().toClass();
    if (answered.isRecord()
        && Arrays.stream(answered.getRecordComponents())
            .anyMatch(component -> component.getName().equals("version"))) {
      operation
          .getResponses()
          .getOrDefault(made == null ? OK : CREATED, new ApiResponse())
          .addHeaderObject("ETag", header("The record's version, for If-Match"));
    }
  }

  private static Header header(String description) {
    return new Header().description(description).schema(new StringSchema());
  }

  private static void describeProblems(Operation operation) {
    Content content =
        new Content()
            .addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(new Schema<>().$ref(PROBLEM)));
    operation
        .getResponses()
        .addApiResponse(
            "4XX", new ApiResponse().description("Refused, with the reason").content(content))
        .addApiResponse(
            "5XX",
            new ApiResponse()
                .description("Not answered; 503 says when to try again")
                .content(content));
  }
}
