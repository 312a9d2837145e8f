package org.tideover.conversation.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tideover.domain.PlanPart;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.StepForm;

/**
 * Where a conversation stands. Each state is one record; its id is its name in kebab-case. A record
 * that was once released keeps its components, so that what is stored can be read.
 */
public sealed interface ConversationState {
  /** A state in which human help is open: no movement is offered while it lasts. */
  sealed interface HelpIsOpen extends ConversationState {
    /** What kind of danger it is about. */
    RiskCategory category();
  }

  /** Nothing is open. */
  record Idle() implements ConversationState {}

  /**
   * The person drives, and we asked them to stop first.
   *
   * @param since when they said so: much later, they hardly drive any more
   */
  record Parking(Instant since) implements ConversationState {
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Whether they may still drive. */
    public boolean waitsAt(Instant now) {
      return now.isBefore(since.plus(PATIENCE));
    }
  }

  /** The urge scale was shown at the start of an episode. */
  record AskingIntensity() implements ConversationState {}

  /** We asked where the person is. */
  record AskingPlace() implements ConversationState {}

  /** We asked how the person's body is. */
  record AskingBody() implements ConversationState {}

  /**
   * A movement is offered.
   *
   * @param movement its id
   */
  record OfferingMovement(String movement) implements ConversationState {}

  /**
   * A movement session.
   *
   * @param id the session's own, so that a late tick is recognised
   * @param movement the movement's id
   * @param step index of the current step, from 0
   * @param form the form in which its step is shown
   * @param stepEndsAt when the current step ends; while paused, when it would have ended
   * @param pausedAt when it was paused; empty while it runs
   */
  record InSession(
      String id,
      String movement,
      int step,
      StepForm form,
      Instant stepEndsAt,
      Optional<Instant> pausedAt)
      implements ConversationState {}

  /**
   * Something hurt in a session, or stops the person before one, and we asked for stop signs.
   *
   * @param movement the movement's id; empty where none began
   * @param stepsDone how far the session had come
   */
  record AskingAboutPain(String movement, int stepsDone) implements ConversationState {}

  /**
   * A coping skill is shown.
   *
   * @param skill its id
   */
  record ShowingSkill(String skill) implements ConversationState {}

  /** The urge scale was shown after a movement or skill. */
  record AskingAfter() implements ConversationState {}

  /** One next step was offered at the end of a round. */
  record ChoosingNext() implements ConversationState {}

  /** The quiet question about half an hour later. */
  record AskingFollowUp() implements ConversationState {}

  /** A lapse was told; we asked when it was. */
  record AskingAboutLapse() implements ConversationState {}

  /** A lapse of the last hours; we asked whether somebody is near. */
  record AskingWhoIsNear() implements ConversationState {}

  /** A lapse of the last hours; we asked what adds to its danger. */
  record AskingWhatAdds() implements ConversationState {}

  /**
   * Danger may be meant, and we asked directly.
   *
   * @param category what kind
   * @param urgeWaits whether a craving was told in the same breath
   * @param own whether the words were about the person's own drowsy body
   */
  record AskingDirectly(RiskCategory category, boolean urgeWaits, boolean own)
      implements HelpIsOpen {
    /** Asked after words that tell of no drowsy body. */
    public AskingDirectly(RiskCategory category, boolean urgeWaits) {
      this(category, urgeWaits, false);
    }
  }

  /**
   * The person was led to human help; no movement is offered while this lasts.
   *
   * @param category what kind of danger
   * @param reply key of the reply that opened it, such as {@code crisis.suicide}
   * @param since when
   */
  record Escalated(RiskCategory category, String reply, Instant since) implements HelpIsOpen {}

  /** We asked whether there is a plan to die. */
  record AskingPlan() implements HelpIsOpen {
    @Override
    public RiskCategory category() {
      return RiskCategory.SUICIDE;
    }
  }

  /** There is, or may be, a plan; we asked whether the means are near. */
  record AskingMeans() implements HelpIsOpen {
    @Override
    public RiskCategory category() {
      return RiskCategory.SUICIDE;
    }
  }

  /**
   * We asked whether it may be today.
   *
   * @param means whether the means are, or may be, near
   */
  record AskingTime(boolean means) implements HelpIsOpen {
    @Override
    public RiskCategory category() {
      return RiskCategory.SUICIDE;
    }
  }

  /**
   * A life is in danger now: the emergency number, other people, distance from the means.
   *
   * @param category what kind of danger
   * @param turn how often we spoke in this state
   */
  record InDanger(RiskCategory category, int turn) implements HelpIsOpen {}

  /**
   * We named a professional and a trusted person, and asked whether the person can and will reach
   * one.
   *
   * @param category what kind of danger
   * @param turn how often we spoke in this state
   */
  record AskingForHelp(RiskCategory category, int turn) implements HelpIsOpen {}

  /**
   * We asked what stands in the way of reaching somebody.
   *
   * @param category what kind of danger
   * @param danger whether a life is in danger now, and the answer leads back to that
   */
  record NamingBarrier(RiskCategory category, boolean danger) implements HelpIsOpen {}

