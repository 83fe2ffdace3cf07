package ipledge.simulators.fault;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Closes the connection of a request marked for it, without an answer. A servlet cannot do that, so
 * it is done one floor below.
 */
@Component
final class ConnectionDropper implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  /** Request attribute: drop this connection. */
  static final String DROP = "ipledge.simulators.drop";

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextValves(new DropValve());
  }

  private static final class DropValve extends ValveBase {

    DropValve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      getNext().invoke(request, response);
      if (request.getAttribute(DROP) != null) {
        response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
      }
    }
  }
}
