package org.tideover.conversation.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.HelpIsOpen;
import org.tideover.conversation.state.ConversationState.OwnOverdose;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;

/** How words of danger leave every other path. */
public final class Crisis {
  /** What a person may say of their own overdose: calling help stays the one thing to do. */
  private static final Set<RiskCategory> OF_AN_OVERDOSE =
      Set.of(
          RiskCategory.OVERDOSE,
          RiskCategory.MEDICAL,
          RiskCategory.WITHDRAWAL,
          RiskCategory.SUICIDE,
          RiskCategory.SELF_HARM);

  /** What a helper may see in somebody who overdoses: the steps go on. */
  private static final Set<RiskCategory> OF_A_BODY =
      Set.of(RiskCategory.OVERDOSE, RiskCategory.MEDICAL, RiskCategory.WITHDRAWAL);

  /** The reply to somebody who just used, or is sleepy. */
  static final String RESTING = "crisis.sleepy";

  /** The reply to somebody who worries about another person's life. */
  static final String FOR_ANOTHER = "crisis.suicide-other";

  private Crisis() {}

  /** Whether these words open help, or lead to another kind of help than the open one. */
  public static boolean isNew(Happening happening) {
    SafetyAssessment found = happening.heard().safety();
    ConversationState state = happening.person().conversation();
    return switch (found.level()) {
      case CRISIS -> !goesOn(state, found.category().orElseThrow(), happening);
      case CONCERN -> !isOpen(state) || asksBeside(state, happening);
      case NONE -> false;
    };
  }

  /** Whether words of this kind belong to what is being talked about already. */
  private static boolean goesOn(
      ConversationState state, RiskCategory category, Happening happening) {
    return switch (state) {
      case ConversationState.AskingDirectly asking -> false;
      case ConversationState.CheckingSafety checking -> false;
      case ConversationState.CheckingNextDay checking -> false;
      case ConversationState.OwnOverdose own -> OF_AN_OVERDOSE.contains(category);
      // Whatever a helper tells of another's life, the breaths go first.
      case ConversationState.HelpingInOverdose helping ->
          OF_A_BODY.contains(category)
              || Signal.isOfLife(category) && Spoken.worriesAboutAnother(happening);
      // What a body shows belongs to the overdose that was told a moment ago.
      case Escalated open when open.category() == RiskCategory.OVERDOSE ->
          OF_A_BODY.contains(category);
      // In the talk after an overdose the next one begins with its first step.
      case HelpIsOpen open when category == RiskCategory.OVERDOSE ->
          open.category() == category && !ToldOfOverdose.isNow(happening);
      case HelpIsOpen open -> open.category() == category;
      default -> false;
    };
  }

  /**
   * Whether a sign that somebody may not want to live is asked about though other help is open: in
   * the rest after use, and in the talk after an overdose or on withdrawal. Elsewhere a question is
   * open that these words may answer, or help that must not be left for another question.
   */
  private static boolean asksBeside(ConversationState state, Happening happening) {
    boolean ofLife = happening.heard().safety().category().filter(Signal::isOfLife).isPresent();
    boolean fresh = happening.event() instanceof Event.Said said && !said.edited();
    return ofLife
        && fresh
        && switch (state) {
          case Escalated open when open.category() == RiskCategory.OVERDOSE ->
              open.reply().equals(RESTING);
          case Escalated open -> open.category() == RiskCategory.WITHDRAWAL;
          case ConversationState.AskingForHelp open ->
              open.category() == RiskCategory.OVERDOSE
                  || open.category() == RiskCategory.WITHDRAWAL;
          default -> false;
        };
  }

