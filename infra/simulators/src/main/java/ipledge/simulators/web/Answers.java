package ipledge.simulators.web;

import ipledge.simulators.journal.Answer;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** From remembered answers to HTTP. */
public final class Answers {

  private Answers() {}

  public static ResponseEntity<JsonNode> of(Answer answer) {
    return ResponseEntity.status(answer.status()).body(answer.body());
  }
}
