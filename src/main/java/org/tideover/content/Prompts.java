package org.tideover.content;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/**
 * All prompts for a language model: the second look at safety, the intent, the reflective sentence.
 *
 * @param safety asks for a level and a category of danger
 * @param intent asks for what was meant
 * @param reflection asks for one sentence
 */
public record Prompts(Prompt safety, Prompt intent, Prompt reflection) {
  /** Stands for "no kind of danger" in the answer to {@link #safety}. */
  public static final String NO_CATEGORY = "none";

  /**
   * Intents that a model is not asked for: answers to a question, a wish to stop, and numbers count
   * only where the person's own words are plain.
   */
  public static final Set<Intent> NEVER_ASKED =
      Set.copyOf(EnumSet.of(Intent.YES, Intent.NO, Intent.STOP, Intent.RATING));

  private static final String SAFETY = "safety";
  private static final String INTENT = "intent";
  private static final String REFLECTION = "reflection";
  private static final String README = "README.md";

  /** The fields that the program reads from each answer; ids, or none for free text. */
  private static final Map<String, Map<String, List<String>>> READ =
      Map.of(
          SAFETY, Map.of("level", levels(), "category", categories()),
          INTENT, Map.of("intent", intents()),
          REFLECTION, Map.of("sentence", List.of()));

  /**
   * The prompts that were built into the program.
   *
   * @throws ContentException listing everything that is wrong with them
   */
  public static Prompts load() {
    return load(ContentSource.prompts());
  }

  static Prompts load(ContentSource source) {
    Problems problems = new Problems();
    Map<String, Prompt> read = read(source, problems);
    problems.throwIfAny();
    return new Prompts(of(SAFETY, read), of(INTENT, read), of(REFLECTION, read));
  }

  private static Prompt of(String id, Map<String, Prompt> read) {
    return Optional.ofNullable(read.get(id)).orElseThrow();
  }

  /** All problems of a folder of prompts, by file and line; none if it is fit for use. */
  public static List<Problem> check(Path folder) {
    return check(ContentSource.directory(folder));
  }

  static List<Problem> check(ContentSource source) {
    Problems problems = new Problems();
    read(source, problems);
    return problems.sorted();
  }

  private static Map<String, Prompt> read(ContentSource source, Problems problems) {
    Map<String, Prompt> found = new HashMap<>();
    for (String file : source.files()) {
      String named = "prompts/" + file;
      if (READ.containsKey(file.replaceFirst("\\.md$", "")) && file.endsWith(".md")) {
        Optional<Prompt> prompt = PromptReader.read(named, source.read(file), problems);
        prompt.ifPresent(one -> found.put(one.id(), one));
        prompt.ifPresent(one -> checkOutput(one, named, problems));
      } else if (!file.equals(README)) {
        problems.add(
            named, 1, "Nothing reads this file; README.md lists the prompts, or remove it");
      }
    }
    READ.keySet().stream()
        .filter(id -> !source.files().contains(id + ".md"))
        .forEach(
            id -> problems.add("prompts/" + id + ".md", 1, "This prompt is missing; add the file"));
    return found;
  }

  /** The answer's fields and ids must be those that the program reads. */
  private static void checkOutput(Prompt prompt, String file, Problems problems) {
    Map<String, List<String>> read = READ.getOrDefault(prompt.id(), Map.of());
    if (!prompt.output().keySet().equals(read.keySet())) {
      problems.add(
          file, 1, "'output' must have just these fields: " + String.join(", ", sorted(read)));
      return;
    }
    read.forEach((field, ids) -> {
      List<String> written = prompt.output().getOrDefault(field, List.of());
      if (!Set.copyOf(written).equals(Set.copyOf(ids))) {
        problems.add(file, 1, "'output: " + field + "' must be " + described(ids));
      }
    });
  }

  private static List<String> sorted(Map<String, ?> fields) {
    return fields.keySet().stream().sorted().toList();
  }

  private static String described(List<String> ids) {
    return ids.isEmpty() ? "the word text" : "[" + String.join(", ", ids) + "]";
  }

  private static List<String> levels() {
    return Arrays.stream(RiskLevel.values()).map(RiskLevel::id).toList();
  }

  private static List<String> categories() {
    return Stream.concat(
            Stream.of(NO_CATEGORY), Arrays.stream(RiskCategory.values()).map(RiskCategory::id))
        .toList();
  }

  private static List<String> intents() {
    return Arrays.stream(Intent.values())
        .filter(intent -> !NEVER_ASKED.contains(intent))
        .map(Intent::id)
        .toList();
  }
}
