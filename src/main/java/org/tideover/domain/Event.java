package org.tideover.domain;

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
   * An appointment came due.
   *
   * @param appointment which one
   */
  record Due(Appointment appointment) implements Event {}

  /** The person blocked or left us; nothing can reach them. */
  record Left() implements Event {}

  /** The person unblocked us. */
  record Returned() implements Event {}

  /**
   * Words in a group where others read along.
   *
   * @param text the words
   * @param addressed whether they were meant for us: a command or a mention
   */
  record SaidInGroup(PersonText text, boolean addressed) implements Event {}

  /**
   * A second look at words that were answered already found more danger than the first.
   *
   * @param level how grave, above none
   * @param category what kind
   */
  record Raised(RiskLevel level, RiskCategory category) implements Event {}
}
