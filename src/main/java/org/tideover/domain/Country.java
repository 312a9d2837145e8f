package org.tideover.domain;

import java.util.List;

/**
 * A country and its helplines.
 *
 * @param code ISO 3166 alpha-2, or {@code INT} for the international fallback
 * @param name as people read it, in the bot's language
 * @param resources its helplines, emergency first
 */
public record Country(String code, String name, List<SupportResource> resources) {
  /** The code of the international fallback. */
  public static final String INTERNATIONAL = "INT";

  /** Its resources of a kind, in the file's order. */
  public List<SupportResource> of(ResourceKind kind) {
    return resources.stream().filter(resource -> resource.kind() == kind).toList();
  }
}
