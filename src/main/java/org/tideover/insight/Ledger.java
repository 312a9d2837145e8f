package org.tideover.insight;

import java.time.Instant;
import java.util.List;

/**
 * What is kept of all people together, counted for whoever runs the program. It tells how many, and
 * of how many people; never who, and never a word.
 */
public interface Ledger {
  /**
   * How often something happened.
   *
   * @param id what, such as a risk category's id
   * @param times how often
   * @param people with how many people
   */
  record Count(String id, int times, int people) {}

  /**
   * What somebody's rating did over a movement.
   *
   * @param person a number that stands for one person in this list alone
   * @param movement its id
   * @param fell by how many points, from -10 to 10
   */
  record Change(int person, String movement, int fell) {}

  /**
   * How long somebody waited for words of help.
   *
   * @param person a number that stands for one person in this list alone
   * @param millis from the message to the delivery
   */
  record Wait(int person, long millis) {}

  /**
   * Messages that were given up; of nobody in particular.
   *
   * @param reason in a word or two
   * @param messages how many
   * @param last when it last happened
   */
  record Lost(String reason, int messages, Instant last) {}

  /**
   * Referrals to crisis help that arrived.
   *
   * @param month such as {@code 2026-11}
   * @param category the risk category's id, or {@link #HELP_NOW}, or {@link #QUESTION}
   * @param notifications how many
   */
  record Referral(String month, String category, int notifications) {
    /** Every line, asked for by hand. */
    public static final String HELP_NOW = "help-now";

    /** A question about danger, under which the lines stand. */
    public static final String QUESTION = "question";
  }

  /**
   * A time that is over.
   *
   * @param since its begin
   * @param until its end, which is not part of it
   */
  record Span(Instant since, Instant until) {}

  /** How many people did something of their own since then. */
  int active(Instant since);

  /** Episodes within a span. */
  Count episodes(Span span);

  /** Movements within a span that were rated before and after. */
  List<Change> changes(Span span);

  /** Movement sessions that began within a span, by outcome. */
  List<Count> sessions(Span span);

  /** Check-ins within a span. */
  Count checkIns(Span span);

  /** Decisions on nudges within a span: {@code sent}, or the reason why not. */
  List<Count> nudges(Span span);

  /** Crises within a span, by category. */
  List<Count> crises(Span span);

  /** How long people waited within a span for the reply to a crisis. */
  List<Wait> waits(Span span);

  /** Since when the oldest message or event waits; the epoch where none does. */
  Instant oldestWaiting();

  /** Events that failed again and again, or could not be read, and were set aside. */
  Count parked();

  /** Messages that were given up, by reason. */
  List<Lost> lost();

  /** Referrals of a year, by month and category. */
  List<Referral> referrals(int year);
}
