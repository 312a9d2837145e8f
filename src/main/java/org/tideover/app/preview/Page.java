package org.tideover.app.preview;

import java.util.List;
import java.util.function.Consumer;
import org.tideover.figure.Markup;

/**
 * A page of the site: its head, the way to all other pages, and what is on it.
 *
 * @param path below the site's folder, such as {@code movements/chair-march.html}
 * @param title what it is called
 * @param lead one sentence below the title
 * @param body writes what is on it
 */
record Page(String path, String title, String lead, Consumer<Markup> body) {
  private record Door(String path, String title) {}

  private static final List<Door> DOORS =
      List.of(
          new Door("index.html", "Situations"),
          new Door("movements.html", "Movements"),
          new Door("skills.html", "Skills"),
          new Door("lessons.html", "Lessons"),
          new Door("helplines.html", "Helplines"),
          new Door("conversations.html", "Conversations"));

  /** The whole page. */
  String html() {
    String up = path.contains("/") ? "../" : "";
    Markup page = new Markup();
    page.open("html", "lang", "en");
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", title + " · Tideover");
    page.empty("link", "rel", "stylesheet", "href", up + "style.css").close();
    page.open("body");
    page.element("a", "Skip to the content", "class", "skip", "href", "#main");
    page.open("header").open("nav", "aria-label", "All pages");
    page.element("a", "Tideover", "class", "home", "href", up + "index.html");
    for (Door door : DOORS) {
      page.element("a", door.title(), doorAttributes(up, door));
    }
    page.close().close();
    page.open("main", "id", "main");
    page.element("h1", title);
    if (!lead.isEmpty()) {
      page.element("p", lead, "class", "lead");
    }
    body.accept(page);
    page.close().close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  private String[] doorAttributes(String up, Door door) {
    return door.path().equals(path)
        ? new String[] {"href", up + door.path(), "aria-current", "page"}
        : new String[] {"href", up + door.path()};
  }

  /** Says that nobody has signed a file off yet. */
  static void unreviewed(Markup page, String file) {
    page.open("p", "class", "unreviewed");
    page.element("strong", "Not reviewed yet.");
    page.text(" Nobody has signed off ").element("code", file, "translate", "no");
    page.text(".").close();
  }
}
