package ipledge.web.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is reached, in filters. */
@Component
public class ProblemWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

  private final Problems problems;
  private final Refusals refusals;
  private final JsonMapper json;

  ProblemWriter(Problems problems, Refusals refusals, JsonMapper json) {
    this.problems = problems;
    this.refusals = refusals;
    this.json = json;
  }

  /** Records that the signed-in person was refused, and says so; 503 if it cannot be recorded. */
  public void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    try {
      refusals.record(request, code);
    } catch (RefusalNotRecorded e) {
      LOG.warn("cannot answer now: {}", e.getClass().getName());
      write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "platform.unavailable");
      return;
    }
    write(request, response, status, code);
  }

  /** Writes the whole answer, never to be cached. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    byte[] body = json.writeValueAsBytes(problems.of(status, code, request));
    response.setStatus(status.value());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
