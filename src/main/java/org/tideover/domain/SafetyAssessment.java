package org.tideover.domain;

import java.util.Optional;

/**
 * What the safety filter found in a text.
 *
 * @param level how grave
 * @param category what kind; empty exactly when the level is {@link RiskLevel#NONE}
 * @param confidence 0.0 to 1.0, how sure the layer that decided is
 * @param by which layer decided
 * @param language the language of the phrase that decided, such as {@code es}; empty where no
 *     phrase did
 */
public record SafetyAssessment(
    RiskLevel level,
    Optional<RiskCategory> category,
    double confidence,
    Layer by,
    String language) {

  /** The layer of the filter that decided. */
  public enum Layer {
    /** A written phrase matched. */
    PHRASE,
    /** The meaning came close to written examples. */
    EMBEDDING,
    /** A language model raised the level. */
    MODEL,
    /** Nothing was found. */
    NONE;

    /** The stable name in output. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Checks that the category is there exactly when there is danger. */
  public SafetyAssessment {
    if (category.isPresent() == (level == RiskLevel.NONE)) {
      throw new IllegalArgumentException("A category goes with a level above none, and only there");
    }
  }

  /** What was found by something that knows no language. */
  public SafetyAssessment(
      RiskLevel level, Optional<RiskCategory> category, double confidence, Layer by) {
    this(level, category, confidence, by, "");
  }

  /** The same, found by a phrase of this language. */
  public SafetyAssessment in(String spoken) {
    return new SafetyAssessment(level, category, confidence, by, spoken);
  }

  /** Nothing was found. */
  public static SafetyAssessment none() {
    return new SafetyAssessment(RiskLevel.NONE, Optional.empty(), 1.0, Layer.NONE);
  }

  /** Danger was found. */
  public static SafetyAssessment of(
      RiskLevel level, RiskCategory category, double confidence, Layer by) {
    return new SafetyAssessment(level, Optional.of(category), confidence, by);
  }
}
