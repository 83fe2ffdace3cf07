package ipledge.web.platform.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the workbench: the one page for every route of the client, with this request's nonce in
 * it, and its files, whose names carry their digest. The build packs the files; answers of the API
 * are not packed, because the length of a packed answer tells a listener what stands in it.
 */
@Configuration(proxyBeanMethods = false)
class WorkbenchPage implements WebMvcConfigurer {

  private static final String PAGE = "classpath:/static/index.html";
  private static final String NONCE_MARK = "__CSP_NONCE__";
  private static final int YEAR_DAYS = 365;

  /** Paths that belong to the server; all others without a dot belong to the client. */
  private static final List<String> OWN =
      List.of("/api", "/v3", "/oauth2", "/login", "/logout", "/assets", "/error", "/actuator");

  private final Optional<String> page;

  WorkbenchPage(ResourceLoader resources) throws IOException {
    Resource resource = resources.getResource(PAGE);
    page =
        resource.exists()
            ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
            : Optional.empty();
  }

  @Bean
  RouterFunction<ServerResponse> workbench() {
    return RouterFunctions.route(
        RequestPredicates.method(org.springframework.http.HttpMethod.GET)
            .and(request -> isRoute(request.path())),
        this::serve);
  }

  private static boolean isRoute(String path) {
    boolean own =
        OWN.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    boolean file = path.substring(path.lastIndexOf('/') + 1).indexOf('.') >= 0;
    return !own && !file;
  }

  private ServerResponse serve(ServerRequest request) {
    if (page.isEmpty()) {
      return ServerResponse.notFound().build();
    }
    String nonce = PageHeaders.nonce(request.servletRequest());
    return ServerResponse.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .body(page.get().replace(NONCE_MARK, nonce));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(YEAR_DAYS)).immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver());
  }
}
