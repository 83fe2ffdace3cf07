package ipledge.web.platform.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Lets finished answers out, and keys out of the table when they are old. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

  private final KeyStore keys;
  private final CommandSettings settings;

  CommandConfiguration(KeyStore keys, CommandSettings settings) {
    this.keys = keys;
    this.settings = settings;
  }

  /** Before Spring's own handlers, the first of which would take any body of a REST controller. */
  @Bean
  static SmartInitializingSingleton answersGoFirst(RequestMappingHandlerAdapter adapter) {
    return () -> {
      List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>();
      handlers.add(new AnswerHandler());
      handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
      adapter.setReturnValueHandlers(handlers);
    };
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forgetOldKeys() {
    keys.forgetOlderThan(settings.keepKeys());
  }
}
