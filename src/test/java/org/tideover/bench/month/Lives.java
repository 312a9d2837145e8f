package org.tideover.bench.month;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tideover.faketelegram.FakePerson;

/** The people of the month. */
final class Lives {
  /** Numbers that stand nowhere else, so that a leftover of theirs is found. */
  static final long FIRST = 7_345_600_001L;

  /** By then everybody is set up, so many hours after they came. */
  private static final int BEGINNING = 12;

  private Lives() {}

  static List<Life> all(LongFunction<FakePerson> telegram) {
    List<Life> lives = new ArrayList<>();
    long id = FIRST;
    lives.add(new HeavySleeper(id, telegram.apply(id++)));
    lives.add(new Silent(id, telegram.apply(id++)));
    lives.add(new Traveller(id, telegram.apply(id++)));
    lives.add(new NightOwl(id, telegram.apply(id++)));
    lives.add(new Blocker(id, telegram.apply(id++)));
    lives.add(new Emoji(id, telegram.apply(id++)));
    lives.add(new Planner(id, telegram.apply(id++)));
    lives.add(new Lapsing(id, telegram.apply(id++)));
    lives.add(new InCrisis(id, telegram.apply(id++)));
    Buddy buddy = new Buddy(id, telegram.apply(id++));
    lives.add(new WithBuddy(id, telegram.apply(id), buddy));
    lives.add(buddy);
    return lives;
  }

  /** Answers check-ins with the same numbers. */
  private static void checksIn(Life life, String urge, String mood) {
    life.answers("check-in.ask-urge", urge);
    life.answers("check-in.after-missed", urge);
    life.answers("check-in.ask-mood", mood);
  }

  /** Goes through an urge with a calm skill. */
  private static void livesThroughUrges(Life life, String before, String after) {
    life.answers("urge.ask-intensity", before);
    life.answers("urge.ask-place", "🏠 Home");
    life.answers("urge.ask-body", "🙂 Okay");
    life.answers("urge.ask-after", after);
    life.answers("urge.next-step", "✅ Enough for now");
    life.answers("urge.next-easing", "✅ Enough for now");
    life.answers("urge.human-first", "✅ Enough for now");
    life.answers("urge.follow-up", after);
  }

  /** Awake from noon to two in the night; answers then what came meanwhile. */
  static final class HeavySleeper extends Life {
    private boolean asked;

    HeavySleeper(long chat, FakePerson person) {
      super("heavy sleeper, answers at noon", chat, person);
      answers("check-in.ask-mood", "😐 So-so");
    }

    @Override
    void hears(Heard message) {
      asked |= message.isCheckIn();
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (wall.getHour() == 12 && asked) {
        asked = false;
        thenTaps("4");
      }
    }
  }

  /** Sets the bot up, and is never heard of again. */
  static final class Silent extends Life {
    Silent(long chat, FakePerson person) {
      super("never answers", chat, person);
    }
  }

  /** Flies to Berlin and back every four days, with a plan for noon. */
  static final class Traveller extends Life {
    private String city = "";

    Traveller(long chat, FakePerson person) {
      super("moves between two zones", chat, person);
      checksIn(this, "5", "😐 So-so");
      answers("plan.now", "✅ Done");
    }

    @Override
    void hears(Heard message) {
      if (message.key().equals("setting.ask-zone") && !city.isEmpty()) {
        String there = city;
        city = "";
        then(there);
        thenDoes(() -> moves(ZoneId.of(there.equals("berlin") ? "Europe/Berlin" : NEW_YORK)));
      }
    }

