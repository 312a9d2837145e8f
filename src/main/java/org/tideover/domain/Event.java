package org.tideover.domain;

import java.time.Instant;
import java.util.Optional;

/** Something that happened with a person; everything enters the program as one of these. */
public sealed interface Event {
  /**
   * The person said something.
   *
   * @param text their words, at most what the channel lets through
   * @param edited whether it changes an earlier message
   */
  record Said(PersonText text, boolean edited) implements Event {}

  /**
   * The person tapped a button.
   *
   * @param action the button's action, such as {@code rate:7}
   */
  record Tapped(String action) implements Event {}

  /**
   * The person sent something without words that we read.
   *
   * @param attachment what it was
   */
  record Sent(Attachment attachment) implements Event {}

  /**
   * The person shared where they are, rounded to about ten kilometres.
   *
   * @param latitude degrees north
   * @param longitude degrees east
   */
  record Located(double latitude, double longitude) implements Event {
    /** Rounds a place, so that nobody can be found by it. */
    public static Located about(double latitude, double longitude) {
      return new Located(rounded(latitude), rounded(longitude));
    }

    private static double rounded(double degrees) {
      return Math.round(degrees * 10) / 10.0;
    }

    @Override
    public String toString() {
      return "[REDACTED]";
    }
  }

  /**
   * An appointment came due.
   *
   * @param appointment which one
   */
  record Due(Appointment appointment) implements Event {}

  /**
   * What we would have said first was let go on its way, as it would have come in quiet hours.
   *
   * @param key which reply it was
   */
  record LetGo(String key) implements Event {}

  /** The person blocked or left us; nothing can reach them. */
  record Left() implements Event {}

  /** The person unblocked us. */
  record Returned() implements Event {}

  /**
   * Words in a group where others read along.
   *
   * @param text the words
   * @param addressed whether they were meant for us: a command or a mention
   * @param speaker who said them, where the channel tells; help may reach them in private
   */
  record SaidInGroup(PersonText text, boolean addressed, Optional<PersonId> speaker)
      implements Event {
    /** Words of which the channel does not tell who said them. */
    public SaidInGroup(PersonText text, boolean addressed) {
      this(text, addressed, Optional.empty());
    }
  }

  /**
   * Somebody tapped a button in a group.
   *
   * @param action the button's action
   * @param by who
   */
  record TappedInGroup(String action, PersonId by) implements Event {}

  /** The person joined a group that moves together. */
  record JoinedTogether() implements Event {}

  /**
   * A group that the person had joined has moved together.
   *
   * @param movement what they did
   * @param startedAt when they began
   * @param stepsDone how many steps were done
   */
  record EndedTogether(String movement, Instant startedAt, int stepsDone) implements Event {}

  /**
   * A person's buddy, or whoever has them as one, did something.
   *
   * @param news what
   */
  record FromBuddy(BuddyNews news) implements Event {}

  /**
   * A second look at words that were answered already found more danger than the first.
   *
   * @param level how grave, above none
   * @param category what kind
   */
  record Raised(RiskLevel level, RiskCategory category) implements Event {}

  /** Whether the person did it themselves, here and now, in their own chat with us. */
  default boolean isOwn() {
    return switch (this) {
      case Said _, Tapped _, Sent _, Located _ -> true;
      case SaidInGroup _, TappedInGroup _, JoinedTogether _, EndedTogether _ -> false;
      case Due _, LetGo _, Left _, Returned _, FromBuddy _, Raised _ -> false;
    };
  }

  /** Whether somebody in a group did it, where others see it. */
  default boolean isOfAGroup() {
    return this instanceof SaidInGroup || this instanceof TappedInGroup;
  }
}
