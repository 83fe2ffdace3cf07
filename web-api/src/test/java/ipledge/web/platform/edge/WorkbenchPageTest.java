package ipledge.web.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.WebTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest
class WorkbenchPageTest {

  private static final Pattern NONCE = Pattern.compile("content=\"([^\"]+)\"");

  @Autowired private MockMvcTester mvc;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/tasks", "/cases/0193b5a0-0000-7000-8000-000000000001/money"})
  void everyRouteOfTheClientIsTheOnePage(String path) throws Exception {
    MockHttpServletResponse page = mvc.get().uri(path).exchange().getResponse();

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat(page.getHeader("Cache-Control")).contains("no-store");
    assertThat(page.getContentAsString()).doesNotContain("__CSP_NONCE__");
  }

  @Test
  void eachPageHasItsOwnNonceAndThePolicyNamesIt() throws Exception {
    MockHttpServletResponse first = mvc.get().uri("/").exchange().getResponse();
    MockHttpServletResponse second = mvc.get().uri("/").exchange().getResponse();

    assertThat(nonce(first)).isNotEqualTo(nonce(second)).hasSizeGreaterThan(20);
    assertThat(first.getHeader("Content-Security-Policy"))
        .contains("style-src-elem 'self' 'nonce-" + nonce(first) + "'")
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
        .contains("object-src 'none'", "base-uri 'none'")
        .doesNotContain("unsafe-eval", "script-src 'self' 'unsafe");
  }

  @Test
  void everyAnswerKeepsThePageToItself() {
    assertThat(mvc.get().uri("/api/v1/me"))
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("X-Frame-Options", "DENY")
        .hasHeader("Referrer-Policy", "same-origin")
        .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
        .containsHeader("Content-Security-Policy");
  }

  @Test
  void filesWithADigestInTheirNameStayInTheCache() {
    assertThat(mvc.get().uri("/assets/probe-0123abcd.js"))
        .hasStatusOk()
        .headers()
        .hasValue("Cache-Control", "max-age=31536000, immutable");
  }

  @Test
  void aFileTravelsPackedToABrowserThatCanUnpackIt() throws Exception {
    MockHttpServletResponse plain = file("identity");
    MockHttpServletResponse packed = file("gzip, br");

    assertThat(plain.getHeader("Content-Encoding")).isNull();
    assertThat(packed.getHeader("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.getHeaders("Vary")).contains("Accept-Encoding");
    assertThat(packed.getContentType()).isEqualTo(plain.getContentType());
    try (InputStream unpacked =
        new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
      assertThat(unpacked).hasBinaryContent(plain.getContentAsByteArray());
    }
  }

  private MockHttpServletResponse file(String accepted) {
    return mvc.get()
        .uri("/assets/probe-0123abcd.js")
        .header("Accept-Encoding", accepted)
        .exchange()
        .getResponse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/none.js", "/none.png", "/api/v1/none", "/actuator/health", "/v3/none"})
  void whatIsNotThereIsNotThePage(String path) throws Exception {
    MockHttpServletResponse answer = mvc.get().uri(path).exchange().getResponse();

    assertThat(answer.getStatus()).isIn(401, 404);
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
  }

  @Test
  void anotherHostsNameDoesNotLeadHere() {
    assertThat(mvc.get().uri("http://evil.example/")).hasStatus(400);
  }

  private static String nonce(MockHttpServletResponse page) throws Exception {
    Matcher matcher = NONCE.matcher(page.getContentAsString());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
