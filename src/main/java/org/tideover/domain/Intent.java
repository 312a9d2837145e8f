package org.tideover.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person may mean. */
public enum Intent {
  URGE("urge"),
  LAPSE("lapse"),
  MOVE("move"),
  SKILL("skill"),
  TALK("talk"),
  CHECK_IN("check-in"),
  MOOD("mood"),
  MILESTONE("milestone"),
  PLAN("plan"),
  BUDDY("buddy"),
  PROGRESS("progress"),
  RESOURCES("resources"),
  LEARN("learn"),
  MEDICATION("medication"),
  SOURCING("sourcing"),
  SETTINGS("settings"),
  STOP("stop"),
  GREETING("greeting"),
  THANKS("thanks"),
  HELP("help"),
  YES("yes"),
  NO("no"),
  RATING("rating"),
  OTHER("other");

  /**
   * Intents whose known phrases carry nothing else, so that "im craving" is answered without
   * waiting for a model. Phrases of sorrow are not among them.
   */
  public static final Set<Intent> PLAIN =
      Collections.unmodifiableSet(
          EnumSet.of(URGE, RATING, YES, NO, GREETING, THANKS, STOP, MOVE, RESOURCES));

  private final String id;

  Intent(String id) {
    this.id = id;
  }

  /** The stable name in files, database and output. */
  public String id() {
    return id;
  }

  /** Reads an {@link #id()}. */
  public static Intent of(String id) {
    return Arrays.stream(values())
        .filter(intent -> intent.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No intent is called " + id));
  }
}
