package org.tideover.domain;

import java.time.Instant;

/** What changes between a person and a buddy; written with the turn that brought it about. */
public sealed interface TieChange {
  /**
   * The person made an invitation; an earlier one is void.
   *
   * @param token what its link holds
   * @param line id of the line they chose
   * @param until when it ends by itself
   */
  record Invited(Secret<String> token, String line, Instant until) implements TieChange {}

  /**
   * Somebody opened an invitation: it is theirs to answer, and nobody else's.
   *
   * @param token what its link holds
   */
  record Opened(Secret<String> token) implements TieChange {}

  /**
   * Whoever opened an invitation agreed to be the buddy.
   *
   * @param with who made it
   */
  record Agreed(PersonId with) implements TieChange {}

  /**
   * Whoever opened an invitation does not want to be the buddy.
   *
   * @param from who made it
   */
  record Declined(PersonId from) implements TieChange {}

  /** The person said that it is whom they invited. */
  record Confirmed() implements TieChange {}

  /** The person has a buddy no more. */
  record EndedAsPerson() implements TieChange {}

  /** The buddy is nobody's buddy any more. */
  record EndedAsBuddy() implements TieChange {}

  /**
   * The buddy was told the line.
   *
   * @param at when
   */
  record Told(Instant at) implements TieChange {}

  /** The buddy was told that a check-in stayed unanswered. */
  record Alerted() implements TieChange {}

  /** The buddy said that they have seen what they were told. */
  record Seen() implements TieChange {}

  /**
   * How far the two agreed on an alert.
   *
   * @param person whose alert it is
   * @param alert how far
   */
  record Alerting(PersonId person, BuddyTie.Alert alert) implements TieChange {}

  /**
   * The person calls their buddy by this from now on; only they ever see it.
   *
   * @param words their own; blank for nothing
   */
  record Labelled(PersonText words) implements TieChange {}
}
