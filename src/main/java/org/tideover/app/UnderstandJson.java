package org.tideover.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.tideover.domain.Heard;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;

/** The line of JSON that {@code understand} prints for a text. */
final class UnderstandJson {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private UnderstandJson() {}

  /** How sure and by what: of the danger where there is any, else of the intent. */
  static String line(String text, Heard heard) {
    boolean danger = heard.safety().level() != RiskLevel.NONE;
    ObjectNode line = JSON.createObjectNode();
    line.put("text", text);
    line.put("risk", heard.safety().level().id());
    line.put("category", heard.safety().category().map(RiskCategory::id).orElse(null));
    line.put("intent", heard.intent().intent().id());
    line.put(
        "confidence", rounded(danger ? heard.safety().confidence() : heard.intent().confidence()));
    line.put("by", danger ? heard.safety().by().id() : heard.intent().by().id());
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A line of JSON could not be written", e);
    }
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
