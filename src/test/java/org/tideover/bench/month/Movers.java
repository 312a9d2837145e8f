package org.tideover.bench.month;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tideover.faketelegram.FakePerson;

/** Those of the month whom urges come to, and who move, or will not. */
final class Movers {
  private static final LocalTime SIX = LocalTime.of(18, 0);

  private Movers() {}

  /** Awake from noon to two in the night; answers then what came meanwhile, and snoozes nudges. */
  static final class HeavySleeper extends Life {
    private boolean asked;

    HeavySleeper(long chat, FakePerson person) {
      super("heavy sleeper, answers at noon", chat, person);
      answers("check-in.ask-mood", "😐 So-so");
      Lives.livesThroughUrges(this, "7", "4");
      answersInTime("urge.offer", "▶️ Start");
    }

    @Override
    List<LocalTime> owed() {
      return List.of(SIX);
    }

    @Override
    void hears(Heard message) {
      asked |= message.isCheckIn();
      if (message.has("⏰ Snooze")) {
        thenTaps("⏰ Snooze");
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (wall.getHour() == 12 && asked) {
        asked = false;
        thenTaps("4");
      }
    }

    @Override
    void afternoon() {
      then("im craving");
    }

    @Override
    void moves(int step) {
      thenTaps("⏭ Skip");
    }
  }

  /**
   * Flies to Berlin and back every four days, with a plan for noon; once asks for a day's peace.
   * They live by the zone that the program last said it goes by, whatever they told it.
   */
  static final class Traveller extends Life {
    private static final Map<String, ZoneId> CITIES =
        Map.of("Berlin", ZoneId.of("Europe/Berlin"), "New York", ZoneId.of("America/New_York"));
    private static final Pattern TIME = Pattern.compile("(?m)^🕰 Time: (.+) \\d\\d:\\d\\d$");
    private String city = "";

    Traveller(long chat, FakePerson person) {
      super("moves between two zones", chat, person);
      Lives.checksIn(this, "5", "😐 So-so");
      Lives.livesThroughUrges(this, "6", "6");
      answersInTime("urge.offer", "▶️ Start");
      answers("plan.now", "✅ Done");
      answers("pause.ask", "For a day");
    }

    @Override
    void hears(Heard message) {
      switch (message.key()) {
        case "setting.ask-zone" -> {
          if (!city.isEmpty()) {
            then(city.toLowerCase(Locale.ROOT));
          }
        }
        case "setting.zone-named" -> thenTaps(city);
        case "settings" -> confirms(message.line().text());
        case "pause.on" -> wishesSilence(message.wall().plusHours(23));
        default -> {}
      }
    }

    private void confirms(String settings) {
      Matcher time = TIME.matcher(settings);
      if (time.find()) {
        fliesTo(CITIES.getOrDefault(time.group(1), zone()));
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == Lives.BEGINNING) {
        then("/plan every day at noon i'll call my sister");
      } else if (hoursLived == 16 * 24) {
        then("/pause");
      } else if (hoursLived % 192 == 90) {
        flies("Berlin");
      } else if (hoursLived % 192 == 186) {
        flies("New York");
      }
    }

    @Override
    void afternoon() {
      then("craving");
    }

    @Override
    void moves(int step) {
      if (step == 3) {
        thenTaps("⏹ Stop");
      }
    }

    private void flies(String where) {
      city = where;
      then("/settings");
      thenTaps("🕰 Time zone");
    }
  }

  /** Sleeps by day; urges come at two in the night, and the check-in at eleven in the evening. */
  static final class NightOwl extends Life {
    NightOwl(long chat, FakePerson person) {
      super("lives at night", chat, person);
      wishesQuiet(8, 16);
      answers("setup.time", "No check-in");
      Lives.checksIn(this, "6", "🙁 Low");
      Lives.livesThroughUrges(this, "8", "5");
      answersInTime("urge.offer", "▶️ Start");
      answersInTime("nudge.move", "▶️ Start moving now");
    }

    @Override
    List<LocalTime> owed() {
      return List.of(LocalTime.of(23, 0));
    }

    @Override
    void hears(Heard message) {
      if (message.key().equals("setting.ask-quiet")) {
        then("08:00 to 16:00");
      } else if (message.key().equals("setting.ask-check-in")) {
        then("23:00");
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == Lives.BEGINNING) {
        then("/settings");
        thenTaps("🌙 Quiet hours");
      } else if (hoursLived == Lives.BEGINNING + 1) {
        then("/settings");
        thenTaps("✅ Check-in");
      } else if (wall.getHour() == 2 && hoursLived > Lives.BEGINNING + 2) {
        then("cant sleep, im craving");
      }
    }

    @Override
    void afternoon() {
      then("craving again");
    }

    @Override
    void moves(int step) {
      if (step == 1) {
        thenTaps("🪶 Easier");
      } else if (step == 2) {
        thenTaps("⏸ Pause");
        thenTaps("▶️ Go on");
      }
    }
  }

