package org.tideover.app.preview;

import java.util.List;
import org.tideover.figure.Markup;

/** A review as one page that needs nothing else, before and after side by side. */
public final class ReviewPage {
  private ReviewPage() {}

  /**
   * The page.
   *
   * @param since what it is compared with, as it was named
   */
  public static String html(Review review, String since) {
    Markup page = new Markup();
    page.open("html", "lang", "en").open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", "What changed since " + since + " · Tideover");
    page.element("style", PreviewSite.styleSheet()).close();
    page.open("body").open("main");
    page.element("h1", "What changed since " + since);
    page.element("p", summary(review), "class", "lead");
    review.changes().forEach(change -> change(page, change));
    page.close().close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  static String summary(Review review) {
    int count = review.changes().size();
    return count == 0 ? "Nothing changed." : count == 1 ? "1 change." : count + " changes.";
  }

  private static void change(Markup page, Review.Change change) {
    page.open("section");
    page.element("h2", change.thing().kind().title() + ": " + change.thing().name());
    page.open("p").element("code", change.thing().file(), "translate", "no").close();
    if (change.signed()) {
      page.element("p", ReviewText.SIGNED, "class", "unreviewed");
    }
    page.open("div", "class", "compare");
    side(page, "Before", "bubble gone", change.before());
    side(page, "After", "bubble new", change.after());
    page.close().close();
  }

  private static void side(Markup page, String title, String style, List<String> texts) {
    page.open("div").element("h3", title);
    if (texts.isEmpty()) {
      page.element("p", "Nothing.");
    } else {
      page.open("div", "class", "chat");
      texts.forEach(text ->
          page.open("div", "class", "ours")
              .element("div", text, "class", style, "dir", "auto")
              .close());
      page.close();
    }
    page.close();
  }
}
