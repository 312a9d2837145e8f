package org.tideover.conversation.privacy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Moment;
import org.tideover.conversation.state.Preferences;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Act;
import org.tideover.domain.Extra;

/**
 * The export, the empty chat, and the pause. A pause holds back everything that we would write
 * first, but for a check-in after a crisis.
 */
public final class OwnData {
  /** A pause until the person says otherwise: longer than anybody will use this. */
  static final Instant UNTIL_TOLD = Instant.parse("9999-01-01T00:00:00Z");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  private OwnData() {}

  /** Everything that is kept, as files. */
  public static Step export(Step step) {
    return step.say(Act.say("export.ready").bringing(new Extra.Export()));
  }

  /** The chat is emptied, and the keyboard that went with it comes back. */
  public static Step wipe(Step step) {
    return step.say(Act.say("wipe.done").bringing(new Extra.Sweep()).withKeyboard());
  }

  /** The command {@code /pause}: asks how long, unless it was said. */
  public static Step pause(Step step, String argument, Moment moment) {
    return until(argument, moment.now())
        .map(until -> paused(step, until))
        .orElseGet(() ->
            step.say(
                Act.say("pause.ask")
                    .offering("pause:day", "pause:week")
                    .offering("pause:told", "pause:no")));
  }

  /** Whoever wants no more messages gets none until they say so. */
  public static Step quiet(Step step) {
    return paused(step, UNTIL_TOLD);
  }

  /** The command {@code /resume}. */
  public static Step resume(Step step) {
    return preferring(step, Optional.empty()).say("pause.over");
  }

  /** A tap on how long. */
  public static Step tapped(Step step, Happening happening, Moment moment) {
    return until(happening.tapped("pause:"), moment.now())
        .map(until -> paused(step, until))
        .orElseGet(() -> resume(step));
  }

  private static Step paused(Step step, Instant until) {
    String key = until.equals(UNTIL_TOLD) ? "pause.until-told" : "pause.on";
    String day = DAY.format(until.atZone(zone(step)));
    return preferring(step, Optional.of(until))
        .say(Act.say(key).with("until", day).offering("pause:no"));
  }

  private static ZoneId zone(Step step) {
    return step.person().preferences().knownZone().orElse(ZoneOffset.UTC);
  }

  private static Step preferring(Step step, Optional<Instant> until) {
    Preferences wishes = step.person().preferences();
    return step.person(step.person().preferring(wishes.paused(until)));
  }

  private static Optional<Instant> until(String words, Instant now) {
    String plain = words.toLowerCase(Locale.ROOT).strip();
    return switch (plain) {
      case "day", "1 day", "a day", "today" -> Optional.of(now.plus(Duration.ofDays(1)));
      case "week", "1 week", "a week", "7 days" -> Optional.of(now.plus(Duration.ofDays(7)));
      case "told", "until i say", "always" -> Optional.of(UNTIL_TOLD);
      default -> Optional.empty();
    };
  }
}
