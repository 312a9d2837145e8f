package org.tideover.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one file of {@code prompts/}: front matter between two lines of {@code ---}, then the
 * sections {@code # Instructions} and {@code # Message}. Reports all that is wrong with it.
 */
final class PromptReader {
  static final List<String> FIELDS = List.of("purpose", "inputs", "output", "fallback");
  static final Pattern VARIABLE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

  /** What stands in the front matter for a field that holds the model's own words. */
  private static final String FREE_TEXT = "text";

  private static final String INSTRUCTIONS = "# Instructions";
  private static final String MESSAGE = "# Message";

  private final String file;
  private final FrontMatter front;
  private final List<String> lines;
  private final Problems problems;

  private PromptReader(String file, FrontMatter front, Problems problems) {
    this.file = file;
    this.front = front;
    this.lines = front.lines();
    this.problems = problems;
  }

  /** The prompt; empty where its parts cannot be told apart. */
  static Optional<Prompt> read(String file, String text, Problems problems) {
    return FrontMatter.read(file, text, "A prompt", problems)
        .flatMap(front -> new PromptReader(file, front, problems).prompt());
  }

  private Optional<Prompt> prompt() {
    int instructions = next(INSTRUCTIONS, front.end());
    int message = next(MESSAGE, Math.max(0, instructions));
    if (instructions < 0 || message < 0) {
      problems.add(
          file, lines.size(), "A prompt needs the sections '# Instructions' and then '# Message'");
    }
    if (instructions < 0 || message < 0 || !front.isUsable()) {
      return Optional.empty();
    }
    YamlNode fields = front.fields();
    fields.allow(FIELDS);
    Prompt prompt =
        new Prompt(
            file.replaceFirst("^.*/", "").replaceFirst("\\.md$", ""),
            fields.words("purpose"),
            output(fields.field("output")),
            fields.words("fallback"),
            section(instructions, message),
            section(message, lines.size()));
    checkVariables(prompt, fields.field("inputs"), message + 1);
    return Optional.of(prompt);
  }

  private int next(String line, int from) {
    int at = lines.subList(from, lines.size()).indexOf(line);
    return at < 0 ? -1 : from + at;
  }

  private static Map<String, List<String>> output(YamlNode fields) {
    Map<String, List<String>> output = new LinkedHashMap<>();
    fields.fields().forEach((name, field) -> output.put(name, ids(field)));
    if (output.isEmpty()) {
      fields.report("The answer needs at least one field, such as 'level: [none, concern]'");
    }
    return output;
  }

  private static List<String> ids(YamlNode field) {
    if (field.kind() == YamlNode.Kind.LIST) {
      if (field.items().isEmpty()) {
        field.report("The list is empty; write the ids that the answer may hold");
      }
      return field.items().stream().map(YamlNode::words).toList();
    }
    if (!field.words().equals(FREE_TEXT)) {
      field.report("A field of the answer is a list of ids, or the word 'text'");
    }
    return List.of();
  }

  private String section(int from, int to) {
    String text = String.join("\n", lines.subList(from + 1, to)).strip();
    if (text.isEmpty()) {
      problems.add(file, from + 1, "This section is empty; write it");
    }
    return text;
  }

  private void checkVariables(Prompt prompt, YamlNode inputs, int messageLine) {
    Set<String> used = variables(prompt.message());
    inputs
        .fields()
        .forEach((name, meaning) -> {
          meaning.words();
          if (!used.contains(name)) {
            meaning.report(
                "'" + name + "' is promised here and not used; write {" + name + "} below");
          }
        });
    used.stream()
        .filter(name -> !inputs.has(name))
        .forEach(name ->
            problems.add(file, messageLine, "{" + name + "} is not under 'inputs'; add it there"));
    if (!variables(prompt.instructions()).isEmpty()) {
      problems.add(
          file,
          1,
          "The instructions hold a {variable}; a person's words may stand only in the message");
    }
  }

  private static Set<String> variables(String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher variable = VARIABLE.matcher(text);
    while (variable.find()) {
      names.add(variable.group(1));
    }
    return names;
  }
}
