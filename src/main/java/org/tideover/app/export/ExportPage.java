package org.tideover.app.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tideover.content.Content;
import org.tideover.content.ContentException;
import org.tideover.domain.PersonId;
import org.tideover.figure.Markup;
import org.tideover.insight.Records;

/** A page of everything that is kept of a person; it needs nothing else, and calls nobody. */
final class ExportPage {
  /** What people look for first; the rest follows, and what only the machine needs comes last. */
  private static final List<String> FIRST =
      List.of(
          "safety_plan",
          "plan_book",
          "check_in",
          "urge_episode",
          "urge_reading",
          "movement_session",
          "skill_shown");

  private static final List<String> LAST =
      List.of("person", "inbox", "outbox", "slot", "chat_message", "inbox_seen", "inbox_parked");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** A longer list is opened by a tap, so that what people look for is not lost in it. */
  private static final int LONG = 12;

  private final Content content;
  private final Instant now;

  ExportPage(Content content, Instant now) {
    this.content = content;
    this.now = now;
  }

  String of(PersonId person, List<Records.Table> tables) {
    Markup page = new Markup();
    page.open("html", "lang", "en");
    head(page);
    page.open("body").open("main");
    page.element("h1", content.reply("export.title").getFirst());
    page.element("p", content.reply("export.about").getFirst());
    page.element("p", "Made " + TIME.format(now) + " UTC, for " + person + ".", "class", "facts");
    tables.forEach(table -> section(page, table));
    page.close().close().close();
    return "<!DOCTYPE html>\n" + page + "\n";
  }

  /** The tables in the order in which people look for them. */
  static List<Records.Table> sorted(List<Records.Table> tables) {
    return tables.stream().sorted(Comparator.comparingInt(table -> place(table.name()))).toList();
  }

  private static int place(String table) {
    int first = FIRST.indexOf(table);
    int last = LAST.indexOf(table);
    return first >= 0 ? first : last >= 0 ? 100 + last : 50;
  }

  private void head(Markup page) {
    page.open("head");
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.element("title", content.reply("export.title").getFirst());
    page.element("style", style());
    page.close();
  }

  private static String style() {
    try (InputStream in = ExportPage.class.getResourceAsStream("export.css")) {
      if (in == null) {
        throw new IllegalStateException("export.css is missing in the program: build again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("export.css cannot be read: build again", e);
    }
  }

  private void section(Markup page, Records.Table table) {
    Set<String> columns = new LinkedHashSet<>();
    table.rows().forEach(row -> columns.addAll(row.keySet()));
    page.element("h2", title(table.name()));
    boolean folded = table.rows().size() > LONG && LAST.contains(table.name());
    if (folded) {
      fold(page, table.rows().size());
    }
    page.open("div", "class", "scroll").open("table").open("thead").open("tr");
    columns.forEach(column -> page.element("th", plain(column), "scope", "col"));
    page.close().close().open("tbody");
    for (Map<String, Object> row : table.rows()) {
      page.open("tr");
      columns.forEach(column -> {
        page.open("td");
        value(page, row.getOrDefault(column, ""));
        page.close();
      });
      page.close();
    }
    page.close().close().close();
    if (folded) {
      page.close();
    }
  }

  private void fold(Markup page, int count) {
    page.open("details");
    page.element(
        "summary",
        content.reply("export.fold").getFirst().replace("{count}", String.valueOf(count)));
  }

  private String title(String table) {
    try {
      return content.reply("export." + table.replace('_', '-')).getFirst();
    } catch (ContentException untitled) {
      return plain(table);
    }
  }

  private void value(Markup page, Object value) {
    switch (value) {
      case Map<?, ?> words when words.size() == 1 && words.get("reveal") instanceof String own ->
          page.text(own);
      case Map<?, ?> map -> map(page, map);
      case List<?> list -> list(page, list);
      default -> page.text(text(String.valueOf(value)));
    }
  }

  private void map(Markup page, Map<?, ?> map) {
    page.open("dl");
    map.forEach((name, inner) -> {
      if (inner != null) {
        page.element("dt", plain(String.valueOf(name)));
        page.open("dd");
        value(page, inner);
        page.close();
      }
    });
    page.close();
  }

  private void list(Markup page, List<?> list) {
    boolean folded = list.size() > LONG;
    if (folded) {
      fold(page, list.size());
    }
    page.open("ul");
    for (Object inner : list) {
      page.open("li");
      value(page, inner);
      page.close();
    }
    page.close();
    if (folded) {
      page.close();
    }
  }

  private static String plain(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').replace('-', ' ').strip();
  }

  private static String text(String value) {
    return value.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z")
        ? TIME.format(Instant.parse(value))
        : value;
  }
}