    private static final String NEW_YORK = "America/New_York";

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == BEGINNING) {
        then("/plan every day at noon i'll call my sister");
      } else if (hoursLived % 192 == 90) {
        flies("berlin");
      } else if (hoursLived % 192 == 186) {
        flies("new york");
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
      checksIn(this, "6", "🙁 Low");
      livesThroughUrges(this, "8", "5");
      answers("urge.offer", "▶️ Start");
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
      if (hoursLived == BEGINNING) {
        then("/settings");
        thenTaps("🌙 Quiet hours");
      } else if (hoursLived == BEGINNING + 1) {
        then("/settings");
        thenTaps("✅ Check-in");
      } else if (wall.getHour() == 2 && hoursLived > BEGINNING + 2) {
        then("cant sleep, im craving");
      }
    }
  }

  /** Blocks the bot on the fifth day, and comes back ten days later. */
  static final class Blocker extends Life {
    private boolean away;

    Blocker(long chat, FakePerson person) {
      super("blocks the bot for ten days", chat, person);
      checksIn(this, "3", "🙂 Good");
    }

    @Override
    void hears(Heard message) {
      if (away) {
        diary().isTroubled("heard although the bot was blocked: " + message.key());
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == 5 * 24) {
        thenDoes(() -> {
          person().blocks();
          away = true;
        });
      } else if (hoursLived == 15 * 24) {
        thenDoes(() -> {
          away = false;
          person().unblocks();
        });
        then("im back");
      }
    }
  }

  /** Answers whatever comes with a little picture. */
  static final class Emoji extends Life {
    private static final List<String> SIGNS =
        List.of("😞", "👍", "🌊", "🙏", "💩", "😭", "❤️", "0️⃣");
    private int said;

    Emoji(long chat, FakePerson person) {
      super("writes only emoji", chat, person);
      answers("welcome.intro", "🌊 I'm craving");
    }

    @Override
    void hears(Heard message) {
      if (message.isFirst()) {
        then(SIGNS.get(said++ % SIGNS.size()));
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (wall.getHour() == 15) {
        then(SIGNS.get(said++ % SIGNS.size()));
      }
    }
  }

  /** Three plans a day, and does them; looks at the progress each week. */
  static final class Planner extends Life {
    static final String SECRET = "zanzibar";
    private static final String WEEKLY = "📅 Every week";

    Planner(long chat, FakePerson person) {
      super("three plans a day, all done", chat, person);
      checksIn(this, "2", "🙂 Good");
      livesThroughUrges(this, "6", "3");
      answers("urge.offer", "▶️ Start");
      answers("plan.now", "✅ Done");
    }

    @Override
    void hears(Heard message) {
      if (message.line().buttons().stream().flatMap(List::stream).anyMatch(WEEKLY::equals)) {
        thenTaps(WEEKLY);
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == BEGINNING) {
        then("/plan every day at 10:00 i'll stretch like in " + SECRET);
      } else if (hoursLived == BEGINNING + 1) {
        then("/plan every day at 14:00 i'll walk");
      } else if (hoursLived == BEGINNING + 2) {
        then("/plan every day at 20:30 i'll write one line");
      } else if (hoursLived == 4 * BEGINNING) {
        then("/progress");
      } else if (wall.getHour() == 16 && wall.getDayOfMonth() % 3 == 0) {
        then("craving, at home");
      }
    }
  }

  /** A craving every second day, and a slip on Saturdays. */
  static final class Lapsing extends Life {
    Lapsing(long chat, FakePerson person) {
      super("slips every Saturday", chat, person);
      checksIn(this, "5", "😐 So-so");
      livesThroughUrges(this, "7", "6");
      answers("urge.offer", "✋ I can't move now");
      answers("skill.show", "✅ Done");
      answers("lapse.safety-first", "Longer ago");
      answers("lapse.ask-adds", "Skip");
    }

    @Override
    void hears(Heard message) {
      if (message.line().buttons().stream().flatMap(List::stream).anyMatch("✅ Done"::equals)) {
        thenTaps("✅ Done");
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (wall.getHour() == 16 && wall.getDayOfWeek().getValue() % 2 == 0) {
        then("craving");
      } else if (wall.getHour() == 19 && wall.getDayOfWeek() == DayOfWeek.SATURDAY) {
        then("i slipped last night");
      }
    }
  }

  /** A crisis on the fourth day, denied an hour later; another on the twentieth, unanswered. */
  static final class InCrisis extends Life {
    InCrisis(long chat, FakePerson person) {
      super("a crisis, and a denial", chat, person);
      checksIn(this, "4", "😐 So-so");
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == 92 || hoursLived == 20 * 24) {
        then("i want to kill myself");
      } else if (hoursLived == 93) {
        then("no im fine it was a joke");
      } else if (hoursLived == 94 || hoursLived == 22 * 24) {
        thenTaps("I'm safe right now");
      }
    }
  }

  /** Has a buddy, tells them each week, and goes silent once after words of danger. */
  static final class WithBuddy extends Life {
    private static final Pattern LINK = Pattern.compile("start=([\\w-]+)");
    private final Buddy buddy;

    WithBuddy(long chat, FakePerson person, Buddy buddy) {
      super("has a buddy", chat, person);
      this.buddy = buddy;
      checksIn(this, "4", "😐 So-so");
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
      }
    }

    @Override
    void hour(ZonedDateTime wall, int hoursLived) {
      if (hoursLived == BEGINNING || hoursLived == 30) {
        then("/buddy");
      }
      if (hoursLived == 31) {
        thenTaps("🔔 If I stay silent");
      } else if (hoursLived == 12 * 24) {
        leaves("check-in.ask-urge");
        then("i want to kill myself");
      } else if (hoursLived == 13 * 24) {
        thenTaps("I'm safe right now");
        answers("check-in.ask-urge", "4");
      } else if (hoursLived > 40 && hoursLived % 168 == 45) {
        then("tell my buddy");
      }
    }
  }

  /** Is somebody's buddy, and wants nothing else. */
  static final class Buddy extends Life {
    Buddy(long chat, FakePerson person) {
      super("is a buddy", chat, person);
      answers("setup.consent", "No");
      answers("buddy.asked", "Yes, I'm 18 or over");
      answers("buddy.line-for-you", "👀 I have seen it");
      answers("buddy.alert-asked", "Yes, that is okay");
    }
  }
}
