package org.tideover.bench.month;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tideover.faketelegram.FakeTelegram;

/** The table of a month, and whatever in it should not be. */
final class Report {
  private static final Predicate<Heard> ALL = one -> true;

  private final List<Life> lives;
  private final FakeTelegram telegram;

  Report(List<Life> lives, FakeTelegram telegram) {
    this.lives = lives;
    this.telegram = telegram;
  }

  void print() {
    System.out.println(
        "| who | messages | most on a day | unasked | most on a day | check-ins | plan moments"
            + " | in quiet hours | repeated | doubled |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|");
    lives.forEach(life -> System.out.println(row(life)));
    System.out.println("\nbroken rules of Telegram: " + telegram.violations());
    System.out.println("taps that nobody answered: " + telegram.unansweredTaps().size());
    lives.forEach(this::tell);
  }

  private static String row(Life life) {
    Diary diary = life.diary();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |",
        life.name(),
        diary.count(ALL),
        diary.most(ALL),
        diary.count(Heard::isFirst),
        diary.most(Heard::isFirst),
        diary.count(Heard::isCheckIn),
        diary.count(one -> one.key().startsWith("plan.now")),
        diary.quietBreaches().size(),
        diary.repeats().size(),
        diary.doubled().size());
  }

  private void tell(Life life) {
    Diary diary = life.diary();
    System.out.println("\n" + life.name() + " (" + life.chat() + ", acted " + diary.said() + ")");
    System.out.println("  " + keys(diary));
    tell("quiet", diary.quietBreaches());
    tell("repeated", diary.repeats());
    tell("doubled", diary.doubled());
    tell("twice in a row", diary.echoes());
    diary.troubles().forEach(what -> System.out.println("  trouble: " + what));
  }

  private static Map<String, Long> keys(Diary diary) {
    return diary.heard().stream()
        .collect(Collectors.groupingBy(Heard::key, java.util.TreeMap::new, Collectors.counting()));
  }

  private static void tell(String what, List<Heard> which) {
    which.forEach(one -> {
      String text = one.line().text().replace('\n', ' ');
      String wall = one.wall().toString().substring(0, 16);
      System.out.println(
          "  "
              + what
              + ": "
              + wall
              + " "
              + one.key()
              + " "
              + text.substring(0, Math.min(60, text.length())));
    });
  }
}
