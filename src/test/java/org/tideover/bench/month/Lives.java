package org.tideover.bench.month;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.tideover.faketelegram.FakePerson;

/** The people of the month. */
final class Lives {
  /** Numbers that stand nowhere else, so that a leftover of theirs is found. */
  static final long FIRST = 7_345_600_001L;

  /** By then everybody is set up, so many hours after they came. */
  static final int BEGINNING = 12;

  private Lives() {}

  static List<Life> all(LongFunction<FakePerson> telegram) {
    List<Life> lives = new ArrayList<>();
    long id = FIRST;
    lives.add(new Movers.HeavySleeper(id, telegram.apply(id++)));
    lives.add(new Silent(id, telegram.apply(id++)));
    lives.add(new Movers.Traveller(id, telegram.apply(id++)));
    lives.add(new Movers.NightOwl(id, telegram.apply(id++)));
    lives.add(new Blocker(id, telegram.apply(id++)));
    lives.add(new Emoji(id, telegram.apply(id++)));
    lives.add(new Movers.Planner(id, telegram.apply(id++)));
    lives.add(new Movers.Lapsing(id, telegram.apply(id++)));
    lives.add(new InCrisis(id, telegram.apply(id++)));
    Buddy buddy = new Buddy(id, telegram.apply(id++));
    lives.add(new Movers.WithBuddy(id, telegram.apply(id), buddy));
    lives.add(buddy);
    return lives;
  }

  /** Answers check-ins with the same numbers. */
  static void checksIn(Life life, String urge, String mood) {
    life.answers("check-in.ask-urge", urge);
    life.answers("check-in.after-missed", urge);
    life.answers("check-in.ask-mood", mood);
  }

  /** Rates urges, and where there is time goes on, up to the offer of a movement and after it. */
  static void livesThroughUrges(Life life, String before, String after) {
    life.answers("urge.ask-intensity", before);
    life.answersInTime("urge.ask-place", "🏠 Home");
    life.answersInTime("urge.ask-body", "🙂 Okay");
    life.answersInTime("urge.ask-after", after);
    life.answersInTime("urge.next-step", "✅ Enough for now");
    life.answersInTime("urge.next-easing", "✅ Enough for now");
    life.answersInTime("urge.human-first", "✅ Enough for now");
    life.answers("urge.follow-up", after);
  }

  /** Sets the bot up, and is never heard of again. */
  static final class Silent extends Life {
    Silent(long chat, FakePerson person) {
      super("never answers", chat, person);
    }
  }

  /** Blocks the bot on the fifth day, comes back ten days later, and erases everything. */
  static final class Blocker extends Life {
    private boolean away;

    Blocker(long chat, FakePerson person) {
      super("blocks for ten days, then forgets", chat, person);
      checksIn(this, "3", "🙂 Good");
    }

    @Override
    void hears(Heard message) {
      if (away) {
        diary().isTroubled("heard although gone: " + message.key());
      }
      if (message.has("Erase everything")) {
        thenTaps("Erase everything");
      }
      if (message.key().equals("forget.done")) {
        away = true;
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
      } else if (hoursLived == 24 * 24) {
        then("/forget");
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
      } else if (hoursLived == 8 * 24) {
        then("/export");
      } else if (hoursLived == 93) {
        then("no im fine it was a joke");
      } else if (hoursLived == 94 || hoursLived == 22 * 24) {
        thenTaps("I'm safe right now");
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
