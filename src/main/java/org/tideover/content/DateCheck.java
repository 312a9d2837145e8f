package org.tideover.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What depends on the day: no date lies ahead of it, and before a release every helpline was
 * verified within half a year and a person has signed off every word for danger.
 */
public final class DateCheck {
  /** After half a year a helpline may have moved, merged or closed (FACTS RS-3). */
  private static final int MOST_DAYS = 180;

  /** The words that people in danger meet, and those that recognise them. */
  private static final Pattern URGENT =
      Pattern.compile(
          "[a-z]{2}/(safety/.+|guardrails"
              + "|replies/(crisis.*|brief|lapse|stop-signs|safety-plan|talk))\\.yaml");

  private final ContentSource source;
  private final LocalDate today;
  private final Problems problems = new Problems();

  private DateCheck(ContentSource source, LocalDate today) {
    this.source = source;
    this.today = today;
  }

  /** Dates that cannot be. */
  public static List<Problem> today(ContentSource source, LocalDate today) {
    DateCheck check = new DateCheck(source, today);
    check.each("[a-z]{2}/.+\\.yaml", check::notAhead);
    check.each("resources/.+\\.yaml", root -> root.items("resources").forEach(check::notAhead));
    return check.problems.sorted();
  }

  /** What stands in the way of serving people. */
  public static List<Problem> release(ContentSource source, LocalDate today) {
    DateCheck check = new DateCheck(source, today);
    check.each(URGENT.pattern(), check::signedOff);
    check.each("resources/.+\\.yaml", root -> root.items("resources").forEach(check::verified));
    return check.problems.sorted();
  }

  private void each(String files, Consumer<YamlNode> look) {
    source.files().stream()
        .filter(file -> file.matches(files))
        .forEach(file -> look.accept(Yaml.read(source, file, new Problems())));
  }

  private void notAhead(YamlNode node) {
    for (String field : List.of("reviewed_on", "verified_on")) {
      node.find(field)
          .filter(written -> day(written).filter(today::isBefore).isPresent())
          .ifPresent(written ->
              add(written, "'" + field + "' is a day that has not come yet; correct it"));
    }
  }

  private void signedOff(YamlNode root) {
    if (!Sheet.reviewed(root)) {
      problems.add(
          root.file(),
          root.find("reviewed_by").map(YamlNode::line).orElse(1),
          "Nobody has signed off these words for danger; read them, then fill reviewed_by and"
              + " reviewed_on");
    }
  }

  private void verified(YamlNode line) {
    YamlNode written = line.field("verified_on");
    String name = line.find("name").map(YamlNode::text).orElse("This line");
    Optional<LocalDate> day = day(written);
    if (day.isEmpty()) {
      add(written, name + " was never verified; call it or open its own page, then write the day");
      return;
    }
    long days = ChronoUnit.DAYS.between(day.get(), today);
    if (days > MOST_DAYS) {
      add(
          written,
          "%s was verified %d days ago; after %d call it or open its page again, then write the day"
              .formatted(name, days, MOST_DAYS));
    }
  }

  private void add(YamlNode where, String advice) {
    problems.add(where.file(), where.line(), advice);
  }

  private static Optional<LocalDate> day(YamlNode written) {
    return Optional.of(written.text())
        .filter(text -> !text.isBlank() && Sheet.dayOrEmpty(text))
        .map(LocalDate::parse);
  }
}
