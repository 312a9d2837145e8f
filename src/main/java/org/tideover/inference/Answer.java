package org.tideover.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered: just the fields that were asked for, and nothing made up.
 *
 * @param fields their values
 */
record Answer(Map<String, String> fields) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** The value of a field that was asked for. */
  String of(String field) {
    return Optional.ofNullable(fields.get(field)).orElseThrow();
  }

  /** An answer that is not what was asked for; says so without a word of it. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable() {
      super("The model's answer is not what was asked for", null, false, false);
    }
  }

  /**
   * Reads an answer. Models without structured output like to put words or a fence around their
   * object, so what stands outside its braces is left out.
   *
   * @param asked the fields, each with the ids it may hold; none for free text
   */
  static Answer read(@Nullable String text, Map<String, List<String>> asked) {
    JsonNode object = object(text == null ? "" : text);
    Map<String, String> fields = new LinkedHashMap<>();
    asked.forEach((name, ids) -> {
      JsonNode value = object.path(name);
      if (!value.isTextual() || !(ids.isEmpty() || ids.contains(value.textValue()))) {
        throw new Unusable();
      }
      fields.put(name, value.textValue());
    });
    if (object.size() != fields.size()) {
      throw new Unusable();
    }
    return new Answer(fields);
  }

  private static JsonNode object(String text) {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    if (start < 0 || end < start) {
      throw new Unusable();
    }
    try {
      return JSON.readTree(text.substring(start, end + 1));
    } catch (JsonProcessingException broken) {
      // Its message quotes the answer.
      throw new Unusable();
    }
  }
}
