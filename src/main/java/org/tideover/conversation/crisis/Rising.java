package org.tideover.conversation.crisis;

import java.time.Instant;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Signal.Kind;
import org.tideover.conversation.state.Signals;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Event;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/**
 * How signs of danger add up across messages. The level that was heard can only rise here:
 *
 * <ul>
 *   <li>a second sign within 24 hours that the person may not want to live is a crisis;
 *   <li>so is a third sign of any danger within 24 hours;
 *   <li>a third message without hope within 24 hours is asked about, and so is one after another
 *       sign that the person may not want to live;
 *   <li>the lowest mood at three check-ins in a row is asked about, or is a crisis beside such a
 *       sign of the same day.
 * </ul>
 */
public final class Rising {
  /** So many times the lowest mood in a row is asked about. */
  private static final int LOWEST_IN_A_ROW = 3;

  /** So many signs of any danger went before, and the next is a crisis. */
  private static final int SEVERAL = 2;

  private Rising() {}

  /** The same, with its level raised by what came before, and remembered for what comes after. */
  public static Happening heard(Happening happened, Instant now) {
    Happening told = HelpComes.heard(happened);
    // Whoever is being helped already is listened to by the open state, but where it asks anew.
    boolean open = Crisis.isOpen(told.person().conversation());
    boolean concern = told.heard().safety().level() == RiskLevel.CONCERN;
    boolean counts = !open || concern && Crisis.isNew(told);
    return counts
        ? switch (told.event()) {
          case Event.Said said -> heard(told, said.edited(), now);
          case Event.Raised raised -> heard(told, false, now);
          default -> told;
        }
        : told;
  }

  private static Happening heard(Happening told, boolean edited, Instant now) {
    SafetyAssessment found = told.heard().safety();
    RiskCategory category = found.category().orElse(RiskCategory.SUICIDE);
    boolean hopeless = found.level() == RiskLevel.NONE && !edited && Hopeless.isSaid(told);
    if (found.level() == RiskLevel.NONE && !hopeless) {
      return told;
    }
    Signals before = signals(told.person());
    // A corrected message is the same sign once more, not another one.
    if (edited) {
      boolean counted =
          before.today(now, one -> isSign(one) && sameKind(one.category(), category)) > 0;
      return counted
          ? remembered(told, found, new Signal(Kind.CORRECTED, category, now))
          : remembered(told, found, category, now);
    }
    RiskLevel level =
        hopeless ? hopeless(before, now) : level(found.level(), category, before, now);
    return remembered(told, raised(found, level, category), category, now);
  }

  /**
   * The same after help against violence was opened, in whatever way: it is kept like words of it,
   * as the buddy may be the one who hurts.
   */
  static PersonState hurt(PersonState person, RiskCategory category, Moment moment) {
    boolean known = signals(person).tells(category, moment.now());
    return category == RiskCategory.ABUSE && !known
        ? person.noticing(new Signal(Kind.DANGER, category, moment.now()))
        : person;
  }

  /** The lowest mood at a check-in; empty while it is not yet a reason to ask. */
  public static Optional<Step> lowestMood(Step step, Moment moment) {
    PersonState noted = step.person().noticing(lowest(moment));
    if (signals(noted).count(one -> one.kind() == Kind.LOWEST_MOOD) < LOWEST_IN_A_ROW) {
      return Optional.empty();
    }
    RiskCategory category = RiskCategory.SUICIDE;
    RiskLevel level = level(RiskLevel.CONCERN, category, signals(noted), moment.now());
    Step counted = step.person(noted.noticingNoMore(Kind.LOWEST_MOOD));
    return Optional.of(
        level == RiskLevel.CRISIS
            ? noted(counted, level, category, moment).go(Crisis.of(category, moment))
            : asked(counted, new AskingDirectly(category, false), moment));
  }

  /** The direct question after a sign that no words of danger were: the sign is kept like them. */
  static Step asked(Step step, AskingDirectly asking, Moment moment) {
    return noted(step, RiskLevel.CONCERN, asking.category(), moment).go(asking);
  }

  private static Step noted(Step step, RiskLevel level, RiskCategory category, Moment moment) {
    PersonState person = step.person().noticing(signal(level, category, moment.now()));
    return Crisis.record(step.person(person), level, category, moment);
  }

  /** The sign that the lowest mood is. */
  public static Signal lowest(Moment moment) {
    return new Signal(Kind.LOWEST_MOOD, RiskCategory.SUICIDE, moment.now());
  }

  /** Whether the same was asked about within the last 24 hours, before what is asked about now. */
  static boolean wasAskedToday(PersonState person, RiskCategory category, Moment moment) {
    return signals(person)
            .today(
                moment.now(),
                one ->
                    (isSign(one) || one.kind() == Kind.CORRECTED)
                        && sameKind(one.category(), category))
        > 1;
  }

  private static boolean sameKind(RiskCategory one, RiskCategory other) {
    return one == other || (Signal.isOfLife(one) && Signal.isOfLife(other));
  }

  private static RiskLevel level(
      RiskLevel found, RiskCategory category, Signals before, Instant now) {
    if (found != RiskLevel.CONCERN) {
      return found;
    }
    boolean ofLife =
        Signal.isOfLife(category)
            && (signsOfLife(before, now) > 0 || hopes(before, now) >= SEVERAL);
    return ofLife || before.today(now, Rising::isSign) >= SEVERAL ? RiskLevel.CRISIS : found;
  }

  private static RiskLevel hopeless(Signals before, Instant now) {
    long signs = signsOfLife(before, now);
    if (signs >= SEVERAL) {
      return RiskLevel.CRISIS;
    }
    return signs > 0 || hopes(before, now) >= SEVERAL ? RiskLevel.CONCERN : RiskLevel.NONE;
  }

  private static long signsOfLife(Signals signals, Instant now) {
    return signals.today(now, one -> isSign(one) && one.isOfLife());
  }

  private static long hopes(Signals signals, Instant now) {
    return signals.today(now, one -> one.kind() == Kind.HOPELESS);
  }

  private static boolean isSign(Signal signal) {
    return signal.kind() == Kind.DANGER || signal.kind() == Kind.CONCERN;
  }

  private static SafetyAssessment raised(
      SafetyAssessment found, RiskLevel level, RiskCategory category) {
    return level == found.level()
        ? found
        : SafetyAssessment.of(level, category, found.confidence(), found.by());
  }

  private static Happening remembered(
      Happening told, SafetyAssessment safety, RiskCategory category, Instant now) {
    return remembered(told, safety, signal(safety.level(), category, now));
  }

  private static Happening remembered(Happening told, SafetyAssessment safety, Signal signal) {
    return told.of(told.person().noticing(signal)).assessed(safety);
  }

  private static Signal signal(RiskLevel level, RiskCategory category, Instant now) {
    Kind kind =
        switch (level) {
          case CRISIS -> Kind.DANGER;
          case CONCERN -> Kind.CONCERN;
          case NONE -> Kind.HOPELESS;
        };
    return new Signal(kind, category, now);
  }

  private static Signals signals(PersonState person) {
    return person.memory().signals();
  }
}
