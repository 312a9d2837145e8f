package org.tideover.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What two people agreed: one of them is the other's buddy.
 *
 * @param person whom the buddy helps
 * @param buddy the buddy
 * @param line id of the one line that the buddy may get, such as {@code call}
 * @param confirmed whether the person said that it is whom they invited
 * @param alert whether the buddy hears of a check-in that stays unanswered after a crisis
 * @param toldAt when the buddy was last told the line
 * @param unseen whether the buddy was told something, and did not say yet that they have seen it
 */
public record BuddyTie(
    PersonId person,
    PersonId buddy,
    String line,
    boolean confirmed,
    Alert alert,
    Optional<Instant> toldAt,
    boolean unseen) {
  /** How far the two agreed on an alert. */
  public enum Alert {
    OFF,
    /** The person wants it; the buddy was asked. */
    ASKED,
    ON;

    /** The stable name in the database. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Reads an {@link #id()}; what is unknown is off. */
    public static Alert of(String id) {
      return java.util.Arrays.stream(values())
          .filter(alert -> alert.id().equals(id))
          .findFirst()
          .orElse(OFF);
    }
  }
}
