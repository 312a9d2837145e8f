package org.tideover.tester;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.QuietHours;

/** Somebody who lives a month with the bot: how they set it up, and what they do in each hour. */
abstract class Persona {
  private static final QuietHours USUAL = QuietHours.USUAL;

  private ZoneId zone = ZoneId.of("America/New_York");

  /** What they do in an hour; {@code heard} is what arrived since the last one. */
  abstract void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard);

  /** How they set the bot up: the three taps, with a check-in at six. */
  void setsUp(BotTester bot) {
    bot.says("/setup").taps("setup:agree").taps("setup:right").taps("at:18:00");
  }

  QuietHours quiet() {
    return USUAL;
  }

  ZoneId zone() {
    return zone;
  }

  final void moves(BotTester bot, String city, ZoneId other) {
    bot.taps("setting:zone").says(city);
    zone = other;
  }

  /** Answers a check-in if one is among these. */
  static void answers(BotTester bot, List<OutgoingMessage> heard, int urge, int mood) {
    if (has(heard, "check-in.ask-urge") || has(heard, "check-in.after-missed")) {
      bot.taps("today:" + urge).taps("mood:" + mood);
    }
  }

  static boolean has(List<OutgoingMessage> heard, String key) {
    return heard.stream().anyMatch(message -> message.key().equals(key));
  }

  /** Taps the first button of these messages whose action begins so. */
  static void taps(BotTester bot, List<OutgoingMessage> heard, String action) {
    heard.stream()
        .flatMap(message -> message.buttons().stream())
        .flatMap(List::stream)
        .filter(button -> button.action().startsWith(action))
        .findFirst()
        .ifPresent(button -> bot.taps(button.action()));
  }

  /** Lives a month, hour by hour, and answers what came in the last one. */
  final void livesAMonth(BotTester bot) {
    setsUp(bot);
    bot.hears();
    for (int hour = 0; hour < 30 * 24; hour++) {
      lives(bot, bot.now().atZone(zone()), bot.hears());
      passes(bot, hour);
    }
    lives(bot, bot.now().atZone(zone()), bot.hears());
  }

  /** Time passes by an hour, while the machine is on. */
  void passes(BotTester bot, int hour) {
    bot.passes(Duration.ofHours(1));
  }

  static boolean isAt(ZonedDateTime wall, int hour) {
    return wall.getHour() == hour;
  }

  static QuietHours hours(int from, int to) {
    return new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }
}
