package org.tideover.conversation.talk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tideover.conversation.buddy.BuddyPath;
import org.tideover.conversation.buddy.BuddysSide;
import org.tideover.conversation.checkin.DailyCheckIn;
import org.tideover.conversation.plan.PlanPath;
import org.tideover.conversation.privacy.OwnData;
import org.tideover.conversation.progress.ProgressPath;
import org.tideover.conversation.progress.Reached;
import org.tideover.conversation.screening.Screenings;
import org.tideover.conversation.setup.SetUp;
import org.tideover.conversation.setup.SettingsList;
import org.tideover.conversation.state.ConversationState.ChoosingCountry;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.ConversationState.WritingPlan;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.PersonText;

/** The slash commands, which work in every state. */
public final class Commands {
  private static final Pattern OPENS_MOVEMENT =
      Pattern.compile(
          "(?i)/(crave|craving|urge|move|why|learn|checkin|plan|plans|setup|stop|cancel)\\b");

  private static final Pattern MOVES = Pattern.compile("(?i)/(crave|craving|urge|move)\\b");

  private Commands() {}

  /** What a command leads to; empty if the words are no command. */
  public static Optional<Step> answer(PersonState person, String words, Moment moment) {
    if (!words.startsWith("/")) {
      return Optional.empty();
    }
    String[] parts = words.strip().split("\\s+", 2);
    String argument = parts.length > 1 ? parts[1].strip() : "";
    return Optional.of(
        run(person, parts[0].substring(1).toLowerCase(Locale.ROOT), argument, moment));
  }

  /**
   * Whether these words are a command that leads to movement or to talk of it, closed while help is
   * open.
   */
  public static boolean opensMovement(String words) {
    return OPENS_MOVEMENT.matcher(words).lookingAt();
  }

  /** Whether these words are a command that leads to a movement. */
  public static boolean moves(String words) {
    return MOVES.matcher(words).lookingAt();
  }

  private static Step run(PersonState person, String command, String argument, Moment moment) {
    Step step = Step.of(person);
    return switch (command) {
      case "start" -> argument.isEmpty() ? start(step) : BuddysSide.invited(step, argument, moment);
      case "crave", "craving", "urge" -> UrgePath.open(person, moment);
      case "move" -> MovementChoice.offer(UrgePath.withEpisode(step, moment), moment);
      case "checkin" -> DailyCheckIn.open(step);
      case "why", "learn" -> Lessons.asked(step, argument, moment);
      case "settings" -> SettingsList.shown(step, moment);
      case "setup" -> SetUp.begun(step);
      case "plan" -> plan(step, argument, moment);
      case "plans" -> PlanPath.open(step, moment);
      case "help" -> step.say(help());
      case "resources" -> step.say(Menu.helplines());
      case "country" -> country(step, argument, moment);
      case "body" -> step.go(Screenings.first());
      case "language", "idioma" -> LanguageChoice.command(step, argument, moment);
      case "privacy" -> ModelConsent.privacy(step, moment);
      case "model" -> ModelConsent.command(step, argument, moment);
      case "forget", "delete" -> step.go(new ConfirmingForget());
      case "stop", "cancel" -> Answers.stop(step, moment);
      default -> ofTheirOwn(step, command, argument, moment);
    };
  }

  /** What is theirs: how it went, their data, their peace. */
  private static Step ofTheirOwn(Step step, String command, String argument, Moment moment) {
    return switch (command) {
      case "together" -> step.say("together.in-a-group");
      case "buddy" -> BuddyPath.command(step, argument, moment);
      case "progress" -> ProgressPath.show(step, moment);
      case "milestone", "milestones" -> Reached.command(step, argument, moment);
      case "export" -> OwnData.export(step);
      case "wipe" -> OwnData.wipe(step);
      case "pause" -> OwnData.pause(step, argument, moment);
      case "resume" -> OwnData.resume(step);
      default -> step.say(help("help.unknown-command"));
    };
  }

  /** The welcome: it says who we are, so no introduction follows. */
  private static Step start(Step step) {
    return step.person(step.person().wasIntroduced())
        .say(Act.say("welcome").withKeyboard())
        .say(Act.say("welcome.first-step").offering(Menu.CRAVING).offering(Menu.HELP_NOW));
  }

  private static Step country(Step step, String argument, Moment moment) {
    return argument.isEmpty()
        ? step.go(new ChoosingCountry())
        : ChoosingCountryHandler.named(step, argument, moment);
  }

  /**
   * A plan told with the command is kept; without words, the plans are shown or one is asked for.
   */
  private static Step plan(Step step, String argument, Moment moment) {
    return argument.isEmpty()
        ? step.go(new WritingPlan(moment.now()))
        : PlanPath.made(step, new PersonText(argument), moment);
  }

  static Act help() {
    return help("help");
  }

  private static Act help(String key) {
    return Act.say(key).offering(Menu.CRAVING, Menu.HELP_NOW);
  }
}
