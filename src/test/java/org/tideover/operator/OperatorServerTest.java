package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Classification;
import org.tideover.domain.Heard;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.turn.Watch;

class OperatorServerTest {
  private Optional<String> trouble = Optional.empty();
  private final Metrics metrics = new Metrics();
  private volatile boolean storeIsAway;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final OperatorServer server =
      new OperatorServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          new Checks()
              .with("database", () -> trouble)
              .with(
                  "telegram",
                  () -> {
                    if (trouble.isPresent()) {
                      throw new IllegalStateException("words of a person");
                    }
                    return trouble;
                  }),
          metrics,
          Optional.empty(),
          Optional.of(new Desk()));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    server.close();
    http.close();
  }

  @Test
  void itIsAliveAndReadyWhileAllIsWell() throws Exception {
    server.start();

    assertThat(get("/health").statusCode()).isEqualTo(200);
    assertThat(get("/ready").statusCode()).isEqualTo(200);
  }

  /** Docker asks as deploy/Dockerfile says; only the port is another here. */
  @Test
  void aContainerIsHealthyWhileItIsReady() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash, as the image has it");
    server.start();
    assertThat(healthCheck()).isZero();

    trouble = Optional.of("full");
    assertThat(healthCheck()).isEqualTo(1);
  }

  private int healthCheck() throws Exception {
    String command =
        Pattern.compile("(?s)\\nHEALTHCHECK .*?CMD (\\[.*?\\])\n")
            .matcher(Files.readString(Path.of("deploy/Dockerfile")))
            .results()
            .map(found -> found.group(1).replace("/8089", "/" + server.port()))
            .findFirst()
            .orElseThrow();
    return new ProcessBuilder(new ObjectMapper().readValue(command, String[].class))
        .redirectErrorStream(true)
        .start()
        .waitFor();
  }

  @Test
  void whoeverIsOnCallTakesANoticeByItsId() throws Exception {
    server.start();
    HttpResponse<String> page = get("/on-call/1f-2E");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("method=\"post\"").contains("I take it");
    assertThat(page.headers().map())
        .as("guarded like every page")
        .containsEntry("cross-origin-opener-policy", List.of("same-origin"))
        .containsEntry("x-robots-tag", List.of("noindex"));
    assertThat(taken).as("a program that looks at links takes nothing").isEmpty();
    assertThat(post("/on-call/1f-2E").statusCode()).isEqualTo(202);
    assertThat(post("/on-call/1f-2E").statusCode()).as("it is gone").isEqualTo(404);
    assertThat(get("/on-call/").statusCode()).isEqualTo(404);
    assertThat(get("/on-call/no%20id").statusCode()).isEqualTo(404);
    assertThat(taken).containsExactly("1f-2E");
  }

  @Test
  void whileNothingCanBeNotedWhoeverTakesANoticeHearsSo() throws Exception {
    server.start();
    storeIsAway = true;

    assertThat(get("/on-call/1f").statusCode()).isEqualTo(503);
    assertThat(post("/on-call/1f").statusCode()).isEqualTo(503);
  }

  @Test
  void anotherSiteNeitherTakesNorReadsAnything() throws Exception {
    server.start();
    for (String path : List.of("/on-call/1f", "/metrics")) {
      HttpRequest.Builder foreign =
          HttpRequest.newBuilder(url(path)).header("Sec-Fetch-Site", "cross-site");
      HttpRequest request =
          path.equals("/metrics")
              ? foreign.build()
              : foreign.POST(HttpRequest.BodyPublishers.noBody()).build();
      assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).as(path).isEqualTo(403);
    }
    for (String path : List.of("/health", "/metrics", "/on-call/1f")) {
      assertThat(underAnotherName(path)).as(path).isEqualTo("HTTP/1.1 421");
    }
    assertThat(taken).isEmpty();
  }

  private String underAnotherName(String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: a.stranger:" + server.port() + "\r\n\r\n";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void whereNobodyIsOnCallBehindAnAddressThereIsNothingToTake() throws Exception {
    try (OperatorServer alone =
        new OperatorServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Checks(),
            metrics,
            Optional.empty(),
            Optional.empty())) {
      alone.start();
      URI notice = URI.create("http://127.0.0.1:" + alone.port() + "/on-call/1f-2E");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(notice).build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("TIDEOVER_ON_CALL_URL");
    }
  }

  @Test
  void whatIsWrongIsNamedInAWordOrTwo() throws Exception {
    server.start();
    trouble = Optional.of("full");
    HttpResponse<String> ready = get("/ready");

    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body())
        .isEqualTo("database: full\ntelegram: failed (IllegalStateException)\n");
    assertThat(get("/health").statusCode()).as("it still lives").isEqualTo(200);
  }

  @Test
  void whoeverServesLessWellGetsPeopleAllTheSame() throws Exception {
    try (OperatorServer lesser =
        new OperatorServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            new Checks().withHelpful("understanding", () -> Optional.of("phrases alone")),
            metrics,
            Optional.empty(),
            Optional.empty())) {
      lesser.start();
      URI ready = URI.create("http://127.0.0.1:" + lesser.port() + "/ready");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("ready\nunderstanding: phrases alone\n");
    }
  }

  @Test
  void theFiguresNameNobody() throws Exception {
    server.start();
    everythingHappens();
    String figures = get("/metrics").body();

    assertThat(figures)
        .contains("tideover_turn_stage_seconds_count{stage=\"keep\"} 1")
        .contains("tideover_safety_assessed_total{by=\"phrase\",level=\"crisis\"} 1.0")
        .contains("tideover_intent_confidence_count{by=\"embedding\"} 1")
        .contains("tideover_outbox_delay_seconds_count{lane=\"crisis\"} 1")
        .contains("tideover_outbox_lost_total{lane=\"crisis\"} 1.0")
        .contains("tideover_outbox_lost_total{lane=\"unknown\"} 2.0")
        .contains("tideover_outbox_people 3.0")
        .contains("tideover_schedule_lag_seconds_count{kind=\"urge-follow-up\"} 1")
        .contains("tideover_turns_failed_total{fault=\"IllegalStateException\"} 1.0")
        .contains("tideover_inbox_oldest_seconds 1.5")
        .contains("jvm_memory_used_bytes")
        .doesNotContain("suicide")
        .doesNotContain("4711")
        .doesNotContain("some words");
  }

  @Test
  void everyFigureStandsInTheDocuments() throws Exception {
    server.start();
    everythingHappens();

    assertThat(names("# TYPE (tideover_\\w+) (?:counter|histogram|gauge)", get("/metrics").body()))
        .isEqualTo(names("(tideover_\\w+)", Files.readString(Path.of("docs/operating.md"))));
  }

  /** The longest time of each kind comes with its histogram. */
  private static Set<String> names(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !name.endsWith("_max"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void everythingHappens() {
    OutgoingMessage message =
        new OutgoingMessage(
            new PersonId("telegram", "4711"),
            Priority.CRISIS,
            "crisis.suicide",
            "some words",
            List.of(),
            List.of(),
            "",
            false,
            Optional.empty());
    metrics.begins(Watch.Stage.KEEP).close();
    metrics.heard(
        new Heard(
            SafetyAssessment.of(
                RiskLevel.CRISIS, RiskCategory.SUICIDE, 0.9, SafetyAssessment.Layer.PHRASE),
            IntentMatch.of(Intent.TALK, 0.5, Classification.By.EMBEDDING)));
    metrics.delivered(message, Duration.ofMillis(7));
    metrics.delayed(message, 1);
    metrics.lost(message, "unreachable");
    metrics.unreachable(message.person());
    AtomicInteger waiting = new AtomicInteger(3);
    metrics.waiting(waiting::get);
    metrics.fired("urge-follow-up", Duration.ofMillis(1500));
    metrics.letGo(message);
    metrics.failed(new IllegalStateException("words of a person"));
    metrics.setAside();
    metrics.unreadable(2);
    metrics.oldest(() -> Duration.ofMillis(1500));
    metrics.meaning(() -> true);
    System.gc();
  }

  @Test
  void nothingElseIsThereAndNothingCanBeChanged() throws Exception {
    server.start();
    HttpRequest post =
        HttpRequest.newBuilder(url("/health")).POST(HttpRequest.BodyPublishers.noBody()).build();

    assertThat(get("/other").statusCode()).isEqualTo(404);
    assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    assertThat(get("/health").headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private HttpResponse<String> post(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(url(path)).POST(HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** A desk at which every notice is open until it is taken. */
  private final class Desk implements OnCallDesk {
    @Override
    public Answer look(String id) {
      return storeIsAway ? Answer.AWAY : taken.contains(id) ? Answer.GONE : Answer.OPEN;
    }

    @Override
    public Answer take(String id) {
      Answer found = look(id);
      if (found == Answer.OPEN) {
        taken.add(id);
      }
      return found;
    }
  }
}
