package org.tideover.operator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Chromium, driven by the machine's own chromedriver in the W3C's words. It is told to reach
 * 127.0.0.1 and nothing else, and nothing is ever downloaded for it.
 */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Path> BROWSERS =
      List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

  /** So long the browser itself looks for what a page is to show. */
  private static final int PATIENCE_MILLIS = 60_000;

  /** How wide and high the page is, once it was laid out; right after loading it is 0 wide. */
  private static final String SIZE =
      """
      new Promise(tell => {
        const page = document.documentElement;
        const look = () => page.scrollWidth > 0
          ? tell({width: page.scrollWidth, height: page.scrollHeight})
          : requestAnimationFrame(look);
        look();
      })\
      """;

  private final Process driver;
  private final Path profile;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String session;

  private Browser(Process driver, int port, Path binary, Path profile) throws Exception {
    this.driver = driver;
    this.profile = profile;
    String root = "http://127.0.0.1:" + port + "/session";
    List<String> flags =
        List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-proxy-server",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--user-data-dir=" + profile);
    Map<String, Object> chrome = Map.of("binary", binary.toString(), "args", flags);
    Map<String, Object> wish =
        Map.of(
            "capabilities",
            Map.of("alwaysMatch", Map.of("browserName", "chrome", "goog:chromeOptions", chrome)));
    session = root + "/" + call("POST", root, wish).path("sessionId").asText();
    call("POST", session + "/timeouts", Map.of("implicit", PATIENCE_MILLIS));
  }

  /** Where a browser and its driver are on this machine; empty if one is missing. */
  static Optional<Path> binary() {
    return BROWSERS.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .filter(found -> Files.isExecutable(DRIVER));
  }

  static Browser open(Path binary) throws Exception {
    Path profile = Files.createTempDirectory("browser");
    Process driver =
        new ProcessBuilder(DRIVER.toString(), "--port=0").redirectErrorStream(true).start();
    try {
      return new Browser(driver, port(driver), binary, profile);
    } catch (Exception fault) {
      driver.destroyForcibly();
      throw fault;
    }
  }

  /** The driver chooses a free port and prints it. */
  private static int port(Process driver) throws IOException {
    var lines = driver.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.matches(".*started successfully on port \\d+.*")) {
        return Integer.parseInt(line.replaceAll(".*on port (\\d+).*", "$1"));
      }
    }
    throw new AssertionError("The driver ended before it named its port");
  }

  /** A screen of this size, in the light or the dark theme. */
  Browser screen(int width, int height, boolean dark) throws Exception {
    devTools(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    devTools(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    return this;
  }

  /** Switches scripts off, as a careful person may. */
  void withoutScripts() throws Exception {
    devTools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
  }

  void goTo(String url) throws Exception {
    call("POST", session + "/url", Map.of("url", url));
  }

  String title() throws Exception {
    return call("GET", session + "/title", null).asText();
  }

  /** Types into what a selector finds. */
  void type(String selector, String text) throws Exception {
    call("POST", element(selector) + "/value", Map.of("text", text));
  }

  void click(String selector) throws Exception {
    call("POST", element(selector) + "/click", Map.of());
  }

  /** Presses a key for whatever has the focus. */
  void press(String key) throws Exception {
    var strokes =
        List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key));
    call(
        "POST",
        session + "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
  }

  /** Waits until the page shows what a selector finds. */
  void awaits(String selector) throws Exception {
    element(selector);
  }

  /** What a script of the test finds on the page. */
  JsonNode asks(String script) throws Exception {
    return call(
        "POST", session + "/execute/sync", Map.of("script", "return " + script, "args", List.of()));
  }

  /** What the browser's tree for screen readers says of an element. */
  String spoken(String selector) throws Exception {
    String element = element(selector);
    return call("GET", element + "/computedrole", null).asText()
        + ": "
        + call("GET", element + "/computedlabel", null).asText();
  }

  /** Keeps a picture of the whole page. */
  void photograph(Path file) throws Exception {
    JsonNode size = asks(SIZE);
    JsonNode shot =
        devTools(
            "Page.captureScreenshot",
            Map.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of(
                    "x",
                    0,
                    "y",
                    0,
                    "scale",
                    1,
                    "width",
                    size.path("width").asInt(),
                    "height",
                    size.path("height").asInt())));
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(shot.path("data").asText()));
  }

  private String element(String selector) throws Exception {
    JsonNode found =
        call("POST", session + "/element", Map.of("using", "css selector", "value", selector));
    return session + "/element/" + found.path(ELEMENT).asText();
  }

  private JsonNode devTools(String command, Map<String, Object> values) throws Exception {
    return call("POST", session + "/goog/cdp/execute", Map.of("cmd", command, "params", values));
  }

  private JsonNode call(String method, String url, @org.jspecify.annotations.Nullable Object body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    JsonNode value =
        JSON.readTree(http.send(request, BodyHandlers.ofString()).body()).path("value");
    if (value.has("error")) {
      throw new AssertionError("The browser says: " + value.path("message").asText());
    }
    return value;
  }

  @Override
  public void close() throws Exception {
    try {
      call("DELETE", session, null);
    } finally {
      http.close();
      driver.destroy();
      if (!driver.waitFor(60, TimeUnit.SECONDS)) {
        driver.destroyForcibly();
      }
      forget(profile);
    }
  }

  /** Helpers of a browser may outlive it for a moment and still write: what they leave may stay. */
  private static void forget(Path profile) throws IOException {
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (UncheckedIOException vanished) {
      // One of them deleted a file itself.
    }
  }
}
