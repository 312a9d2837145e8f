package org.tideover.domain;

import java.time.Instant;

/**
 * Something that happened and is kept: ids, numbers and times, never a person's words.
 *
 * <p>{@code episode} is the id of the {@code UrgeEpisode} it belongs to.
 */
public sealed interface JournalEntry {
  /** When it happened, in program time. */
  Instant at();

  /** When in an episode an urge was rated. */
  enum Phase {
    BEFORE,
    AFTER,
    FOLLOW_UP;

    /** The stable name in the database. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** How a movement session or an episode ended. */
  enum Outcome {
    FINISHED,
    STOPPED,
    HURT,
    INTERRUPTED,
    ESCALATED,
    ABANDONED,
    /** The follow-up was asked and not answered. */
    UNANSWERED;

    /** The stable name in the database. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** An urge was reported for the first time. */
  record EpisodeOpened(String episode, Instant at) implements JournalEntry {}

  /** An urge was rated. */
  record UrgeRated(String episode, Instant at, Phase phase, UrgeIntensity intensity)
      implements JournalEntry {}

  /**
   * A movement was offered.
   *
   * @param movement its id
   * @param reason key of the reason shown to the person
   * @param decision how it was chosen
   */
  record MovementOffered(
      String episode, Instant at, String movement, String reason, Decision decision)
      implements JournalEntry {}

  /** Why no movement was offered where one was wished for. */
  enum Withheld {
    /** The body needs rest: sleepy, or a stop sign. */
    REST,
    /** Enough for one day. */
    ENOUGH_TODAY,
    /** No movement is safe here and now. */
    NONE_FITS;

    /** The stable name in the database. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * No movement was offered, and something else was.
   *
   * @param why why not
   */
  record MovementWithheld(String episode, Instant at, Withheld why) implements JournalEntry {}

  /**
   * An offer was answered.
   *
   * @param answer {@code start}, {@code another} or {@code cannot}
   */
  record OfferAnswered(String episode, Instant at, String movement, String answer)
      implements JournalEntry {}

  /** A coping skill was shown. */
  record SkillShown(String episode, Instant at, String skill) implements JournalEntry {}

  /** A movement session began. */
  record SessionStarted(String episode, Instant at, String movement) implements JournalEntry {}

  /**
   * A movement session ended.
   *
   * @param stepsDone how many steps were done or skipped to
   */
  record SessionEnded(String episode, Instant at, String movement, Outcome outcome, int stepsDone)
      implements JournalEntry {}

  /** An episode ended. */
  record EpisodeClosed(String episode, Instant at, Outcome outcome) implements JournalEntry {}

  /**
   * The safety filter found danger, and the person was led to human help or asked.
   *
   * @param level concern or crisis
   * @param category what kind
   * @param by which layer found it
   */
  record Escalated(Instant at, RiskLevel level, RiskCategory category, SafetyAssessment.Layer by)
      implements JournalEntry {}

  /** A check-in was answered, or more of it. */
  record CheckedIn(CheckIn checkIn) implements JournalEntry {
    @Override
    public Instant at() {
      return checkIn.at();
    }
  }

  /**
   * What became of a plan's moment.
   *
   * @param plan its id
   * @param answer {@code done}, {@code later}, {@code not-today} or {@code unanswered}
   */
  record PlanAnswered(String plan, Instant at, String answer) implements JournalEntry {}

  /**
   * It was decided whether to reach out.
   *
   * @param id the decision's own
   */
  record NudgeDecided(String id, Instant at, NudgeDecision decision) implements JournalEntry {}

  /**
   * What was decided to be sent was let go on its way, in quiet hours: it counts as not sent.
   *
   * @param decided when it was decided
   */
  record NudgeLetGo(Instant decided, Instant at) implements JournalEntry {}

  /**
   * What the person did after a decision.
   *
   * @param decision its id
   * @param answer {@code opened} for anything within the hour; {@code snooze}, {@code fewer} or
   *     {@code stop}
   */
  record NudgeAnswered(String decision, Instant at, String answer) implements JournalEntry {}
}
