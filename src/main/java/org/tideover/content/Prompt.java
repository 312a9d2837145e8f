package org.tideover.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * A question to a language model, as it stands in a file of {@code prompts/}.
 *
 * @param id the file's name
 * @param purpose what the answer is used for
 * @param output the fields of the answer, each with the ids it may hold; none for free text
 * @param fallback what happens when there is no answer that can be used
 * @param instructions what the model is told; never holds a person's words
 * @param message what the model is to answer, with {@code {variables}}
 */
public record Prompt(
    String id,
    String purpose,
    Map<String, List<String>> output,
    String fallback,
    String instructions,
    String message) {

  /** Keeps its own copy, in the file's order. */
  public Prompt {
    output = Collections.unmodifiableMap(new LinkedHashMap<>(output));
  }

  /** The message with its variables filled; what is filled in is not filled again. */
  public String message(Map<String, String> values) {
    return PromptReader.VARIABLE
        .matcher(message)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }
}