  /**
   * CRISIS goes to human help at once; CONCERN is asked about, unless help is open already. Where
   * whoever hurts them is near, both are met quietly.
   */
  public static Step meet(Step step, Happening happening, Moment moment) {
    SafetyAssessment found = happening.heard().safety();
    RiskCategory category = found.category().orElseThrow();
    Step recorded = record(step, happening, moment);
    Optional<Step> quiet = Shared.quietly(recorded, category, happening);
    if (quiet.isPresent()) {
      return quiet.get();
    }
    return found.level() == RiskLevel.CRISIS
        ? opened(recorded, category, happening, moment)
        : concerned(recorded, category, happening, moment);
  }

  /** Whoever watches somebody drowsy is told at once what to watch for; else it is asked. */
  private static Step concerned(
      Step step, RiskCategory category, Happening happening, Moment moment) {
    WhoseBody drowsy =
        category == RiskCategory.OVERDOSE ? WhoseBody.drowsy(happening) : WhoseBody.UNTOLD;
    return drowsy == WhoseBody.ANOTHERS
        ? step.go(HelpingInOverdoseHandler.watching(happening, moment))
        : step.go(new AskingDirectly(category, isCraving(happening), drowsy == WhoseBody.OWN));
  }

  /** Where nobody spoke of a craving before, the words must name one: dark words resemble it. */
  private static boolean isCraving(Happening happening) {
    return happening.means(Intent.URGE)
        && (Spoken.namesCraving(happening) || happening.person().episode().isPresent());
  }

  /**
   * The first help by these words. Whoever worries about somebody else hears how to help them, not
   * questions on a plan; what was told of a plan is not asked again; and whose overdose it is, is
   * asked only where the words do not say.
   */
  static Step opened(Step step, RiskCategory category, Happening happening, Moment moment) {
    if (Signal.isOfLife(category) && Spoken.worriesAboutAnother(happening)) {
      return step.go(new Escalated(category, FOR_ANOTHER, moment.now()));
    }
    if (category == RiskCategory.SUICIDE && OnPlan.isTold(happening)) {
      return CheckIns.book(step, category, moment).go(new ConversationState.InDanger(category, 0));
    }
    Optional<Step> known =
        Optional.of(category)
            .filter(RiskCategory.OVERDOSE::equals)
            .flatMap(overdose -> overdoseAtOnce(step, happening, moment));
    return known.orElseGet(() -> step.go(first(category, happening, moment)));
  }

  /** Signs in a withdrawal that were told already are not asked for. */
  private static Escalated first(RiskCategory category, Happening happening, Moment moment) {
    boolean told = category == RiskCategory.WITHDRAWAL && OfTheBody.isAlarm(happening);
    return told
        ? new Escalated(category, "crisis.withdrawal-now", moment.now())
        : of(category, moment);
  }

  private static Optional<Step> overdoseAtOnce(Step step, Happening happening, Moment moment) {
    WhoseBody body = WhoseBody.of(happening);
    Step first = body == WhoseBody.ANOTHERS ? numberFirst(step) : step;
    return ofOverdose(first, body, happening, moment);
  }

  /** The number stands before the steps in somebody else's overdose; "it is me" is a tap away. */
  private static Step numberFirst(Step step) {
    return step.say(Replies.bare("crisis.overdose-other").offering("overdose:self"));
  }

  /** Help in an overdose of one or of the other; empty where nobody knows whose it is. */
  static Optional<Step> ofOverdose(Step step, WhoseBody body, Happening happening, Moment moment) {
    return switch (body) {
      case OWN -> Optional.of(step.go(new OwnOverdose(moment.now())));
      case ANOTHERS -> Optional.of(step.go(HelpingInOverdoseHandler.fresh(happening, moment)));
      case UNTOLD -> Optional.empty();
    };
  }

  /**
   * A message of danger that was corrected answers no question: what is open stays open, unless the
   * words now tell that a life is in danger. What is told of an overdose is always heard anew.
   */
  public static Optional<Step> corrected(Happening happening) {
    boolean edited = happening.event() instanceof Event.Said said && said.edited();
    if (!edited || !takesAnswers(happening.person().conversation())) {
      return Optional.empty();
    }
    RiskCategory category = happening.heard().safety().category().orElseThrow();
    Step step = Step.of(happening.person());
    return Optional.of(
        isNow(category, happening)
            ? step.go(new ConversationState.InDanger(category, 0))
            : Shared.quietly(step, category, happening)
                .orElseGet(() -> step.say(Replies.of("crisis.stay"))));
  }

