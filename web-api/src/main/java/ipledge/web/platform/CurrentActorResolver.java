package ipledge.web.platform;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.web.platform.problem.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves {@link CurrentActor}. */
@Component
final class CurrentActorResolver implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(CurrentActor.class)
        && parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Object role = request.getAttribute(Refusals.ACTING_ROLE, RequestAttributes.SCOPE_REQUEST);
    Actor actor = ActorScope.current().orElseThrow(RoleMissing::new);
    return role == null ? actor : actor.as((String) role);
  }
}
