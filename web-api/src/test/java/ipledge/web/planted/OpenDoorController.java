package ipledge.web.planted;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Breaks every rule of endpoints, to show that each of them bites. */
@TestComponent
@RestController
public class OpenDoorController {

  private final JdbcClient jdbc;

  OpenDoorController(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @GetMapping("/api/v1/open-door")
  String open() {
    return jdbc.sql("SELECT 1").query(String.class).single();
  }

  @PostMapping("/api/v1/open-door")
  String make() {
    return "made";
  }

  @RequestMapping(path = "/api/v1/open-door", method = RequestMethod.DELETE)
  String end() {
    return "gone";
  }

  @PutMapping("/api/v1/open-door")
  String change(Jwt token) {
    return token.getSubject();
  }
}