  private static boolean takesAnswers(ConversationState state) {
    return switch (state) {
      case Escalated open ->
          open.category() != RiskCategory.OVERDOSE && !open.reply().equals(FOR_ANOTHER);
      case ConversationState.AskingPlan asking -> true;
      case ConversationState.AskingMeans asking -> true;
      case ConversationState.AskingTime asking -> true;
      case ConversationState.AskingForHelp asking -> asking.category() != RiskCategory.OVERDOSE;
      case ConversationState.NamingBarrier naming -> true;
      case ConversationState.ReachingOut reaching -> true;
      default -> false;
    };
  }

  private static boolean isNow(RiskCategory category, Happening happening) {
    return category == RiskCategory.ABUSE
        ? Watched.isAttacked(happening)
        : Signal.isOfLife(category) && (Spoken.isDone(happening) || OnPlan.isSoon(happening));
  }

  /** A command in the middle of a crisis answers, and what is open stays open. */
  public static Step kept(Happening happening, Step step) {
    ConversationState after = step.person().conversation();
    Step same = Step.of(happening.person());
    if (step.entering() && after instanceof ConversationState.ChoosingCountry) {
      return same.say(Menu.countries().offering(Menu.HELP_NOW));
    }
    if (step.entering() && after instanceof ConversationState.ConfirmingForget) {
      return same.say(Menu.forget().offering(Menu.HELP_NOW));
    }
    return step.acts().isEmpty()
        ? same.say(Replies.of("crisis.stay"))
        : step.settle(happening.person().conversation());
  }

  /** An answer to something else; a question of ours that was open stands below it once more. */
  public static Step beside(Happening happening, Step answer) {
    Step answered = answer.urgently();
    ConversationState open = happening.person().conversation();
    return switch (open) {
      case ConversationState.AskingDirectly asking -> answered.go(asking);
      case ConversationState.AskingPlan asking -> answered.go(asking);
      case ConversationState.AskingMeans asking -> answered.go(asking);
      case ConversationState.AskingTime asking -> answered.go(asking);
      case ConversationState.CheckingSafety checking -> answered.go(checking);
      case ConversationState.CheckingNextDay checking -> answered.go(checking);
      default -> answered.settle(open);
    };
  }

  /**
   * While we still ask after words of not wanting to live: what takes them back once more is
   * answered as softly as before, with the number; a goodbye, or "I won't do it" to nobody knows
   * what, is asked about.
   */
  public static Optional<Step> parting(Happening happening, Moment moment) {
    PersonState person = happening.person();
    List<Signal> signs = person.memory().signals().latest();
    boolean waits =
        person.conversation() instanceof ConversationState.Idle
            && asksSoon(person, moment.now())
            && (signs.isEmpty() || signs.getLast().isOfLife());
    if (waits && Spoken.retracts(happening)) {
      return Optional.of(Shared.denied(Step.of(person), RiskCategory.SUICIDE, moment));
    }
    boolean parts = Spoken.calm(happening) && Spoken.isGoodbye(happening);
    if (!waits || !parts && !Spoken.refuses(happening)) {
      return Optional.empty();
    }
    AskingDirectly asking = new AskingDirectly(RiskCategory.SUICIDE, isCraving(happening));
    return Optional.of(Rising.asked(Step.of(person), asking, moment));
  }

  /** Keeps that danger was heard. */
  public static Step record(Step step, Happening happening, Moment moment) {
    SafetyAssessment found = happening.heard().safety();
    return step.record(
        new JournalEntry.Escalated(
            moment.now(), found.level(), found.category().orElseThrow(), found.by()));
  }

