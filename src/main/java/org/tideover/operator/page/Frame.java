package org.tideover.operator.page;

import java.util.function.Consumer;
import org.tideover.figure.Markup;
import org.tideover.web.WebResponse;

/** What every page has: its head, a way past what repeats, the way out, and what guards it. */
final class Frame {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private Frame() {}

  /**
   * A page.
   *
   * @param bar writes what stands at the top beside the name
   * @param main writes what it is about
   */
  static String html(String title, Consumer<Markup> bar, Consumer<Markup> main) {
    Markup page = new Markup();
    page.open("html", "lang", "en").open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", title + " · Tideover");
    page.empty("link", "rel", "stylesheet", "href", "/style.css").close();
    page.open("body");
    page.element("a", "Skip to the content", "class", "skip", "href", "#main");
    page.open("header").open("div", "class", "bar");
    page.open("p", "class", "name").text("Tideover").element("span", " operator").close();
    bar.accept(page);
    page.close().close();
    page.open("main", "id", "main", "tabindex", "-1");
    main.accept(page);
    page.close().close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  /** The same, with no scripts, nothing from elsewhere, and no other site around or beside it. */
  static WebResponse secured(WebResponse response) {
    return response
        .with("Content-Security-Policy", POLICY)
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .with("X-Robots-Tag", "noindex");
  }

  /** The button that ends the session. */
  static void wayOut(Markup page, String stamp) {
    page.open("form", "method", "post", "action", "/logout");
    page.empty("input", "type", "hidden", "name", "stamp", "value", stamp);
    page.element("button", "Log out", "type", "submit").close();
  }

  /** When nothing can be counted. */
  static String sorry(String stamp) {
    return html(
        "No figures just now",
        bar -> wayOut(bar, stamp),
        page -> {
          page.element("h1", "No figures just now");
          page.element(
              "p",
              "The database could not be read. People are not held up by this page. Look at /ready"
                  + " and at the log, then load this page again.",
              "class",
              "lead");
        });
  }
}
