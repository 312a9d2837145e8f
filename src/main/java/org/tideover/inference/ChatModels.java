package org.tideover.inference;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.Map;
import org.tideover.domain.Secret;

/**
 * The clients of language models. None retries: a model that fails is asked about the next message,
 * and nobody waits twice. None logs: requests hold people's words.
 */
final class ChatModels {
  private static final int MOST_TOKENS = 200;
  private static final double PLAIN = 0.0;

  private ChatModels() {}

  static ChatModel of(ModelSettings settings, Duration limit) {
    HttpClientBuilder http = BoundedHttp.builder(limit);
    return switch (settings.kind()) {
      case OLLAMA -> ollama(settings, http);
      case OPENAI -> openAi(settings, http);
    };
  }

  private static ChatModel ollama(ModelSettings settings, HttpClientBuilder http) {
    return OllamaChatModel.builder()
        .httpClientBuilder(http)
        .baseUrl(settings.baseUrl().toString())
        .modelName(settings.model())
        .customHeaders(
            settings
                .key()
                .map(key -> Map.of("Authorization", "Bearer " + key.reveal()))
                .orElseGet(Map::of))
        .temperature(PLAIN)
        .numPredict(MOST_TOKENS)
        // A model that thinks aloud first would never be in time.
        .think(false)
        .maxRetries(0)
        .build();
  }

  private static ChatModel openAi(ModelSettings settings, HttpClientBuilder http) {
    OpenAiChatModel.OpenAiChatModelBuilder builder =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(settings.baseUrl().toString())
            .modelName(settings.model())
            .temperature(PLAIN)
            .maxTokens(MOST_TOKENS)
            .strictJsonSchema(true)
            .maxRetries(0);
    return settings.key().map(Secret::reveal).map(builder::apiKey).orElse(builder).build();
  }
}
