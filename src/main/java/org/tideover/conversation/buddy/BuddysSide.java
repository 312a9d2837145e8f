package org.tideover.conversation.buddy;

import java.util.Optional;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Ties.Invitation;
import org.tideover.domain.Act;
import org.tideover.domain.BuddyNews;
import org.tideover.domain.BuddyTie;
import org.tideover.domain.BuddyTie.Alert;
import org.tideover.domain.Event;
import org.tideover.domain.Secret;
import org.tideover.domain.TieChange;

/** The buddy's side: asked, agreed, told, and free to go at any time. */
public final class BuddysSide {
  static final String LEAVE = "buddy:leave";
  private static final String HOW = "buddy:how";
  private static final String AGREE = "buddy:agree:";
  private static final String DECLINE = "buddy:decline:";

  private BuddysSide() {}

  /** Somebody opened an invitation's link. */
  public static Step invited(Step step, String token, Moment moment) {
    return moment
        .ties()
        .invitation(token)
        .map(invitation -> invited(step, token, invitation, moment))
        .orElseGet(
            () -> step.say(Act.say("buddy.link-over").offering(Menu.CRAVING, Menu.HELP_NOW)));
  }

  private static Step invited(Step step, String token, Invitation invitation, Moment moment) {
    if (invitation.from().equals(step.person().person())) {
      return step.say("buddy.own-link");
    }
    if (step.person().preferences().isYoung()) {
      return step.say(BuddyPath.adultsOnly());
    }
    return moment.ties().asBuddy().isPresent()
        ? step.say("buddy.helps-already")
        : step.change(new TieChange.Opened(new Secret<>(token)))
            .say(
                Act.say("buddy.asked")
                    .showing(new Act.Subject.OfLine(invitation.line()))
                    .offering(AGREE + invitation.name(), DECLINE + invitation.name()));
  }

  /** What the other one did. Nobody under 18 hears more of it than that it ended. */
  public static Step news(Step step, BuddyNews news, Moment moment) {
    if (isHeldBack(step, news)) {
      return step;
    }
    if (step.person().preferences().isYoung() && news != BuddyNews.ENDED) {
      return BuddyPath.parting(step, moment);
    }
    return switch (news) {
      case AGREED -> hasPerson(moment) ? step.say(BuddyPath.confirm()) : step;
      case DECLINED -> step.say("buddy.said-no");
      case CONFIRMED -> step.say(Act.say("buddy.confirmed").offering(HOW, LEAVE));
      case TOLD -> theirs(step, moment, "buddy.line-for-you", "buddy:seen", HOW);
      case SEEN -> step.say("buddy.seen");
      case ENDED -> step.say("buddy.was-ended");
      case ALERT_ASKED ->
          theirs(step, moment, "buddy.alert-asked", "buddy:alert-agree", "buddy:alert-refuse");
      case ALERT_AGREED -> step.say("buddy.alert-on");
      case ALERT_REFUSED -> step.say("buddy.alert-refused");
      case ALERT -> theirs(step, moment, "buddy.alert", "buddy:seen", HOW);
    };
  }

  /**
   * Where texting is not safe nothing comes by itself, and {@code /buddy} tells later how it
   * stands; but for the words of somebody who was told that they went out.
   */
  private static boolean isHeldBack(Step step, BuddyNews news) {
    boolean waited = news == BuddyNews.TOLD || news == BuddyNews.ALERT;
    return step.person().conversation() instanceof KeepingQuiet && !waited;
  }

  /** What is said to a buddy who still is one. */
  private static Step theirs(Step step, Moment moment, String key, String... row) {
    return moment
        .ties()
        .asBuddy()
        .map(tie -> step.say(BuddyPath.line(Act.say(key), tie).offering(row)))
        .orElse(step);
  }

  static Step menu(Step step, Moment moment) {
    return theirs(step, moment, "buddy.helper-menu", HOW, LEAVE);
  }

  static Step tapped(Step step, Happening happening, Moment moment) {
    String[] tapped = happening.tapped("buddy:").split(":", 2);
    String about = tapped.length > 1 ? tapped[1] : "";
    return switch (tapped[0]) {
      case "agree" -> agreed(step, about, moment);
      case "decline" -> declined(step, about, moment);
      case "how" -> how(step);
      case "seen" -> seen(step, moment).say("buddy.seen-thanks");
      case "alert-agree" -> alerting(step, Alert.ON, BuddyNews.ALERT_AGREED, moment);
      case "alert-refuse" -> alerting(step, Alert.OFF, BuddyNews.ALERT_REFUSED, moment);
      case "leave" -> leaving(step, moment).say("buddy.left");
      default -> BuddyPath.command(step, "", moment);
    };
  }

  /** The buddy goes, and the person hears of it. */
  public static Step leaving(Step step, Moment moment) {
    return moment
        .ties()
        .asBuddy()
        .map(tie ->
            step.change(new TieChange.EndedAsBuddy())
                .pass(tie.person(), new Event.FromBuddy(BuddyNews.ENDED)))
        .orElse(step);
  }

  private static Step agreed(Step step, String name, Moment moment) {
    if (moment.ties().asBuddy().isPresent()) {
      return step.say("buddy.helps-already");
    }
    Optional<Invitation> opened = moment.ties().opened(name);
    if (step.person().preferences().isYoung()) {
      return opened
          .map(invitation -> refusing(step, invitation))
          .orElse(step)
          .say(BuddyPath.adultsOnly());
    }
    return opened
        .map(invitation ->
            how(
                step.change(new TieChange.Agreed(invitation.from()))
                    .pass(invitation.from(), new Event.FromBuddy(BuddyNews.AGREED))
                    .say("buddy.agreed")))
        .orElseGet(() -> step.say("buddy.link-over"));
  }

  private static Step declined(Step step, String name, Moment moment) {
    return moment
        .ties()
        .opened(name)
        .map(invitation -> refusing(step, invitation))
        .orElse(step)
        .say("buddy.declined");
  }

  private static Step refusing(Step step, Invitation invitation) {
    return step.change(new TieChange.Declined(invitation.from()))
        .pass(invitation.from(), new Event.FromBuddy(BuddyNews.DECLINED));
  }

  private static Step how(Step step) {
    return step.say("buddy.how-to-help").say(Act.say("buddy.naloxone").offering("overdose:other"));
  }

  /** Once for each time that they were told something: a later tap tells the person nothing new. */
  private static Step seen(Step step, Moment moment) {
    return moment
        .ties()
        .asBuddy()
        .filter(BuddyTie::unseen)
        .map(tie ->
            step.change(new TieChange.Seen())
                .pass(tie.person(), new Event.FromBuddy(BuddyNews.SEEN)))
        .orElse(step);
  }

  private static Step alerting(Step step, Alert alert, BuddyNews news, Moment moment) {
    Optional<BuddyTie> asked = moment.ties().asBuddy().filter(tie -> tie.alert() != Alert.OFF);
    return asked
        .map(tie ->
            changing(step, tie, alert, news)
                .say(alert == Alert.ON ? "buddy.alert-agreed" : "buddy.alert-declined"))
        .orElseGet(() -> step.say("buddy.alert-over"));
  }

  /** A second tap on the same changes nothing, and the person hears nothing. */
  private static Step changing(Step step, BuddyTie tie, Alert alert, BuddyNews news) {
    return tie.alert() == alert
        ? step
        : step.change(new TieChange.Alerting(tie.person(), alert))
            .pass(tie.person(), new Event.FromBuddy(news));
  }

  private static boolean hasPerson(Moment moment) {
    return moment.ties().asPerson().isPresent();
  }
}
