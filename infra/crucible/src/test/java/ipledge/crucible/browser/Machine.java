package ipledge.crucible.browser;

import ipledge.crucible.stack.LocalStack;
import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * A system of the bank's that signs in with its own secret, as the real realm lets it.
 *
 * @param token what the realm gave it
 */
record Machine(String web, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = new JsonMapper();

  /** A status, and the code of the problem; an empty one where there is none. */
  record Answer(int status, String code) {}

  /**
   * By the grant for machines.
   *
   * @param secret the file's name among the stack's secrets
   */
  static Machine signedIn(LocalStack stack, String client, String secret)
      throws IOException, InterruptedException {
    String credentials = client + ":" + Secrets.read(stack.secrets().resolve(secret));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.issuer() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(client + " gets no token: " + answer.body());
    }
    return new Machine(stack.web(), JSON.readTree(answer.body()).path("access_token").asString());
  }

  Machine altered() {
    return new Machine(web, token.substring(0, token.length() - 8) + "AAAAAAAA");
  }

  Answer get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(web + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    return new Answer(answer.statusCode(), JSON.readTree(answer.body()).path("code").asString(""));
  }
}
