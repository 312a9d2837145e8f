package org.tideover.inference;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideover.content.Prompt;
import org.tideover.content.Prompts;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.turn.LanguageModel;

/**
 * A language model behind the prompts of {@code prompts/}. It is sent the words of one message and
 * nothing else: no name, no number, no earlier message. An answer that is not just what the prompt
 * promises counts as none.
 */
public final class PromptedModel implements LanguageModel {
  /** How sure an answer of a model counts: it gives no probability that means anything. */
  private static final double SURE = 0.5;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ConnectedModel connected;
  private final ChatModel model;
  private final Prompts prompts;

  // Apart, so that no sentence takes the place of a look at danger.
  private final Patience patienceOfLooks;
  private final Patience patience;

  /**
   * Connects to a model; nothing is sent before it is asked.
   *
   * @param clock real time, for leaving a model alone that fails
   */
  public PromptedModel(ModelSettings settings, Prompts prompts, Clock clock) {
    this(settings, prompts, LIMIT, clock);
  }

  /** The same with another limit on waiting. */
  public PromptedModel(ModelSettings settings, Prompts prompts, Duration limit, Clock clock) {
    this.connected = settings.connected();
    this.model = ChatModels.of(settings, limit);
    this.prompts = prompts;
    this.patienceOfLooks = new Patience(limit, clock);
    this.patience = new Patience(limit, clock);
  }

  @Override
  public ConnectedModel connected() {
    return connected;
  }

  @Override
  public Optional<SafetyAssessment> danger(String words) {
    return ask(patienceOfLooks, prompts.safety(), words).flatMap(PromptedModel::assessment);
  }

  /**
   * A crisis of no kind is asked about, as whether the person wants to live; a lesser level without
   * a kind is no answer.
   */
  private static Optional<SafetyAssessment> assessment(Answer answer) {
    RiskLevel level = RiskLevel.of(answer.of("level"));
    String category = answer.of("category");
    if (level == RiskLevel.NONE) {
      return Optional.of(SafetyAssessment.none());
    }
    if (!category.equals(Prompts.NO_CATEGORY)) {
      return Optional.of(found(level, RiskCategory.of(category)));
    }
    return level == RiskLevel.CRISIS
        ? Optional.of(found(RiskLevel.CONCERN, RiskCategory.SUICIDE))
        : Optional.empty();
  }

  private static SafetyAssessment found(RiskLevel level, RiskCategory category) {
    return SafetyAssessment.of(level, category, SURE, SafetyAssessment.Layer.MODEL);
  }

  @Override
  public Optional<Intent> intent(String words) {
    return ask(patience, prompts.intent(), words).map(answer -> Intent.of(answer.of("intent")));
  }

  @Override
  public Optional<String> reflection(String words) {
    return ask(patience, prompts.reflection(), words)
        .map(answer -> answer.of("sentence"))
        .filter(sentence -> !sentence.isBlank());
  }

  private Optional<Answer> ask(Patience waiting, Prompt prompt, String words) {
    return waiting.ask(() -> {
      ChatRequest request =
          ChatRequest.builder()
              .messages(
                  SystemMessage.from(prompt.instructions()),
                  UserMessage.from(prompt.message(Map.of("words", JSON.writeValueAsString(words)))))
              .responseFormat(format(prompt))
              .build();
      return Answer.read(model.chat(request).aiMessage().text(), prompt.output());
    });
  }

  private static ResponseFormat format(Prompt prompt) {
    JsonObjectSchema.Builder fields = JsonObjectSchema.builder();
    prompt
        .output()
        .forEach((name, ids) -> {
          if (ids.isEmpty()) {
            fields.addStringProperty(name);
          } else {
            fields.addEnumProperty(name, ids);
          }
        });
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(
            JsonSchema.builder()
                .name(prompt.id())
                .rootElement(
                    fields
                        .required(List.copyOf(prompt.output().keySet()))
                        .additionalProperties(false)
                        .build())
                .build())
        .build();
  }
}