  /**
   * The person is reaching somebody, and we wait.
   *
   * @param category what kind of danger
   * @param turn how often we spoke in this state
   * @param reached whether they told that somebody is there
   */
  record ReachingOut(RiskCategory category, int turn, boolean reached) implements HelpIsOpen {}

  /**
   * Texting is not safe for the person now: we never write first.
   *
   * @param category what kind of danger
   * @param unclear whether something came since that we did not understand
   */
  record KeepingQuiet(RiskCategory category, boolean unclear) implements HelpIsOpen {
    /** As it begins. */
    public static KeepingQuiet of(RiskCategory category) {
      return new KeepingQuiet(category, false);
    }
  }

  /**
   * The person themselves may be overdosing.
   *
   * @param since when they said so
   */
  record OwnOverdose(Instant since) implements HelpIsOpen {
    @Override
    public RiskCategory category() {
      return RiskCategory.OVERDOSE;
    }
  }

  /**
   * The person helps somebody who overdoses, paced step by step.
   *
   * @param id its own, so that a late step is recognised
   * @param step what is to be done now
   * @param breaths how many breaths were counted
   * @param naloxone whether there may be naloxone
   * @param doseAt when the last dose was called for
   * @param breathes whether they were last seen breathing, though not awake
   */
  record HelpingInOverdose(
      String id, OverdoseStep step, int breaths, boolean naloxone, Instant doseAt, boolean breathes)
      implements HelpIsOpen {
    /** The same at a step. */
    public HelpingInOverdose at(OverdoseStep step, int breaths, Instant doseAt) {
      return new HelpingInOverdose(id, step, breaths, naloxone, doseAt, breathes);
    }

    /** The same, with what was seen last. */
    public HelpingInOverdose breathing(boolean breathes) {
      return new HelpingInOverdose(id, step, breaths, naloxone, doseAt, breathes);
    }

    /** The same, and there is no naloxone. */
    public HelpingInOverdose withoutNaloxone() {
      return new HelpingInOverdose(id, step, breaths, false, doseAt, breathes);
    }

    @Override
    public RiskCategory category() {
      return RiskCategory.OVERDOSE;
    }
  }

  /**
   * The check-in after words of danger.
   *
   * @param category what kind of danger it was
   */
  record CheckingSafety(RiskCategory category) implements HelpIsOpen {}

  /**
   * The check-in on the day after words of danger, the last that comes by itself.
   *
   * @param category what kind of danger it was
   */
  record CheckingNextDay(RiskCategory category) implements HelpIsOpen {}

  /**
   * A check-in: we asked for the person's mood.
   *
   * @param after the danger that it follows, if it follows one
   */
  record AskingMood(Optional<RiskCategory> after) implements ConversationState {}

  /**
   * A step of the safety plan is being written.
   *
   * @param part which
   * @param alone whether only this step is being changed
   * @param since when we last asked or kept something: much later, words are hardly meant for it
   */
  record WritingSafetyPlan(PlanPart part, boolean alone, Instant since)
      implements ConversationState {
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** Whether what is said now may still be meant for the plan. */
    public boolean waitsAt(Instant now) {
      return now.isBefore(since.plus(PATIENCE));
    }
  }

  /**
   * We asked a question on the person's body, so that movements fit it.
   *
   * @param topic which
   * @param more whether an answer to it was given already, and there may be another
   */
  record AskingScreening(ScreeningTopic topic, boolean more) implements ConversationState {}

  /**
   * A check-in: we asked how strong the urge is today.
   *
   * @param afterMissed whether the one before was missed
   */
  record AskingUrgeToday(boolean afterMissed) implements ConversationState {}

  /**
   * The set-up after the first help.
   *
   * @param step which of its three questions is open
   */
  record SettingUp(SetUpStep step) implements ConversationState {}

  /**
   * A setting is being changed, and may be typed.
   *
   * @param setting which
   */
  record ChangingSetting(Setting setting) implements ConversationState {}

  /**
   * We asked for the words of an if-then plan.
   *
   * @param since when: much later, words are hardly meant for it
   */
  record WritingPlan(Instant since) implements ConversationState {}

  /**
   * We asked when a plan's moment is.
   *
   * @param plan the plan's id
   * @param since when
   */
  record TimingPlan(String plan, Instant since) implements ConversationState {}

  /**
   * A plan's moment came, and we asked for it.
   *
   * @param plan the plan's id
   */
  record AnsweringPlan(String plan) implements ConversationState {}

  /**
   * We asked for a smaller form of a plan.
   *
   * @param plan the plan's id
   * @param since when
   */
  record ShrinkingPlan(String plan, Instant since) implements ConversationState {}

  /**
   * A nudge was sent.
   *
   * @param message key of its reply
   */
  record ReadingNudge(String message) implements ConversationState {}

  /** We asked for the person's country. */
  record ChoosingCountry() implements ConversationState {}

  /** We asked whether a language model may read the person's words. */
  record AskingAboutModel() implements ConversationState {}

  /** We asked whether to erase everything. */
  record ConfirmingForget() implements ConversationState {}
}
