package org.tideover.bench.month;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What befalls the program in the month: it is killed at the very moment of prompts, stands still
 * until shortly before the quiet hours and into them, and on four afternoons its clock is slow
 * enough for movements.
 */
final class Mishaps {
  /** Slow enough to tap at each step of a movement. */
  private static final int SLOW = 30;

  private enum Kind {
    DEATH,
    STANDSTILL,
    AFTERNOON,
    EVENING
  }

  private record Mishap(int day, LocalTime at, Kind kind, int minutes) {}

  /**
   * A time in which the program was not there, by its own clock.
   *
   * @param from the last moment of it
   * @param to when it was there again
   */
  record Away(Instant from, Instant to) {}

  private static final Deque<Mishap> ALL =
      new ArrayDeque<>(
          List.of(
              new Mishap(4, LocalTime.of(18, 0, 0), Kind.STANDSTILL, 210),
              new Mishap(6, LocalTime.of(15, 50), Kind.AFTERNOON, 0),
              new Mishap(6, LocalTime.of(16, 45), Kind.EVENING, 0),
              new Mishap(8, LocalTime.of(18, 0, 5), Kind.DEATH, 0),
              new Mishap(11, LocalTime.of(15, 50), Kind.AFTERNOON, 0),
              new Mishap(11, LocalTime.of(16, 45), Kind.EVENING, 0),
              new Mishap(14, LocalTime.of(18, 1), Kind.STANDSTILL, 120),
              new Mishap(17, LocalTime.of(9, 30), Kind.DEATH, 0),
              new Mishap(19, LocalTime.of(15, 50), Kind.AFTERNOON, 0),
              new Mishap(19, LocalTime.of(16, 45), Kind.EVENING, 0),
              new Mishap(22, LocalTime.of(18, 0, 20), Kind.STANDSTILL, 165),
              new Mishap(25, LocalTime.of(15, 50), Kind.AFTERNOON, 0),
              new Mishap(25, LocalTime.of(16, 45), Kind.EVENING, 0),
              new Mishap(27, LocalTime.of(18, 3), Kind.STANDSTILL, 176)));

  private final RealBot bot;
  private final int scale;
  private final Consumer<Boolean> slow;
  private final List<Away> away = new ArrayList<>();
  private Instant begun = Instant.EPOCH;
  private Instant thaws = Instant.MAX;
  private int starts = 1;

  Mishaps(RealBot bot, int scale, Consumer<Boolean> slow) {
    this.bot = bot;
    this.scale = scale;
    this.slow = slow;
  }

  /** Lets happen what is due on that day, by the clock on the wall of most. */
  void befall(int day, ZonedDateTime wall) throws IOException, InterruptedException {
    Instant now = wall.toInstant();
    if (now.isAfter(thaws)) {
      bot.goesOn();
      away.add(new Away(begun, now));
      thaws = Instant.MAX;
    }
    if (bot.starts() > starts) {
      starts = bot.starts();
      away.add(new Away(begun, bot.since()));
    }
    Mishap next = ALL.peek();
    if (next != null && (day > next.day() || (day == next.day() && isReached(next, wall)))) {
      ALL.remove();
      begun = now;
      System.out.println("day " + day + ", " + wall.toLocalTime() + ": " + next.kind());
      happens(next, now);
    }
  }

  private static boolean isReached(Mishap next, ZonedDateTime wall) {
    return !wall.toLocalTime().isBefore(next.at());
  }

  private void happens(Mishap next, Instant now) throws IOException, InterruptedException {
    switch (next.kind()) {
      case DEATH -> bot.dies(scale);
      case STANDSTILL -> {
        bot.standsStill();
        thaws = now.plus(Duration.ofMinutes(next.minutes()));
      }
      case AFTERNOON -> {
        bot.dies(SLOW);
        slow.accept(true);
      }
      case EVENING -> {
        bot.dies(scale);
        slow.accept(false);
      }
    }
  }

  List<Away> away() {
    return List.copyOf(away);
  }
}
