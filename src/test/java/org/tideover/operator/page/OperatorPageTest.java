package org.tideover.operator.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Secret;
import org.tideover.operator.Checks;
import org.tideover.operator.Metrics;
import org.tideover.operator.OperatorServer;
import org.tideover.tester.SettableClock;

/** The page as a browser and as a stranger meets it: over HTTP. */
class OperatorPageTest {
  private static final String TOKEN = "a-token-of-some-length";
  private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");

  private @TempDir Path folder;
  private final SettableClock clock = new SettableClock(Clinic.NOW);
  private Optional<Clinic> clinic = Optional.empty();
  private final HttpClient http = HttpClient.newHttpClient();
  private final OperatorServer server =
      new OperatorServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          new Checks(),
          new Metrics(),
          Optional.of(
              new OperatorPage(new Secret<>(TOKEN), clock, () -> clinic.orElseThrow().upkeep())),
          Optional.empty());
  private String cookie = "";

  @BeforeEach
  void open() {
    clinic = Optional.of(Clinic.open(folder.resolve("data")));
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    http.close();
    clinic.ifPresent(Clinic::close);
  }

  @Test
  void withoutTheTokenThereIsOnlyTheDoor() throws Exception {
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).contains("/login");
    assertThat(get("/login").body()).contains("Token").doesNotContain("Episodes");
    assertThat(get("/anything").statusCode()).isEqualTo(404);
    assertThat(get("/health").statusCode()).as("machines need no token").isEqualTo(200);
  }

  @Test
  void theTokenOpensThePage() throws Exception {
    HttpResponse<String> login = logIn(TOKEN);

    assertThat(login.statusCode()).isEqualTo(303);
    assertThat(login.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(set ->
            assertThat(set)
                .startsWith("tideover-session=")
                .contains("HttpOnly")
                .contains("SameSite=Strict"));
    assertThat(get("/").body()).contains("<h1>How it goes</h1>").contains("Chair march");
  }

  @Test
  void aWrongTokenDoesNot() throws Exception {
    HttpResponse<String> login = logIn(TOKEN + "x");

    assertThat(login.statusCode()).isEqualTo(403);
    assertThat(login.body()).contains("That is not the token").doesNotContain(TOKEN);
    assertThat(get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void guessingIsSlow() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(logIn("guess-" + i).statusCode()).isEqualTo(403);
    }
    HttpResponse<String> sixth = logIn("guess-5");
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
    assertThat(logIn(TOKEN).statusCode()).as("whoever has it need not wait").isEqualTo(303);

    clock.moves(Duration.ofMinutes(1));
    assertThat(logIn("guess-6").statusCode()).isEqualTo(403);
  }

  @Test
  void aFormWithoutItsStampOrWithAnotherVisitorsIsRefused() throws Exception {
    String strangers = stamp(get("/login").body());
    cookie = "";
    get("/login");

    assertThat(post("/login", "token=" + TOKEN).statusCode()).isEqualTo(403);
    assertThat(post("/login", "token=" + TOKEN + "&stamp=" + strangers).statusCode())
        .isEqualTo(403);
    assertThat(get("/").statusCode()).isEqualTo(303);
  }

  @Test
  void aFormThatAnotherSiteSendsIsRefused() throws Exception {
    String stamp = stamp(get("/login").body());
    HttpRequest foreign =
        request("/login")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(BodyPublishers.ofString("token=" + TOKEN + "&stamp=" + stamp))
            .build();

    assertThat(http.send(foreign, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  @Test
  void onlyTheFormOnThePageLogsOut() throws Exception {
    logIn(TOKEN);
    assertThat(post("/logout", "stamp=none").statusCode()).isEqualTo(403);
    String session = cookie;
    String stamp = stamp(get("/").body());
    assertThat(post("/logout", "stamp=" + stamp).statusCode()).isEqualTo(303);

    cookie = session;
    assertThat(get("/").statusCode()).as("the session itself is over").isEqualTo(303);
  }

  @Test
  void aSessionEndsWhenItIsNotUsedAndAfterADay() throws Exception {
    logIn(TOKEN);
    clock.moves(Duration.ofMinutes(29));
    assertThat(get("/").statusCode()).isEqualTo(200);
    clock.moves(Duration.ofMinutes(31));
    assertThat(get("/").statusCode()).isEqualTo(303);

    logIn(TOKEN);
    for (int i = 0; i < 24; i++) {
      clock.moves(Duration.ofMinutes(20));
      assertThat(get("/").statusCode()).isEqualTo(200);
    }
    clock.moves(Duration.ofMinutes(20));
    assertThat(get("/").statusCode()).as("eight hours are the most").isEqualTo(303);
  }

  @Test
  void everyAnswerKeepsTheBrowserToThisPage() throws Exception {
    logIn(TOKEN);
    for (String path : new String[] {"/", "/login", "/style.css", "/nothing"}) {
      var headers = get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'")
          .contains("form-action 'self'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("script-src")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }
    assertThat(get("/").body()).doesNotContain("<script").doesNotContain(" style=");
  }

  @Test
  void countsOfFewPeopleAreKeptBack() throws Exception {
    logIn(TOKEN);
    String page = get("/").body();

    assertThat(row(page, "Suicide")).as("of six people").endsWith("6");
    assertThat(row(page, "Overdose")).as("of three").endsWith("fewer than 5");
    assertThat(row(page, "Not sent: quiet hours")).endsWith("9");
    assertThat(row(page, "Not sent: by chance, to learn what they do")).endsWith("fewer than 5");
    assertThat(row(page, "Push-ups against a wall")).contains("7");
    assertThat(row(page, "Bridge")).isEqualTo("Bridge fewer than 5 –");
    assertThat(page)
        .contains("People for whom a message waits in this process</dt><dd>fewer than 5</dd>");
  }

  @Test
  void nobodyIsNamed() throws Exception {
    logIn(TOKEN);

    assertThat(get("/").body())
        .doesNotContain("77000")
        .doesNotContain("telegram:")
        .doesNotContain("Please call")
        .doesNotContain("e---4");
  }

  @Test
  void anotherNameThanThisMachinesIsTurnedAway() throws Exception {
    String request = "GET /login HTTP/1.1\r\nHost: a.stranger:" + server.port() + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes(12);

      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 421");
    }
  }

  @Test
  void withoutFiguresThePageSaysSo() throws Exception {
    logIn(TOKEN);
    clinic.ifPresent(Clinic::close);
    clinic = Optional.empty();
    HttpResponse<String> page = get("/");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("No figures just now");
  }

  private HttpResponse<String> logIn(String token) throws Exception {
    cookie = "";
    String stamp = stamp(get("/login").body());
    return post("/login", "token=" + token + "&stamp=" + stamp);
  }

  private static String stamp(String page) {
    Matcher stamp = STAMP.matcher(page);
    assertThat(stamp.find()).as("the form has a stamp").isTrue();
    return stamp.group(1);
  }

  /** The words of a row of a table. */
  private static String row(String page, String name) {
    Matcher row =
        Pattern.compile("<tr><th scope=\"row\">" + Pattern.quote(name) + ".*?</tr>").matcher(page);
    assertThat(row.find()).as(name + " has a row").isTrue();
    return row.group().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ").strip();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return keep(http.send(request(path).build(), BodyHandlers.ofString()));
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return keep(
        http.send(
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString()));
  }

  private HttpResponse<String> keep(HttpResponse<String> response) {
    response
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(set -> cookie = (set + ";").split(";")[0]);
    return response;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }
}