  /**
   * Keeps that danger was told by a tap or an answer, and not by words that were heard as danger.
   */
  public static Step record(Step step, RiskLevel level, RiskCategory category, Moment moment) {
    return step.record(
        new JournalEntry.Escalated(moment.now(), level, category, SafetyAssessment.Layer.NONE));
  }

  /** Help now was tapped: every line at once, and what we can help with, without any question. */
  public static Step helpNow(Step step) {
    return step.say(
        Replies.bare("crisis.help-now")
            .offering("help:overdose", "help:suicide")
            .offering("help:medical", "help:abuse")
            .offering(Menu.SAFE));
  }

  /**
   * The same where help is open already; whoever could not write safely is talked with in few
   * words.
   */
  public static Step openHelp(Step step) {
    return step.person().conversation() instanceof ConversationState.KeepingQuiet quiet
        ? AskingForHelpHandler.discreetly(step, quiet.category())
        : helpNow(step);
  }

  /** A button of an older message of a crisis, tapped when nothing is open any more. */
  public static Step oldButton(Happening happening, Moment moment) {
    Step step = Step.of(happening.person());
    return happening.taps(Menu.SAFE)
        ? step.say(Replies.bare("crisis.safe-later"))
        : tappedOverdose(step, happening, moment).orElseGet(() -> helpNow(step));
  }

  /** A button of an overdose, tapped where none is open, or no more: its help begins. */
  static Optional<Step> tappedOverdose(Step step, Happening happening, Moment moment) {
    if (happening.taps("overdose:self")) {
      return Optional.of(step.go(new OwnOverdose(moment.now())));
    }
    boolean helper =
        happening.taps("overdose:other")
            || happening.taps(HelpingInOverdoseHandler.NOW)
            || !happening.tapped("od:").isEmpty();
    return helper
        ? Optional.of(numberFirst(step).go(HelpingInOverdoseHandler.fresh(happening, moment)))
        : Optional.empty();
  }

  /** Somebody is safe, and in the lowest mood: they are asked once more on the next day. */
  public static Step asksTomorrow(Step step, Moment moment) {
    return CheckIns.tomorrow(step, RiskCategory.SUICIDE, moment);
  }

  /** Whether a check-in after danger is still to come: then nobody is promised our silence. */
  public static boolean asksSoon(PersonState person, Instant now) {
    return person.memory().signals().asksAfter(now);
  }

  /** Whether check-ins after danger were promised, and neither answered nor called off. */
  public static boolean asks(PersonState person) {
    return person.memory().signals().asks().isPresent();
  }

  /** A check-in comes as late as this. */
  public static Step asksBy(Step step, Instant at) {
    return asksSoon(step.person(), at) ? step : CheckIns.asking(step, at);
  }

  /** No check-in comes any more. */
  public static Step asksNoMore(Step step) {
    return CheckIns.cancel(step);
  }

  /** Quiet until the check-in, with a line in sight. */
  public static Act space() {
    return Replies.of("crisis.space");
  }

  /** Rest and safety for somebody who just used, or is sleepy. */
  public static Escalated resting(Moment moment) {
    return new Escalated(RiskCategory.OVERDOSE, RESTING, moment.now());
  }

  /** The hand-over to human help for a kind of danger. */
  public static Escalated of(RiskCategory category, Moment moment) {
    return new Escalated(category, "crisis." + category.id(), moment.now());
  }

  /** Whether help was opened: more than a question that may still be answered with "no". */
  public static boolean isEscalated(ConversationState state) {
    return switch (state) {
      case AskingDirectly asking -> false;
      case ConversationState.CheckingSafety checking -> false;
      case ConversationState.CheckingNextDay checking -> false;
      case HelpIsOpen open -> true;
      default -> false;
    };
  }

  /** Whether human help or the direct question is open. */
  public static boolean isOpen(ConversationState state) {
    return state instanceof HelpIsOpen;
  }
}
