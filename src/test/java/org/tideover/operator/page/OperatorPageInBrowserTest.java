package org.tideover.operator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Secret;
import org.tideover.operator.Checks;
import org.tideover.operator.Metrics;
import org.tideover.operator.OperatorServer;
import org.tideover.tester.Patience;

/**
 * The page in a real Chromium, at the width of a phone and of a desk, in both themes; the pictures
 * are in {@code target/operator-page}. Skipped where the machine has no chromium with its
 * chromedriver.
 */
class OperatorPageInBrowserTest {
  private static final String TOKEN = "a-token-of-some-length";
  private static final String ENTER = "\uE007";
  private static final String TAB = "\uE004";
  private static final Path PICTURES = Path.of("target/operator-page");

  private @TempDir Path folder;
  private Optional<Clinic> clinic = Optional.empty();
  private final OperatorServer server =
      new OperatorServer(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          new Checks(),
          new Metrics(),
          Optional.of(
              new OperatorPage(
                  new Secret<>(TOKEN),
                  InstantSource.fixed(Clinic.NOW),
                  () -> clinic.orElseThrow().upkeep())),
          Optional.empty());

  @BeforeEach
  void open() {
    assumeTrue(
        Browser.binary().isPresent(), "No /usr/bin/chromium with /usr/bin/chromedriver is here");
    clinic = Optional.of(Clinic.open(folder.resolve("data")));
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
    clinic.ifPresent(Clinic::close);
  }

  @Test
  void itFitsAPhoneAndADeskInBothThemes() throws Exception {
    try (Browser browser = browser()) {
      for (boolean dark : new boolean[] {false, true}) {
        for (int width : new int[] {375, 1280}) {
          browser.screen(width, 900, dark);
          String name = (width == 375 ? "phone" : "desk") + (dark ? "-dark" : "-light");
          browser.goTo(url("/login"));
          browser.photograph(PICTURES.resolve("login-" + name + ".png"));
          logIn(browser);
          assertThat(browser.asks("document.documentElement.scrollWidth").asInt())
              .as("nothing sticks out at " + name)
              .isLessThanOrEqualTo(width);
          browser.photograph(PICTURES.resolve("page-" + name + ".png"));
          logOut(browser);
        }
      }
    }
  }

  @Test
  void theKeyboardAloneIsEnoughAndSoIsABrowserWithoutScripts() throws Exception {
    try (Browser browser = browser()) {
      browser.screen(1280, 900, false);
      browser.withoutScripts();
      browser.goTo(url("/"));
      assertThat(browser.title()).isEqualTo("Log in · Tideover");
      browser.press(TAB);
      assertThat(browser.spoken(":focus")).isEqualTo("link: Skip to the content");
      browser.press(TAB);
      assertThat(browser.spoken(":focus")).isEqualTo("textbox: Token");
      browser.type(":focus", "wrong");
      browser.press(ENTER);
      browser.awaits("[role=alert]");
      assertThat(browser.title()).isEqualTo("Not logged in · Tideover");
      assertThat(browser.spoken("[role=alert]")).startsWith("alert");
      browser.type("#token", TOKEN);
      browser.press(ENTER);
      browser.awaits(".tiles");
      assertThat(browser.title()).isEqualTo("How it goes · Tideover");
      browser.press(TAB);
      assertThat(browser.spoken(":focus")).isEqualTo("link: Skip to the content");
      browser.press(TAB);
      assertThat(browser.spoken(":focus")).isEqualTo("button: Log out");
    }
  }

  @Test
  void aScreenReaderMeetsLandmarksHeadingsCaptionsAndWhatIsDrawn() throws Exception {
    try (Browser browser = browser()) {
      browser.screen(375, 900, false);
      logIn(browser);

      assertThat(browser.spoken("main")).startsWith("main");
      assertThat(browser.spoken("header")).startsWith("banner");
      assertThat(browser.spoken("nav")).isEqualTo("navigation: On this page");
      assertThat(browser.spoken("section:nth-of-type(3)"))
          .isEqualTo("region: Urge over a movement");
      assertThat(browser.spoken("section:nth-of-type(3) table"))
          .startsWith("table: How the urge moved over each movement");
      assertThat(browser.spoken("section:nth-of-type(3) tbody th")).startsWith("rowheader");
      assertThat(browser.spoken("section:nth-of-type(3) svg"))
          .isEqualTo("image: Median 3 points lower; 95 % interval −4 to −2");
      assertThat(
              browser.asks("document.querySelector('.band').getBoundingClientRect().width").asInt())
          .as("the interval is drawn")
          .isGreaterThan(5);
      assertThat(browser.asks("document.querySelectorAll('h1').length").asInt()).isEqualTo(1);
      assertThat(
              browser.asks("document.querySelectorAll('table:not(:has(caption))').length").asInt())
          .isZero();
    }
  }

  @Test
  void theWordsStandOutFromTheirGround() throws Exception {
    try (Browser browser = browser()) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.screen(1280, 900, dark);
        browser.goTo(url("/login"));
        logIn(browser);
        for (String selector : new String[] {"h1", ".lead", ".few", "nav a", "caption", "td"}) {
          assertThat(browser.asks(Contrast.of(selector)).asDouble())
              .as(selector + (dark ? " in the dark" : " in the light"))
              .isGreaterThanOrEqualTo(4.5);
        }
        logOut(browser);
      }
    }
  }

  @Test
  void nothingIsAskedOfAnybodyElse() throws Exception {
    try (Browser browser = browser()) {
      browser.screen(1280, 900, false);
      logIn(browser);

      // The page's own style is there once it is loaded.
      Patience.untilAsserted(() ->
          assertThat(browser.asks("performance.getEntriesByType('resource').map(one => one.name)"))
              .hasSize(1)
              .allSatisfy(one -> assertThat(one.asText()).isEqualTo(url("/style.css"))));
    }
  }

  private Browser browser() throws Exception {
    return Browser.open(Browser.binary().orElseThrow());
  }

  private void logIn(Browser browser) throws Exception {
    browser.goTo(url("/login"));
    browser.type("#token", TOKEN);
    browser.click("main button");
    browser.awaits(".tiles");
    assertThat(browser.title()).isEqualTo("How it goes · Tideover");
  }

  private static void logOut(Browser browser) throws Exception {
    browser.click("header button");
    browser.awaits(".login");
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }
}
