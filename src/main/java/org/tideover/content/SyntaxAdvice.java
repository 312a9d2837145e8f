package org.tideover.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a file that is no YAML, in an author's words, and where the mistake was made:
 * the reader itself stumbles over a missing quote only lines later.
 *
 * @param line from 1
 * @param advice what is wrong, and what to do
 */
record SyntaxAdvice(int line, String advice) {
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column \\d+");
  private static final Pattern BLOCK = Pattern.compile("^( *)(- )?[^#\"]*: *[|>][-+]?\\s*$");
  static final String QUOTE =
      "A quote is missing or one too many; a text begins and ends with one: \"like this\", and a"
          + " quote inside it is written \\\"";

  /** What the reader says, and what it means. */
  private static final Map<String, String> MEANINGS =
      Map.of(
          "mapping values are not allowed",
          "There is a colon in a text without quotes, or no space after the colon above; write key:"
              + " \"text\"",
          "unknown escape character",
          "A backslash stands in a text; write two of them, or none",
          "',' or ']'",
          "A list is not closed; write [one, two]",
          "',' or '}'",
          "A { is not closed; put texts with { in quotes",
          "cannot start any token",
          "A text begins with a sign that means something else; put the text in quotes",
          "could not find expected ':'",
          "The line above is neither 'key: value' nor '- text'; look for a missing colon, space or"
              + " quote there",
          "found unexpected end of stream",
          QUOTE,
          "expected <block end>",
          "This line is not set in as far as the ones it belongs to; keys of one thing stand below"
              + " each other");

  static SyntaxAdvice of(JsonProcessingException fault, String text) {
    String reason = String.valueOf(fault.getOriginalMessage());
    int line = place(reason, fault.getLocation());
    int quote = lineWithLooseQuote(text.lines().toList());
    if (quote > 0 && quote <= line) {
      return new SyntaxAdvice(quote, QUOTE);
    }
    return MEANINGS.entrySet().stream()
        .filter(known -> reason.contains(known.getKey()))
        .findFirst()
        .map(known -> new SyntaxAdvice(line, known.getValue()))
        .orElseGet(() -> new SyntaxAdvice(line, unknown(reason)));
  }

  /** The last place that the reason names is where reading stopped. */
  private static int place(String reason, JsonLocation location) {
    return PLACE
        .matcher(reason)
        .results()
        .map(MatchResult::group)
        .reduce((earlier, later) -> later)
        .map(words -> PLACE.matcher(words).replaceAll("$1"))
        .map(Integer::valueOf)
        .orElse(location == null ? 1 : location.getLineNr());
  }

  private static String unknown(String reason) {
    return "This is not valid YAML (%s); look here and just above for indentation, quotes and colons"
        .formatted(reason.lines().findFirst().orElse("no reason given"));
  }

  /** The first line, from 1, outside of long texts, where a quote has no partner; 0 if none has. */
  private static int lineWithLooseQuote(List<String> lines) {
    int setIn = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean inLongText = setIn >= 0 && (line.isBlank() || indent(line) > setIn);
      if (!inLongText) {
        Matcher block = BLOCK.matcher(line);
        setIn = block.matches() ? indent(line) : -1;
        if (isLoose(line)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Whether quotes are odd, or one stands inside a text: {@code "Don"t"}. */
  static boolean isLoose(String line) {
    String plain = line.replace("\\\\", "").replace("\\\"", "").strip();
    long quotes = plain.chars().filter(sign -> sign == '"').count();
    return !plain.startsWith("#") && quotes % 2 == 1;
  }
}
