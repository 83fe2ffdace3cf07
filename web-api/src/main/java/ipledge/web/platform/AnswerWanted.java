package ipledge.web.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Turns away, before anything is done, who asks for a change but would not read the answer: 406
 * after the work would say "refused" of what stands in the books.
 */
@Component
class AnswerWanted implements HandlerInterceptor {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws HttpMediaTypeNotAcceptableException {
    if (READING.contains(request.getMethod()) || takesJson(request)) {
      return true;
    }
    throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
  }

  private static boolean takesJson(HttpServletRequest request) {
    List<String> wanted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    try {
      return wanted.isEmpty()
          || MediaType.parseMediaTypes(wanted).stream()
              .anyMatch(type -> type.includes(MediaType.APPLICATION_JSON));
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
