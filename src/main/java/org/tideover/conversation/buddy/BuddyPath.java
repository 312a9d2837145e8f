package org.tideover.conversation.buddy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Ties;
import org.tideover.domain.Act;
import org.tideover.domain.Age;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.BuddyNews;
import org.tideover.domain.BuddyTie;
import org.tideover.domain.BuddyTie.Alert;
import org.tideover.domain.Event;
import org.tideover.domain.PersonText;
import org.tideover.domain.Secret;
import org.tideover.domain.TieChange;

/**
 * The person's side of having a buddy: invite, confirm, tell, end. Both are of age, both agree, the
 * buddy gets one line that both have seen, and nothing goes to them by itself but an alert that
 * both switched on.
 */
public final class BuddyPath {
  /** The lines to choose from; the buddy gets the chosen one word for word. */
  static final List<String> LINES = List.of("call", "write", "come");

  /** An invitation that nobody opens ends. */
  private static final Duration INVITATION = Duration.ofDays(7);

  /** Told twice within this, the buddy would only wonder what the second one means. */
  private static final Duration AGAIN = Duration.ofMinutes(10);

  /** A label is a name, not a letter. */
  private static final int LABEL = 40;

  static final String TELL = "buddy:tell";
  static final String END = "buddy:end";

  private BuddyPath() {}

  /** The command {@code /buddy}: how it stands, or what a buddy is. */
  public static Step command(Step step, String argument, Moment moment) {
    if (argument.toLowerCase(java.util.Locale.ROOT).startsWith("name")) {
      return labelled(step, argument.substring(4).strip(), moment);
    }
    Step mine = open(step, moment);
    return moment.ties().asBuddy().isPresent() ? BuddysSide.menu(mine, moment) : mine;
  }

  /** The person asked for their buddy in words, or tapped to tell them. */
  public static Step tell(Step step, Moment moment) {
    Optional<BuddyTie> tie = inForce(step, moment);
    if (tie.isEmpty()) {
      return open(step, moment);
    }
    boolean again =
        tie.get().toldAt().filter(at -> moment.now().isBefore(at.plus(AGAIN))).isPresent();
    if (again) {
      return step.say(line(Act.say("buddy.told-already"), tie.get()).offering(Menu.LINES));
    }
    return step.change(new TieChange.Told(moment.now()))
        .pass(tie.get().buddy(), new Event.FromBuddy(BuddyNews.TOLD))
        .say(named(line(Act.say("buddy.told"), tie.get()), moment).offering(Menu.LINES));
  }

  /** The tie in which the person is helped, once it counts; nobody under 18 is in one. */
  static Optional<BuddyTie> inForce(Step step, Moment moment) {
    return isYoung(step) ? Optional.empty() : moment.ties().asPerson().filter(BuddyTie::confirmed);
  }

  private static boolean isYoung(Step step) {
    return step.person().preferences().isYoung();
  }

  /** A tap on one of the person's buttons. */
  public static Step tapped(Step step, Happening happening, Moment moment) {
    String chosen = happening.tapped("buddy-line:");
    if (!chosen.isEmpty()) {
      return LINES.contains(chosen) ? invited(step, chosen, moment) : open(step, moment);
    }
    return switch (happening.tapped("buddy:")) {
      case "begin" -> begun(step, moment);
      case "tell" -> tell(step, moment);
      case "is-them" -> confirmed(step, moment);
      case "not-them", "end" -> ended(step, moment);
      case "alert" -> step.say(alert(Act.say("buddy.alert-offer"), "buddy:alert-yes"));
      case "alert-yes" -> alerting(step, moment);
      case "alert-off" -> notAlerting(step, moment);
      case "no" -> step.say("buddy.maybe-later");
      default -> BuddysSide.tapped(step, happening, moment);
    };
  }

  /** It ends on whichever side the person is, and the other one hears of it. */
  public static Step parting(Step step, Moment moment) {
    return BuddysSide.leaving(
        moment.ties().asPerson().map(tie -> ending(step, tie)).orElse(step), moment);
  }

  /** Whoever turns out to be under 18 has a buddy no more, and is none. */
  public static Step underAge(Step step, Moment moment) {
    Ties ties = moment.ties();
    return ties.asPerson().isPresent() || ties.asBuddy().isPresent()
        ? parting(step, moment).cancel(AppointmentKind.BUDDY_ALERT).say(adultsOnly())
        : step;
  }

