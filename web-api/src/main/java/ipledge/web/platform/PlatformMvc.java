package ipledge.web.platform;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the platform's interceptors and argument resolvers before every endpoint. */
@Configuration(proxyBeanMethods = false)
class PlatformMvc implements WebMvcConfigurer {

  private final MayCallInterceptor mayCall;
  private final AnswerWanted answerWanted;
  private final CurrentActorResolver currentActor;
  private final ExpectedVersionResolver expectedVersion;

  PlatformMvc(
      MayCallInterceptor mayCall,
      AnswerWanted answerWanted,
      CurrentActorResolver currentActor,
      ExpectedVersionResolver expectedVersion) {
    this.mayCall = mayCall;
    this.answerWanted = answerWanted;
    this.currentActor = currentActor;
    this.expectedVersion = expectedVersion;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(mayCall).addPathPatterns("/api/**");
    registry.addInterceptor(answerWanted).addPathPatterns("/api/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(currentActor);
    resolvers.add(expectedVersion);
  }
}
