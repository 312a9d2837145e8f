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

/**
 * Reads a YAML file into nodes that know their file and line.
 *
 * <p>It reads tokens instead of binding to classes, because only tokens keep the line, the written
 * form of a number ({@code 010}) and the second of two equal keys.
 */
final class Yaml {
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

  private final String file;
  private final YAMLParser parser;
  private final Problems problems;

  private Yaml(String file, YAMLParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /** The file's root; a node that reports nothing further if the file is empty or broken. */
  static YamlNode read(ContentSource source, String file, Problems problems) {
    return parse(file, source.read(file), problems);
  }

  /** As {@link #read}, of a text already in hand. */
  static YamlNode parse(String file, String text, Problems problems) {
    try (YAMLParser parser = FACTORY.createParser(text)) {
      return new Yaml(file, parser, problems).root();
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      problems.addUnreadable(file, at == null ? 1 : at.getLineNr(), syntaxAdvice(e));
      return YamlNode.unusable(file, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be read", e);
    }
  }

  private static String syntaxAdvice(JsonProcessingException e) {
    String reason = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
    return "This is not valid YAML ("
        + reason
        + "); look here and just above for indentation, quotes and colons";
  }

  private YamlNode root() throws IOException {
    if (parser.nextToken() == null) {
      problems.add(file, 1, "This file is empty; fill it or remove it");
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
    return YamlNode.scalar(file, line, YamlNode.Kind.TEXT, parser.getText(), problems);
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
