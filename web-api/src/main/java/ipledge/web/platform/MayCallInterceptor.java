package ipledge.web.platform;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.web.platform.problem.Refusals;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets nobody through to a controller whose {@link MayCall} does not name them. */
@Component
final class MayCallInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean letThroughBefore = request.getDispatcherType() == DispatcherType.ASYNC;
    if (letThroughBefore || !(handler instanceof HandlerMethod method)) {
      return true;
    }
    MayCall mayCall = method.getMethodAnnotation(MayCall.class);
    if (mayCall == null) {
      throw new RoleMissing();
    }
    Actor actor = ActorScope.current().orElseThrow(RoleMissing::new);
    Role acting =
        Arrays.stream(mayCall.value())
            .map(role -> role.heldBy(actor))
            .flatMap(Optional::stream)
            .findFirst()
            .orElseThrow(RoleMissing::new);
    request.setAttribute(Refusals.ACTING_ROLE, acting.id());
    return true;
  }
}
