package org.tideover.conversation.state;

import java.time.Instant;
import java.util.Optional;
import org.tideover.domain.RiskCategory;

/** Where a conversation stands. Each state is one record; its id is its name in kebab-case. */
public sealed interface ConversationState {
  /** Nothing is open. */
  record Idle() implements ConversationState {}

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
   * @param easier whether the easier form is shown
   * @param stepEndsAt when the current step ends; while paused, when it would have ended
   * @param pausedAt when it was paused; empty while it runs
   */
  record InSession(
      String id,
      String movement,
      int step,
      boolean easier,
      Instant stepEndsAt,
      Optional<Instant> pausedAt)
      implements ConversationState {}

  /**
   * Something hurt in a session, and we asked for stop signs.
   *
   * @param movement the movement's id
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

  /**
   * Danger may be meant, and we asked directly.
   *
   * @param category what kind
   * @param urgeWaits whether a craving was told in the same breath
   */
  record AskingDirectly(RiskCategory category, boolean urgeWaits) implements ConversationState {}

  /**
   * The person was led to human help; no movement is offered while this lasts.
   *
   * @param category what kind of danger
   * @param reply key of the reply that opened it, such as {@code crisis.suicide}
   * @param since when
   */
  record Escalated(RiskCategory category, String reply, Instant since)
      implements ConversationState {}

  /**
   * The check-in after words of danger.
   *
   * @param category what kind of danger it was
   */
  record CheckingSafety(RiskCategory category) implements ConversationState {}

  /** We asked for the person's country. */
  record ChoosingCountry() implements ConversationState {}

  /** We asked whether to erase everything. */
  record ConfirmingForget() implements ConversationState {}
}