  /** Three plans a day, put off now and then, and done; looks at the progress each week. */
  static final class Planner extends Life {
    static final String SECRET = "zanzibar";
    private static final String WEEKLY = "📅 Every week";
    private boolean wantsAnother;

    Planner(long chat, FakePerson person) {
      super("three plans a day, kept", chat, person);
      Lives.checksIn(this, "2", "🙂 Good");
      Lives.livesThroughUrges(this, "6", "3");
    }

    @Override
    List<LocalTime> owed() {
      return List.of(LocalTime.of(10, 0), LocalTime.of(14, 0), SIX, LocalTime.of(20, 30));
    }

    @Override
    void hears(Heard message) {
      if (message.has(WEEKLY)) {
        thenTaps(WEEKLY);
      } else if (message.key().equals("urge.offer") && hasTime()) {
        wantsAnother = !wantsAnother;
        thenTaps(wantsAnother ? "🔄 Another" : "▶️ Start");
      } else if (message.isPlan()) {
        boolean late = message.wall().getHour() == 14 && message.wall().getDayOfMonth() % 4 == 0;
        if (late) {
          diary().putsOff(message.wall());
        }
        thenTaps(late ? "⏰ Later" : "✅ Done");
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == Lives.BEGINNING) {
        then("/plan every day at 10:00 i'll stretch like in " + SECRET);
      } else if (hoursLived == Lives.BEGINNING + 1) {
        then("/plan every day at 14:00 i'll walk");
      } else if (hoursLived == Lives.BEGINNING + 2) {
        then("/plan every day at 20:30 i'll write one line");
      } else if (hoursLived == 4 * Lives.BEGINNING) {
        then("/progress");
      } else if (wall.getHour() == 16 && wall.getDayOfMonth() % 3 == 0 && !hasTime()) {
        then("craving, at home");
      }
    }

    @Override
    void afternoon() {
      then("craving");
    }
  }

  /** A craving every second day, and a slip on Saturdays; moves only when there is time. */
  static final class Lapsing extends Life {
    private boolean moves;

    Lapsing(long chat, FakePerson person) {
      super("slips every Saturday", chat, person);
      Lives.checksIn(this, "5", "😐 So-so");
      Lives.livesThroughUrges(this, "7", "6");
      answers("lapse.safety-first", "Longer ago");
      answers("lapse.ask-adds", "Skip");
    }

    @Override
    void hears(Heard message) {
      if (message.has("✅ Done") && hasTime()) {
        thenTaps("✅ Done");
      } else if (message.key().equals("urge.offer") && hasTime()) {
        thenTaps(moves ? "▶️ Start" : "✋ I can't move now");
        moves = false;
      } else if (message.has("🔕 Stop") && message.key().startsWith("nudge.")) {
        thenTaps("🔕 Stop");
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (wall.getHour() == 16 && wall.getDayOfWeek().getValue() % 2 == 0 && !hasTime()) {
        then("craving");
      } else if (wall.getHour() == 19 && wall.getDayOfWeek() == DayOfWeek.SATURDAY) {
        then("i slipped last night");
      }
    }

    @Override
    void afternoon() {
      moves = true;
      then("craving");
    }
  }

  /** Has a buddy, tells them each week, and goes silent once after words of danger. */
  static final class WithBuddy extends Life {
    private static final Pattern LINK = Pattern.compile("start=([\\w-]+)");
    private final Life buddy;

    WithBuddy(long chat, FakePerson person, Life buddy) {
      super("has a buddy", chat, person);
      this.buddy = buddy;
      Lives.checksIn(this, "4", "😐 So-so");
      Lives.livesThroughUrges(this, "7", "3");
      answersInTime("urge.offer", "▶️ Start");
      answersInTime("movement.stop-signs", "No, something else");
      answersInTime("movement.rest", "✅ Enough for now");
      answers("buddy.intro", "I'm 18 or over: invite someone");
      answers("buddy.choose-line", "☎️ Ring me");
      answers("buddy.confirm", "Yes, it is them");
      answers("buddy.alert-offer", "Yes, ask my buddy");
    }

    @Override
    void hears(Heard message) {
      Matcher link = LINK.matcher(message.line().text());
      if (message.key().equals("buddy.invite-link") && link.find()) {
        String token = link.group(1);
        buddy.then("/start " + token);
      } else if (message.has("🔉 Fewer") && message.key().startsWith("nudge.")) {
        thenTaps("🔉 Fewer");
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == Lives.BEGINNING || hoursLived == 30) {
        then("/buddy");
      }
      if (hoursLived == 31) {
        thenTaps("🔔 If I stay silent");
      } else if (hoursLived == 14 * 24) {
        leaves("check-in.ask-urge");
        then("i want to kill myself");
      } else if (hoursLived == 15 * 24) {
        thenTaps("I'm safe right now");
        answers("check-in.ask-urge", "4");
      } else if (hoursLived > 40 && hoursLived % 168 == 45) {
        then("tell my buddy");
      }
    }

    @Override
    void afternoon() {
      then("craving");
    }

    @Override
    void moves(int step) {
      if (step == 2) {
        thenTaps("🤕 Something hurts");
      }
    }
  }
}
