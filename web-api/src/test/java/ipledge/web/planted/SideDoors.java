package ipledge.web.planted;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Ways to answer a request at which no rule of endpoints would look. */
public final class SideDoors {

  private SideDoors() {}

  /** A page of the server's own. */
  @TestComponent
  @Controller
  public static class Page {}

  /** An endpoint without a controller. */
  public static class Routes {
    RouterFunction<ServerResponse> route() {
      return RouterFunctions.route().GET("/x", request -> ServerResponse.ok().build()).build();
    }
  }

  /** What Spring takes beside controllers. */
  public static class Handler implements HttpRequestHandler {
    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_OK);
    }
  }

  /** What the server takes beside Spring. */
  public static class OwnServlet extends HttpServlet {}
}
