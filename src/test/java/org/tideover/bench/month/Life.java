package org.tideover.bench.month;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tideover.domain.QuietHours;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakePerson;

/** Somebody who lives a month with the bot: what they do by themselves, and what they answer. */
abstract class Life {
  /** Nobody taps faster than this, by our own clock. */
  private static final Duration BREATH = Duration.ofMillis(400);

  private final String name;
  private final long chat;
  private final FakePerson person;
  private final Diary diary = new Diary();
  private final Deque<Runnable> next = new ArrayDeque<>();
  private final Map<String, String> taps = new HashMap<>();
  private final Map<String, String> slowTaps = new HashMap<>();
  private ZoneId zone = ZoneId.of("America/New_York");
  private QuietHours quiet = QuietHours.USUAL;
  private @Nullable ZonedDateTime pausedUntil;
  private boolean slow;
  private int steps;
  private int seen;
  private int hours = -1;
  private int lived;
  private Instant lastAct = Instant.MIN;

  Life(String name, long chat, FakePerson person) {
    this.name = name;
    this.chat = chat;
    this.person = person;
    answers("setup.consent", "✅ Yes, and I am 18 or over");
    answers("setup.place", "✅ That is right");
    answers("setup.time", "18:00");
    then("/setup");
  }

  /** What they do at the beginning of an hour, by the clock on their wall. */
  void hour(ZonedDateTime wall, int hoursLived) {}

  /** Whether we may not write first then. */
  final boolean isQuiet(Instant moment) {
    return quiet.holdAt(moment.atZone(zone));
  }

  /** What they do about a message, besides the tap that always answers it. */
  void hears(Heard message) {}

  /** What they do on a slow afternoon, which leaves time to move. */
  void afternoon() {}

  /** What they do at a step of a movement, on a slow afternoon; the first is 1. */
  void moves(int step) {}

  /** At what times they are owed a prompt on each day, by the clock on their wall. */
  List<LocalTime> owed() {
    return List.of();
  }

  final String name() {
    return name;
  }

  final long chat() {
    return chat;
  }

  final FakePerson person() {
    return person;
  }

  final Diary diary() {
    return diary;
  }

  final ZoneId zone() {
    return zone;
  }

  /** From now on this reply is answered by this tap. */
  final void answers(String key, String tap) {
    taps.put(key, tap);
  }

  /** This reply is answered by this tap on slow afternoons; in haste it comes hours too late. */
  final void answersInTime(String key, String tap) {
    slowTaps.put(key, tap);
  }

  final boolean hasTime() {
    return slow;
  }

  /** From now on this reply is not answered. */
  final void leaves(String key) {
    taps.remove(key);
  }

  final void wishesQuiet(int from, int to) {
    quiet = new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
  }

  final void fliesTo(ZoneId other) {
    zone = other;
  }

  final void wishesSilence(ZonedDateTime until) {
    pausedUntil = until;
  }

  /** From now on an hour is long enough to tap within it, or is so no more. */
  final void slowsDown(boolean now) {
    slow = now;
    if (slow) {
      afternoon();
    }
  }

  /** Writes this, after what waits already. */
  final void then(String words) {
    next.add(() -> person.says(words));
  }

  /** Taps this, after what waits already. */
  final void thenTaps(String button) {
    next.add(() -> person.taps(button));
  }

  /** Does something else, after what waits already. */
  final void thenDoes(Runnable what) {
    next.add(what);
  }

  /** Looks at the chat and at the clock, and does at most one thing. */
  final void lives(java.util.function.Function<Instant, Instant> clock, ReplyKeys keys) {
    List<ChatLine> lines = person.chat();
    for (ChatLine line : lines) {
      if (line.stamp().messageId() > seen) {
        seen = line.stamp().messageId();
        if (line.fromBot()) {
          reads(line, clock, keys);
        }
      }
    }
    ZonedDateTime wall = clock.apply(Instant.now()).atZone(zone);
    int hour = (int) (wall.toEpochSecond() / 3600);
    if (hours < 0) {
      hours = hour;
    }
    if (hour > hours + lived) {
      lived = hour - hours;
      hour(wall, lived);
    }
    acts();
  }

  private void reads(
      ChatLine line, java.util.function.Function<Instant, Instant> clock, ReplyKeys keys) {
    ZonedDateTime wall = clock.apply(line.stamp().sentAt()).atZone(zone);
    boolean paused = pausedUntil != null && wall.isBefore(pausedUntil);
    Heard message = new Heard(line, keys.of(line), wall, quiet, paused);
    diary.hears(message);
    Optional.ofNullable(taps.get(message.key()))
        .or(() -> Optional.ofNullable(slow ? slowTaps.get(message.key()) : null))
        .ifPresent(this::thenTaps);
    hears(message);
    steps = message.key().equals("movement.step") ? steps + 1 : 0;
    if (slow && steps > 0) {
      moves(steps);
    }
  }

  private void acts() {
    if (next.isEmpty() || Instant.now().isBefore(lastAct.plus(BREATH))) {
      return;
    }
    lastAct = Instant.now();
    diary.acts();
    try {
      next.remove().run();
    } catch (AssertionError missing) {
      String what = String.valueOf(missing.getMessage());
      diary.isTroubled(what.substring(0, Math.min(90, what.length())));
    }
  }
}
