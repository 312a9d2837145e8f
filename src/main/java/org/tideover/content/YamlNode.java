package org.tideover.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A piece of a YAML file that knows where it stands.
 *
 * <p>Asking it for something that is not there, or is of the wrong kind, reports a problem and
 * gives an empty answer, so that reading goes on and finds the rest.
 */
final class YamlNode {
  enum Kind {
    MAP,
    LIST,
    TEXT,
    /** A word that many programs read as true or false, without quotes. */
    YES_OR_NO,
    NUMBER,
    /** A key without a value. */
    EMPTY,
    /** What is already reported; reports nothing more. */
    UNUSABLE
  }

  private final String file;
  private final int line;
  private final Kind kind;
  private final String text;
  private final Map<String, YamlNode> fields;
  private final List<YamlNode> items;
  private final Problems problems;

  private YamlNode(
      String file,
      int line,
      Kind kind,
      String text,
      Map<String, YamlNode> fields,
      List<YamlNode> items,
      Problems problems) {
    this.file = file;
    this.line = line;
    this.kind = kind;
    this.text = text;
    this.fields = fields;
    this.items = items;
    this.problems = problems;
  }

  static YamlNode map(String file, int line, Map<String, YamlNode> fields, Problems problems) {
    return new YamlNode(file, line, Kind.MAP, "", fields, List.of(), problems);
  }

  static YamlNode list(String file, int line, List<YamlNode> items, Problems problems) {
    return new YamlNode(file, line, Kind.LIST, "", Map.of(), items, problems);
  }

  static YamlNode scalar(String file, int line, Kind kind, String text, Problems problems) {
    return new YamlNode(file, line, kind, text, Map.of(), List.of(), problems);
  }

  static YamlNode unusable(String file, Problems problems) {
    return scalar(file, 1, Kind.UNUSABLE, "", problems);
  }

  /** The same, at the line of its key. */
  YamlNode at(int keyLine) {
    return new YamlNode(file, keyLine, kind, text, fields, items, problems);
  }

  String file() {
    return file;
  }

  int line() {
    return line;
  }

  Kind kind() {
    return kind;
  }

  /** Its text as it is written, whatever it is; empty of fields and lists. */
  String written() {
    return text;
  }

  void report(String advice) {
    if (kind != Kind.UNUSABLE) {
      problems.add(file, line, advice);
    }
  }

