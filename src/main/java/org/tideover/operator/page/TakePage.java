package org.tideover.operator.page;

import org.tideover.web.WebResponse;

/**
 * The page behind a notice's link: it says how the notice stands, and takes it by a button alone,
 * because programs that look at links before people do must not take one.
 */
public final class TakePage {
  private TakePage() {}

  /** A notice that nobody took yet. */
  public static WebResponse open() {
    return page(200, "A crisis reply was sent", "Nobody has taken this notice yet.", "I take it");
  }

  /** A notice that was taken just now. */
  public static WebResponse noted() {
    return page(202, "Noted", "You take this notice, if nobody was first.", "");
  }

  /** A notice that nobody can take any more. */
  public static WebResponse gone() {
    return page(404, "Nothing to take", "Somebody took this notice, or there is none.", "");
  }

  /** While nothing can be noted. */
  public static WebResponse away() {
    return page(
            503,
            "Not noted",
            "The database cannot be reached. Nothing was noted for you; try again.",
            "Try again")
        .with("Retry-After", "5");
  }

  private static WebResponse page(int status, String title, String words, String button) {
    String html =
        Frame.html(
            title,
            bar -> {},
            page -> {
              page.element("h1", title).element("p", words, "class", "lead");
              if (!button.isEmpty()) {
                page.open("form", "method", "post");
                page.element("button", button, "type", "submit", "class", "main").close();
              }
            });
    return Frame.secured(WebResponse.html(status, html));
  }
}
