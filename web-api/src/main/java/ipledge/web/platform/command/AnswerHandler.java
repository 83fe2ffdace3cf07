package ipledge.web.platform.command;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes an {@link Answer} as it is. */
final class AnswerHandler implements HandlerMethodReturnValueHandler {

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return returnType.getParameterType() == Answer.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    container.setRequestHandled(true);
    Answer<?> answer = (Answer<?>) Objects.requireNonNull(value);
    HttpServletResponse response =
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    response.setStatus(answer.status());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (answer.eTag() != null) {
      response.setHeader(HttpHeaders.ETAG, answer.eTag());
    }
    if (answer.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, answer.location().toString());
    }
    byte[] body = answer.body();
    if (body.length > 0) {
      response.setContentType(answer.mediaType());
      response.setContentLength(body.length);
      response.getOutputStream().write(body);
    }
  }
}
