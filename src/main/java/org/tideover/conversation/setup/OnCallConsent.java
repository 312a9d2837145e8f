package org.tideover.conversation.setup;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Age;

/**
 * Whether people on call may hear that a crisis reply was sent: asked in plain words, only where
 * the operator connected some and the person is not under 18, and taken back at any time, in every
 * state. They know the person by a code that is made anew with each yes after a no; a second tap
 * leaves it as it was told.
 */
public final class OnCallConsent {
  static final String ASK = "on-call:ask";
  static final String NO = "on-call:no";
  private static final String YES = "on-call:yes";

  /** So many letters and digits can be read out, and guessed by nobody. */
  private static final int LENGTH = 10;

  private OnCallConsent() {}

  /** A tap on one of its buttons, whenever it comes. */
  public static Step tapped(Step step, Happening happening, Moment moment) {
    return happening.taps(NO)
        ? step.person(known(step.person(), "")).say("on-call.off")
        : happening.taps(YES) ? agreed(step, moment) : asked(step, moment);
  }

  /** Whether they may be asked at all. */
  static boolean isOffered(PersonState person, Moment moment) {
    return moment.advisor().onCall() && !person.preferences().isYoung();
  }

  /** The question, or what was agreed, with the code to tell and the way back. */
  private static Step asked(Step step, Moment moment) {
    String code = step.person().profile().onCall();
    if (!isOffered(step.person(), moment)) {
      return step.say("on-call.none");
    }
    return code.isEmpty()
        ? step.say(SetUp.consent("on-call.ask", moment).offering(YES, NO))
        : step.say(on(code));
  }

  /** The tap says that they are of age, too: of nobody else is anything told. */
  private static Step agreed(Step step, Moment moment) {
    if (!isOffered(step.person(), moment)) {
      return step.say("on-call.none");
    }
    String before = step.person().profile().onCall();
    String code = before.isEmpty() ? code(moment.ids().get()) : before;
    PersonState person = known(step.person(), code);
    return step.person(person.preferring(person.preferences().aged(Age.ADULT))).say(on(code));
  }

  private static Act on(String code) {
    return Act.say("on-call.on").with("code", code).offering(NO);
  }

  private static String code(String id) {
    String plain = id.replace("-", "");
    return plain.substring(0, Math.min(LENGTH, plain.length()));
  }

  private static PersonState known(PersonState person, String code) {
    return person.known(person.profile().knownOnCall(code));
  }
}
