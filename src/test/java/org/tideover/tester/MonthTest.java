package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.QuietHours;
import org.tideover.store.Sql;

/** A month with ten people: what we write first never breaks a rule, and nothing is lost. */
class MonthTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> noMonthBreaksARule() {
    Map<String, Persona> people = new HashMap<>();
    people.put("a heavy sleeper", new HeavySleeper());
    people.put("never answers", new Silent());
    people.put("lives in two zones", new Traveller());
    people.put("everything at night", new NightOwl());
    people.put("blocks and returns", new Blocker());
    people.put("writes only emoji", new Emoji());
    people.put("answers everything, with three plans a day", new Diligent());
    people.put("wants fewer each time", new Fewer());
    people.put("in a crisis for days", new InCrisis());
    people.put("on a machine that sleeps", new OnASleepingMachine());
    people.put("lapses every week", new Lapsing());
    return people.entrySet().stream()
        .map(one ->
            DynamicTest.dynamicTest(one.getKey(), () -> month(one.getKey(), one.getValue())));
  }

  @Test
  void whoAnswersEverythingLosesNothing() {
    Diligent person = new Diligent();
    try (BotTester bot = opened("diligent")) {
      person.livesAMonth(bot);
      assertThat(count(bot, "check-in.ask-urge")).isEqualTo(30);
      assertThat(count(bot, "plan.now")).isEqualTo(90);
      assertThat(count(bot, "plan.done")).isEqualTo(90);
    }
  }

  /** What comes again at their own wish takes no other plan's place. */
  @Test
  void whoPutsAPlanOffEachDayLosesNoOther() {
    try (BotTester bot = opened("puts-off")) {
      new PutsOff().livesAMonth(bot);
      assertThat(count(bot, "plan.later")).isEqualTo(30);
      assertThat(count(bot, "plan.now")).isEqualTo(120);
      assertThat(count(bot, "plan.done")).isEqualTo(90);
    }
  }

  @Test
  void whoNeverAnswersIsSoonLeftInPeace() {
    try (BotTester bot = opened("silent")) {
      new Silent().livesAMonth(bot);
      assertThat(first(bot).stream().map(one -> one.message().key()).toList())
          .containsExactly(
              "check-in.ask-urge", "check-in.after-missed", "check-in.ask-urge", "check-in.paused");
    }
  }

  @Test
  void everyDecisionIsRecordedAndUrgesOfAnHourAreMet() {
    try (BotTester bot = opened("lapsing")) {
      new Lapsing().livesAMonth(bot);
      List<String> rows =
          Sql.texts(
              bot.database(),
              "select point || ' ' || sent || ' ' || reason from nudge_decision order by at");
      assertThat(rows).anyMatch(row -> row.startsWith("hard-hour 1"));
      assertThat(rows).anyMatch(row -> row.startsWith("day-after-lapse 1"));
      assertThat(rows).anyMatch(row -> row.equals("hard-hour 0 by-chance"));
      assertThat(
              Sql.numbers(
                  bot.database(),
                  "select count(*) from nudge_decision where sent = 1 and point <> 'planned'"))
          .containsExactly((long) nudges(bot).size());
      assertThat(Sql.texts(bot.database(), "select variables from nudge_decision"))
          .allMatch(variables -> variables.contains("hour="));
    }
  }

  private void month(String name, Persona person) {
    try (BotTester bot = opened(name)) {
      Map<Instant, ZoneId> zones = new HashMap<>();
      person.setsUp(bot);
      bot.hears();
      for (int hour = 0; hour < 30 * 24; hour++) {
        person.lives(bot, bot.now().atZone(person.zone()), bot.hears());
        int before = bot.arrived().size();
        person.passes(bot, hour);
        for (BotTester.Arrived one : bot.arrived().subList(before, bot.arrived().size())) {
          zones.put(one.at(), person.zone());
        }
      }
      check(first(bot), zones, person.quiet());
    }
  }

  private static void check(
      List<BotTester.Arrived> first, Map<Instant, ZoneId> zones, QuietHours quiet) {
    Map<LocalDate, Integer> checkIns = new HashMap<>();
    Map<LocalDate, Integer> unplanned = new HashMap<>();
    Map<LocalDate, Integer> nudges = new HashMap<>();
    String last = "";
    Instant lastCheckIn = Instant.MIN;
    for (BotTester.Arrived one : first) {
      String key = one.message().key();
      ZonedDateTime wall = one.at().atZone(zones.get(one.at()));
      assertThat(quiet.holdAt(wall)).as(key + " at " + wall).isFalse();
      if (key.startsWith("check-in.")) {
        assertThat(one.at())
            .as("check-ins keep apart")
            .isAfter(lastCheckIn.plusSeconds(12 * 3600 - 1));
        lastCheckIn = one.at();
        checkIns.merge(wall.toLocalDate(), 1, Integer::sum);
      } else {
        nudges.merge(wall.toLocalDate(), 1, Integer::sum);
      }
      if (key.startsWith("nudge.")) {
        unplanned.merge(wall.toLocalDate(), 1, Integer::sum);
        assertThat(key).as("no repeat in a row").isNotEqualTo(last);
        last = key;
      }
    }
    assertThat(checkIns.values()).allMatch(count -> count == 1);
    assertThat(unplanned.values()).allMatch(count -> count == 1);
    assertThat(nudges.values()).allMatch(count -> count <= 3);
  }

  /** What we wrote first: not answers, and not the follow-up of an urge or of a crisis. */
  private static List<BotTester.Arrived> first(BotTester bot) {
    return bot.arrived().stream()
        .filter(BotTester.Arrived::byItself)
        .filter(one -> one.message().key().matches("(check-in|plan|nudge|discreet)\\..*"))
        .toList();
  }

  private static List<BotTester.Arrived> nudges(BotTester bot) {
    return first(bot).stream().filter(one -> one.message().key().startsWith("nudge.")).toList();
  }

  private static long count(BotTester bot, String key) {
    return bot.arrived().stream().filter(one -> one.message().key().equals(key)).count();
  }

  private BotTester opened(String name) {
    return new BotTester(folder.resolve(name), TestHearing.shared());
  }

  /** Awake from twelve to two; answers what came meanwhile. */
  private static final class HeavySleeper extends Persona {
    private final List<OutgoingMessage> missed = new ArrayList<>();

    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      missed.addAll(heard);
      if (isAt(wall, 12)) {
        answers(bot, List.copyOf(missed), 4, 3);
        missed.clear();
      }
    }
  }

  private static final class Silent extends Persona {
    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {}
  }

  /** Flies to Berlin and back, every four days, with a plan for noon. */
  private static final class Traveller extends Persona {
    @Override
    void setsUp(BotTester bot) {
      super.setsUp(bot);
      bot.says("/plan every day at noon i'll call my sister");
    }

    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      answers(bot, heard, 5, 3);
      taps(bot, heard, "if-then:done");
      if (isAt(wall, 10) && wall.getDayOfMonth() % 8 == 0) {
        moves(bot, "berlin", ZoneId.of("Europe/Berlin"));
      } else if (isAt(wall, 14) && wall.getDayOfMonth() % 8 == 4) {
        moves(bot, "new york", ZoneId.of("America/New_York"));
      }
    }
  }

  /** Sleeps by day; urges come at two in the night. */
  private static final class NightOwl extends Persona {
    @Override
    void setsUp(BotTester bot) {
      bot.says("/setup").taps("setup:agree").taps("setup:right").taps("setup:no-check-in");
      bot.taps("setting:quiet").taps("quiet:08:00-16:00");
      bot.taps("setting:check-in").says("23:00");
    }

    @Override
    QuietHours quiet() {
      return hours(8, 16);
    }

    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      answers(bot, heard, 7, 2);
      if (isAt(wall, 2)) {
        bot.says("im craving").says("8").taps("place:home").taps("body:okay").taps("offer:cannot");
        bot.taps("skill:done").says("5").taps("next:done");
      }
    }
  }

  /** Blocks us on the fifth day, and comes back ten days later. */
  private static final class Blocker extends Persona {
    private int hours;

    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      hours++;
      boolean away = hours > 5 * 24 && hours < 15 * 24;
      assertThat(away ? heard : List.of()).as("nothing comes to who left").isEmpty();
      if (hours == 5 * 24) {
        bot.happens(new Event.Left());
      } else if (hours == 15 * 24) {
        bot.happens(new Event.Returned());
      } else if (!away) {
        answers(bot, heard, 3, 4);
      }
    }
  }

  private static final class Emoji extends Persona {
    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      if (!heard.isEmpty() || isAt(wall, 15)) {
        bot.says(List.of("😞", "👍", "🌊", "🙏", "💩").get(wall.getDayOfMonth() % 5));
      }
    }
  }

  private static class Diligent extends Persona {
    @Override
    void setsUp(BotTester bot) {
      super.setsUp(bot);
      bot.says("/plan every day at 10:00 i'll stretch").says("/plan every day at 14:00 i'll walk");
      bot.says("/plan every day at 20:30 i'll write one line");
    }

    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      answers(bot, heard, 2, 4);
      taps(bot, heard, "if-then:done");
    }
  }

  private static final class PutsOff extends Diligent {
    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      answers(bot, heard, 2, 4);
      taps(bot, heard, wall.getHour() == 14 ? "if-then:later" : "if-then:done");
    }
  }

  /** Urges at five in the afternoon, and fewer of everything that comes. */
  private static final class Fewer extends Persona {
    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      taps(bot, heard, "nudge:fewer");
      if (isAt(wall, 17)) {
        bot.says("im craving").says("6").taps("urge:start").says("stop");
      }
    }
  }

  /** Silent for days after words of danger: what they asked for comes again after two of them. */
  private static final class InCrisis extends Persona {
    private int hours;

    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      hours++;
      if (hours == 60) {
        bot.says("i want to kill myself");
      } else if (hours == 200) {
        bot.taps("crisis:safe");
      } else if (hours < 60 || hours > 260) {
        answers(bot, heard, 4, 3);
      }
      if (hours > 60 && hours <= 60 + 48) {
        assertThat(heard).noneMatch(one -> one.key().matches("(check-in|nudge|plan)\\..*"));
      }
    }
  }

  /** The machine sleeps for thirty hours, twice. */
  private static final class OnASleepingMachine extends Diligent {
    @Override
    void passes(BotTester bot, int hour) {
      if (hour == 200 || hour == 400) {
        int before = bot.arrived().size();
        bot.isOffline(Duration.ofHours(30));
        assertThat(bot.arrived().size() - before).as("no flood").isLessThanOrEqualTo(1);
      } else {
        super.passes(bot, hour);
      }
    }
  }

  private static final class Lapsing extends Persona {
    @Override
    void lives(BotTester bot, ZonedDateTime wall, List<OutgoingMessage> heard) {
      answers(bot, heard, 5, 3);
      if (isAt(wall, 16) && wall.getDayOfWeek().getValue() % 2 == 0) {
        bot.says("im craving").says("7").says("stop");
      }
      if (isAt(wall, 19) && wall.getDayOfWeek().getValue() == 6) {
        bot.says("i slipped").taps("lapse:earlier");
      }
    }
  }
}
