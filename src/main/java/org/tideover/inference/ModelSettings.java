package org.tideover.inference;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.Secret;

/**
 * Which language model is connected, and how.
 *
 * @param kind how it is spoken to
 * @param baseUrl where its interface begins
 * @param model its name there
 * @param key what it is opened with, if it needs one
 */
public record ModelSettings(Kind kind, URI baseUrl, String model, Optional<Secret<String>> key) {
  private static final int OLLAMA_PORT = 11434;
  private static final String OPENAI_PATH = "/v1";

  /** Names and addresses that lead nowhere but to this machine or its own network. */
  private static final Pattern NEAR =
      Pattern.compile(
          "localhost|127\\.[0-9.]+|\\[::1]|10\\.[0-9.]+|192\\.168\\.[0-9.]+"
              + "|172\\.(1[6-9]|2[0-9]|3[01])\\.[0-9.]+|[a-z0-9-]+|[a-z0-9.-]+\\.(local|internal)");

  /** How a language model is spoken to. */
  public enum Kind {
    /** As Ollama's own interface. */
    OLLAMA,
    /** As OpenAI's chat completions, which most servers offer. */
    OPENAI;

    /** The name in settings. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that an address most likely is. */
    public static Kind guess(URI baseUrl) {
      boolean ollama =
          baseUrl.getPort() == OLLAMA_PORT || String.valueOf(baseUrl.getHost()).contains("ollama");
      return ollama && path(baseUrl).isEmpty() ? OLLAMA : OPENAI;
    }
  }

  /** Completes the address where the path that OpenAI's interface has was left out. */
  public ModelSettings {
    if (kind == Kind.OPENAI && path(baseUrl).isEmpty()) {
      baseUrl = baseUrl.resolve(OPENAI_PATH);
    }
  }

  /** What is wrong with the address, and what to do; empty if it can be used. */
  public static Optional<String> problem(URI url) {
    boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!web || url.getHost() == null) {
      return Optional.of("give the whole address, such as http://127.0.0.1:11434");
    }
    if (url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
      return Optional.of("leave out keys, ? and #; a key goes into LLM_API_KEY");
    }
    if ("http".equals(url.getScheme()) && !NEAR.matcher(host(url)).matches()) {
      return Optional.of(
          "people's words would cross the net for all to read; use https://, or a model nearby");
    }
    return Optional.empty();
  }

  /** What people are told of it before they agree. */
  public ConnectedModel connected() {
    String port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
    String host = host(baseUrl) + port;
    return new ConnectedModel(model, host, baseUrl.getScheme() + "://" + host + path(baseUrl));
  }

  private static String host(URI url) {
    return url.getHost().toLowerCase(Locale.ROOT);
  }

  private static String path(URI url) {
    return Optional.ofNullable(url.getPath()).orElse("").replaceFirst("/+$", "");
  }
}
