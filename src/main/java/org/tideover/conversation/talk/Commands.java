package org.tideover.conversation.talk;

import java.util.Locale;
import java.util.Optional;
import org.tideover.conversation.state.ConversationState.AskingMood;
import org.tideover.conversation.state.ConversationState.ChoosingCountry;
import org.tideover.conversation.state.ConversationState.ConfirmingForget;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.urge.MovementChoice;
import org.tideover.conversation.urge.UrgePath;
import org.tideover.domain.Act;
import org.tideover.domain.Extra;

/** The slash commands, which work in every state. */
public final class Commands {
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

  /** Whether these words are a command that leads to movement, closed while help is open. */
  public static boolean opensMovement(String words) {
    return words.matches("(?is)/(crave|craving|urge|move|checkin|stop|cancel|pause)\\b.*");
  }

  private static Step run(PersonState person, String command, String argument, Moment moment) {
    Step step = Step.of(person);
    return switch (command) {
      case "start" -> start(step);
      case "crave", "craving", "urge" -> UrgePath.open(person, moment);
      case "move" -> MovementChoice.offer(UrgePath.withEpisode(step, moment), moment);
      case "checkin" -> step.go(new AskingMood(Optional.empty()));
      case "help" -> step.say(help());
      case "resources" -> step.say(lines());
      case "country" -> country(step, argument, moment);
      case "privacy" -> ModelConsent.privacy(step, moment);
      case "model" -> ModelConsent.command(step, argument, moment);
      case "export" -> step.say(Act.say("export.ready").bringing(new Extra.Export()));
      case "wipe" -> step.say(Act.say("wipe.done").bringing(new Extra.Sweep()).withKeyboard());
      case "forget", "delete" -> step.go(new ConfirmingForget());
      case "stop", "cancel", "pause" -> Answers.stop(step, moment);
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

  static Act help() {
    return help("help");
  }

  private static Act help(String key) {
    return Act.say(key).offering(Menu.CRAVING, Menu.HELP_NOW);
  }

  /** The helplines of the person's country. */
  public static Act lines() {
    return Act.say("resources").offering("country:change", Menu.CRAVING);
  }
}
