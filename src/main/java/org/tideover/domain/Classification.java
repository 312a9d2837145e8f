package org.tideover.domain;

/** What the intent classifier answers: a match, or none. */
public sealed interface Classification permits IntentMatch, NoMatch {
  /** The intent that was meant; {@link Intent#OTHER} where nothing matched. */
  Intent intent();

  /** 0.0 to 1.0. */
  double confidence();

  /** Which classifier decided. */
  By by();

  /** The language that the words told, such as {@code es}; empty if none. */
  String language();

  /** Whether this intent was meant. */
  default boolean is(Intent intent) {
    return intent() == intent;
  }

  /** The classifiers, in the order in which they are asked. */
  enum By {
    PHRASE,
    EMBEDDING,
    MODEL,
    NONE;

    /** The stable name in output. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
