package ipledge.web.platform.edge;

import ipledge.shared.Trace;
import ipledge.web.platform.problem.ProblemWriter;
import java.io.IOException;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * What the server itself turns away, before any filter of ours runs (a NUL or an encoded slash in
 * the address, a line that is no HTTP), is a problem like every other and no page of the server's.
 */
@Component
final class ServerProblems
    implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

  private static final int FIRST_ERROR = 400;

  private final ProblemWriter problems;

  ServerProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(null);
            host.getPipeline().addValve(new ProblemValve(problems));
          }
        });
  }

  /** Behind Boot's own customizer, whose valve then finds the answer written. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  private static final class ProblemValve extends ErrorReportValve {

    private final ProblemWriter problems;

    ProblemValve(ProblemWriter problems) {
      this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
      int status = response.getStatus();
      if (status < FIRST_ERROR
          || response.getContentWritten() > 0
          || !response.setErrorReported()) {
        return;
      }
      HttpStatus known = HttpStatus.resolve(status);
      HttpStatus told = known == null ? HttpStatus.BAD_REQUEST : known;
      String trace = UUID.randomUUID().toString().replace("-", "");
      response.setHeader(TraceFilter.HEADER, trace);
      Trace.call(trace, () -> write(request, response, told));
    }

    private boolean write(Request request, Response response, HttpStatus status) {
      try {
        problems.write(request, response, status, "platform.http-" + status.value());
        response.finishResponse();
        return true;
      } catch (IOException e) {
        // Whoever sent this has gone; there is nobody left to answer.
        return false;
      }
    }
  }
}
