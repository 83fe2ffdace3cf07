package ipledge.web.platform;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the platform's interceptor and argument resolvers before every endpoint. */
@Configuration(proxyBeanMethods = false)
class PlatformMvc implements WebMvcConfigurer {

  private final MayCallInterceptor mayCall;
  private final CurrentActorResolver currentActor;
  private final ExpectedVersionResolver expectedVersion;

  PlatformMvc(
      MayCallInterceptor mayCall,
      CurrentActorResolver currentActor,
      ExpectedVersionResolver expectedVersion) {
    this.mayCall = mayCall;
    this.currentActor = currentActor;
    this.expectedVersion = expectedVersion;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(mayCall).addPathPatterns("/api/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(currentActor);
    resolvers.add(expectedVersion);
  }
}
