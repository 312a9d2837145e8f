package org.tideover.content;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a YAML file into nodes that know their file and line.
 *
 * <p>It reads tokens instead of binding to classes, because only tokens keep the line, the written
 * form of a number ({@code 010}) and the second of two equal keys.
 */
final class Yaml {
  private static final Pattern YES_OR_NO =
      Pattern.compile("yes|no|on|off|true|false|y|n", Pattern.CASE_INSENSITIVE);

  /** Loaded only where something is to be parsed. */
  private static final class Library {
    static final YAMLFactory FACTORY =
        YAMLFactory.builder()
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build();
  }

  private final String file;
  private final YAMLParser parser;
  private final List<String> lines;
  private final Problems problems;

  private Yaml(String file, YAMLParser parser, List<String> lines, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.lines = lines;
    this.problems = problems;
  }

  /** The file's root; a node that reports nothing further if the file is empty or broken. */
  static YamlNode read(ContentSource source, String file, Problems problems) {
    try {
      return parse(file, source.read(file), problems);
    } catch (ContentException noText) {
      noText
          .problems()
          .forEach(one -> problems.addUnreadable(one.file(), one.line(), one.advice()));
      return YamlNode.unusable(file, problems);
    }
  }

  /**
   * The root of a file that can be read.
   *
   * @param problems gets what its nodes report later, which whoever asks them must throw at the end
   * @throws ContentException listing what is wrong with its form
   */
  static YamlNode usable(ContentSource source, String file, Problems problems) {
    YamlNode root = read(source, file, problems);
    problems.throwIfAny();
    return root;
  }

  /** As {@link #read}, of a text already in hand. */
  static YamlNode parse(String file, String written, Problems problems) {
    return KnownYaml.find(file, written, problems)
        .orElseGet(() -> parseAnew(file, written, problems));
  }

  /** As {@link #parse}, also where the build has read the text already. */
  static YamlNode parseAnew(String file, String written, Problems problems) {
    FileForm form = FileForm.of(file, written, problems);
    try (YAMLParser parser = Library.FACTORY.createParser(form.text())) {
      return new Yaml(file, parser, form.text().lines().toList(), problems).root();
    } catch (JsonProcessingException e) {
      if (form.hasTabs()) {
        problems.unreadable();
      } else {
        SyntaxAdvice advice = SyntaxAdvice.of(e, form.text());
        problems.addUnreadable(file, advice.line(), advice.advice());
      }
      return YamlNode.unusable(file, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read", e);
    }
  }

  private YamlNode root() throws IOException {
    if (parser.nextToken() == null) {
      problems.addUnreadable(file, 1, "This file is empty; fill it or remove it");
      return YamlNode.unusable(file, problems);
    }
    YamlNode root = node();
    if (parser.nextToken() != null) {
      problems.add(file, line(), "A second document starts here (---); keep one in a file");
    }
    return root;
  }

  private YamlNode node() throws IOException {
    int line = line();
    return switch (parser.currentToken()) {
      case START_OBJECT -> YamlNode.map(file, line, fields(), problems);
      case START_ARRAY -> YamlNode.list(file, line, items(), problems);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          YamlNode.scalar(file, line, YamlNode.Kind.NUMBER, parser.getText(), problems);
      case VALUE_NULL -> YamlNode.scalar(file, line, YamlNode.Kind.EMPTY, "", problems);
      default -> text(line);
    };
  }

  private YamlNode text(int line) throws IOException {
    if (parser.isCurrentAlias()) {
      problems.add(file, line, "An alias (*name) is not understood here; repeat the text instead");
    }
    String text = parser.getText();
    boolean bare = isBare();
    if (bare && SyntaxAdvice.isLoose(text)) {
      problems.add(file, line, SyntaxAdvice.QUOTE);
    }
    YamlNode.Kind kind =
        bare && YES_OR_NO.matcher(text).matches() ? YamlNode.Kind.YES_OR_NO : YamlNode.Kind.TEXT;
    return YamlNode.scalar(file, line, kind, text, problems);
  }

  /** Whether a text stands there without quotes; the reader does not tell, but the file does. */
  private boolean isBare() {
    JsonLocation at = parser.currentTokenLocation();
    String line = lines.get(Math.min(at.getLineNr(), lines.size()) - 1);
    int before = at.getColumnNr() - 1;
    return line.codePointCount(0, line.length()) > before
        && "\"'|>".indexOf(line.codePointAt(line.offsetByCodePoints(0, before))) < 0;
  }

  private Map<String, YamlNode> fields() throws IOException {
    Map<String, YamlNode> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int line = line();
      parser.nextToken();
      YamlNode value = node();
      if (fields.putIfAbsent(key, value.at(line)) != null) {
        problems.add(file, line, "'" + key + "' is here twice; keep one of them");
      }
    }
    return fields;
  }

  private List<YamlNode> items() throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return items;
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
