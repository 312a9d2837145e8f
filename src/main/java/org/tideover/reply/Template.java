package org.tideover.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply's words with {@code {variables}}. A line all of whose variables are empty is left out, so
 * that content can name what is not always there.
 */
final class Template {
  private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)}");

  private Template() {}

  /** Fills the words; an unknown variable is a fault of the program. */
  static String fill(String words, Map<String, String> values) {
    List<String> lines = new ArrayList<>();
    for (String line : words.split("\n", -1)) {
      if (!onlyEmpty(line, values)) {
        lines.add(filled(line, values));
      }
    }
    return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
  }

  private static boolean onlyEmpty(String line, Map<String, String> values) {
    Matcher variables = VARIABLE.matcher(line);
    boolean any = false;
    while (variables.find()) {
      any = true;
      if (!value(variables.group(1), values).isEmpty()) {
        return false;
      }
    }
    return any;
  }

  private static String filled(String line, Map<String, String> values) {
    return VARIABLE
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No value for the variable {" + name + "}");
    }
    return value;
  }
}
