package org.tideover.domain;

/**
 * The language model that the operator connected, as people are told of it before they agree.
 *
 * @param name the model's name, such as {@code llama3.2}
 * @param host where their words would go, such as {@code 127.0.0.1:11434}
 * @param address the same with its scheme and path, such as {@code http://127.0.0.1:11434/v1}
 */
public record ConnectedModel(String name, String host, String address) {
  /** What a person agrees to: another model, or the same elsewhere, has to be agreed to anew. */
  public String id() {
    return name + "@" + address;
  }
}