  /** Reports every field that is none of these. */
  void allow(List<String> known) {
    expect(Kind.MAP, "fields, each 'name: value'");
    fields.forEach((key, value) -> {
      if (!known.contains(key)) {
        value.report("'" + key + "' is not known here; " + Nearest.advice(key, known));
      }
    });
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** All fields, in the file's order. */
  Map<String, YamlNode> fields() {
    return fields;
  }

  /** The items of a list. */
  List<YamlNode> items() {
    if (kind != Kind.LIST && kind != Kind.UNUSABLE) {
      report("Here a list must stand: [one, two], or lines that each begin with '- '");
    }
    return items;
  }

  /** A field that must be there. */
  YamlNode field(String key) {
    YamlNode found = fields.get(key);
    if (found != null) {
      return found;
    }
    report("'" + key + "' is missing; add it");
    return unusable(file, problems);
  }

  /** The field if it is there. */
  Optional<YamlNode> find(String key) {
    return Optional.ofNullable(fields.get(key));
  }

  /** Its words; must not be empty. */
  String words() {
    String words = text();
    if (words.isBlank() && kind == Kind.TEXT) {
      report("The text is empty; write it");
    }
    return words;
  }

  /** Its text, which may be {@code ""}. */
  String text() {
    switch (kind) {
      case TEXT, UNUSABLE -> {}
      case YES_OR_NO ->
          report(
              "%s without quotes means true or false; put it in quotes: \"%s\""
                  .formatted(text, text));
      case NUMBER -> report(text + " is read as a number; put it in quotes: \"" + text + "\"");
      case EMPTY -> report("The value is missing; write \"\" if it is empty on purpose");
      case MAP, LIST -> report("One text is expected here");
    }
    return text;
  }

  /** Whether it says yes, where yes or no is asked; what is neither is reported. */
  boolean isYes(String key) {
    if (kind != Kind.UNUSABLE && !text.matches("yes|no")) {
      report("'" + key + "' is yes or no");
    }
    return text.equals("yes");
  }

  String words(String key) {
    return field(key).words();
  }

  String text(String key) {
    return field(key).text();
  }

  /** A whole number in a range; the lower end if it is none. */
  int number(String key, int least, int most) {
    return field(key).inRange("'" + key + "'", least, most);
  }

  /** As {@link #number(String, int, int)}, of an item of a list. */
  int number(int least, int most) {
    return inRange("This", least, most);
  }

  private int inRange(String what, int least, int most) {
    Optional<Integer> value = kind == Kind.NUMBER ? whole(text) : Optional.empty();
    if (value.filter(n -> n >= least && n <= most).isPresent()) {
      return value.get();
    }
    report(what + " must be a whole number from " + least + " to " + most + ", without quotes");
    return least;
  }

  private static Optional<Integer> whole(String written) {
    boolean plain = written.matches("0|-?[1-9][0-9]{0,8}");
    return plain ? Optional.of(Integer.valueOf(written)) : Optional.empty();
  }

  /** This number, which may have a fraction; the lower end if it is none in the range. */
  double decimal(String key, double least, double most) {
    boolean plain = kind == Kind.NUMBER && text.matches("-?(0|[1-9][0-9]{0,4})(\\.[0-9]{1,3})?");
    double value = plain ? Double.parseDouble(text) : Double.NaN;
    if (value >= least && value <= most) {
      return value;
    }
    report(
        "'%s' must be a number from %s to %s, without quotes"
            .formatted(key, plain(least), plain(most)));
    return least;
  }

  private static String plain(double number) {
    return number == StrictMath.rint(number)
        ? String.valueOf((long) number)
        : String.valueOf(number);
  }

  /** The texts of a list, which may be empty. */
  List<String> texts(String key) {
    return field(key).items().stream().map(YamlNode::words).toList();
  }

  /** One of a set of ids, or empty and reported. */
  <T> Optional<T> oneOf(String what, Vocabulary<T> known) {
    String id = words();
    Optional<T> value = known.find(id);
    if (value.isEmpty() && !id.isEmpty()) {
      report(
          "'%s' is not a known %s; %s"
              .formatted(
                  id,
                  what,
                  known.ids().isEmpty()
                      ? "README.md lists them"
                      : Nearest.advice(id, known.ids())));
    }
    return value;
  }

  /** The ids of a list, each once. */
  <T> Set<T> setOf(String key, String what, Vocabulary<T> known) {
    Set<T> values = new LinkedHashSet<>();
    for (YamlNode item : field(key).items()) {
      item.oneOf(what, known)
          .filter(value -> !values.add(value))
          .ifPresent(value -> item.report("'" + item.text + "' is here twice; keep one of them"));
    }
    return values;
  }

  /** The items of a list, if it is there. */
  List<YamlNode> items(String key) {
    return find(key).map(YamlNode::items).orElse(List.of());
  }

  /** The texts of a list, if it is there. */
  List<String> perhaps(String key) {
    return items(key).stream().map(YamlNode::words).toList();
  }

  /** What each item of a list reads as. */
  <T> List<T> each(String key, Function<YamlNode, T> read) {
    List<T> values = new ArrayList<>();
    field(key).items().forEach(item -> values.add(read.apply(item)));
    return values;
  }

  /** Reports the field's words if they fail the test. */
  void require(String key, Predicate<String> test, String advice) {
    field(key).require(test, advice);
  }

  /** Reports its words if they fail the test. */
  void require(Predicate<String> test, String advice) {
    if (kind != Kind.UNUSABLE && !test.test(text)) {
      report(advice);
    }
  }

  /** Reports it if it does not hold fields. */
  void expectFields() {
    expect(Kind.MAP, "fields, each 'name: value'");
  }

  private void expect(Kind wanted, String what) {
    if (kind != wanted && kind != Kind.UNUSABLE) {
      report("Here " + what + " must stand");
    }
  }
}