  static Act adultsOnly() {
    return Act.say("buddy.adults-only").offering(Menu.HELP_NOW);
  }

  private static Step ending(Step step, BuddyTie tie) {
    return step.change(new TieChange.EndedAsPerson())
        .pass(tie.buddy(), new Event.FromBuddy(BuddyNews.ENDED));
  }

  private static Step open(Step step, Moment moment) {
    if (isYoung(step)) {
      return step.say(adultsOnly());
    }
    return moment
        .ties()
        .asPerson()
        .map(tie -> tie.confirmed() ? menu(step, tie, moment) : step.say(confirm()))
        .orElseGet(() -> step.say(Act.say("buddy.intro").offering("buddy:begin", "buddy:no")));
  }

  private static Step menu(Step step, BuddyTie tie, Moment moment) {
    String alert = tie.alert() == Alert.OFF ? "buddy:alert" : "buddy:alert-off";
    return step.say(
        named(line(Act.say("buddy.menu"), tie), moment).offering(TELL).offering(alert, END));
  }

  /** The tap says that they are of age: nobody else can ask for a buddy. */
  private static Step begun(Step step, Moment moment) {
    PersonState person = step.person();
    if (isYoung(step) || moment.ties().asPerson().isPresent()) {
      return open(step, moment);
    }
    return step.person(person.preferring(person.preferences().aged(Age.ADULT)))
        .say(
            Act.say("buddy.choose-line")
                .offering("buddy-line:call")
                .offering("buddy-line:write")
                .offering("buddy-line:come"));
  }

  private static Step invited(Step step, String line, Moment moment) {
    if (step.person().preferences().age() != Age.ADULT || moment.ties().asPerson().isPresent()) {
      return open(step, moment);
    }
    String token = moment.ids().get();
    String link = moment.advisor().invitation(token);
    return step.change(
            new TieChange.Invited(new Secret<>(token), line, moment.now().plus(INVITATION)))
        .say("buddy.invite")
        .say(Act.say("buddy.invite-link").with("link", link));
  }

  private static Step confirmed(Step step, Moment moment) {
    return moment
        .ties()
        .asPerson()
        .filter(tie -> !tie.confirmed() && !isYoung(step))
        .map(tie ->
            step.change(new TieChange.Confirmed())
                .pass(tie.buddy(), new Event.FromBuddy(BuddyNews.CONFIRMED))
                .say(line(Act.say("buddy.ready"), tie).offering(TELL)))
        .orElseGet(() -> open(step, moment));
  }

  private static Step ended(Step step, Moment moment) {
    return moment.ties().asPerson().map(tie -> ending(step, tie)).orElse(step).say("buddy.ended");
  }

  /** The buddy is asked once, until one of them changes it. */
  private static Step alerting(Step step, Moment moment) {
    Optional<BuddyTie> tie = inForce(step, moment);
    if (tie.isEmpty()) {
      return open(step, moment);
    }
    return switch (tie.get().alert()) {
      case OFF ->
          step.change(new TieChange.Alerting(step.person().person(), Alert.ASKED))
              .pass(tie.get().buddy(), new Event.FromBuddy(BuddyNews.ALERT_ASKED))
              .say("buddy.alert-waits");
      case ASKED -> step.say("buddy.alert-waits");
      case ON -> step.say("buddy.alert-on");
    };
  }

  private static Step notAlerting(Step step, Moment moment) {
    return inForce(step, moment).isEmpty()
        ? open(step, moment)
        : step.change(new TieChange.Alerting(step.person().person(), Alert.OFF))
            .say("buddy.alert-off");
  }

  private static Step labelled(Step step, String words, Moment moment) {
    if (moment.ties().asPerson().isEmpty()) {
      return open(step, moment);
    }
    return words.length() > LABEL
        ? step.say("buddy.label-long")
        : step.change(new TieChange.Labelled(new PersonText(words))).say("buddy.label-kept");
  }

  static Act confirm() {
    return Act.say("buddy.confirm").offering("buddy:is-them", "buddy:not-them");
  }

  private static Act alert(Act act, String yes) {
    return act.offering(yes, "buddy:no");
  }

  static Act line(Act act, BuddyTie tie) {
    return act.showing(new Act.Subject.OfLine(tie.line()));
  }

  /** With what the person calls their buddy, if they call them anything. */
  private static Act named(Act act, Moment moment) {
    return act.with("label", moment.ties().label().map(PersonText::reveal).orElse(""));
  }
}
