package org.tideover.operator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What must be well for the program to serve people, and what only to serve them as well as it can,
 * each part with its name.
 */
public final class Checks {
  private final Map<String, Supplier<Optional<String>>> parts = new LinkedHashMap<>();
  private final Map<String, Supplier<Optional<String>>> helpful = new LinkedHashMap<>();

  /** Adds a part; it says what is wrong in a few words, and nothing while all is well. */
  public Checks with(String part, Supplier<Optional<String>> problem) {
    parts.put(part, problem);
    return this;
  }

  /** Adds a part without which people are still served, and less well. */
  public Checks withHelpful(String part, Supplier<Optional<String>> problem) {
    helpful.put(part, problem);
    return this;
  }

  /** What keeps people from being served now, by part. */
  public Map<String, String> problems() {
    return found(parts);
  }

  /** What has them served less well now, by part. */
  public Map<String, String> shortcomings() {
    return found(helpful);
  }

  private static Map<String, String> found(Map<String, Supplier<Optional<String>>> parts) {
    Map<String, String> found = new LinkedHashMap<>();
    parts.forEach((part, check) -> problem(check).ifPresent(wrong -> found.put(part, wrong)));
    return found;
  }

  private static Optional<String> problem(Supplier<Optional<String>> check) {
    try {
      return check.get();
    } catch (RuntimeException fault) {
      return Optional.of("failed (" + fault.getClass().getSimpleName() + ")");
    }
  }
}
