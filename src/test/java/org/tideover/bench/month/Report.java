package org.tideover.bench.month;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tideover.faketelegram.FakeTelegram;

/** The table of a month, and whatever in it should not be. */
final class Report {
  private static final Predicate<Heard> ALL = one -> true;

  private final List<Life> lives;
  private final FakeTelegram telegram;
  private final Function<Life, Owed> owed;

  Report(List<Life> lives, FakeTelegram telegram, Function<Life, Owed> owed) {
    this.lives = lives;
    this.telegram = telegram;
    this.owed = owed;
  }

  void print() {
    System.out.println(
        "| who | messages | most on a day | unasked | most on a day | check-ins | plan moments"
            + " | movements begun, ended | in quiet hours | in a pause | repeated | doubled | lost | let go |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
    lives.forEach(life -> System.out.println(row(life, owed.apply(life))));
    System.out.println("\nbroken rules of Telegram: " + telegram.violations());
    System.out.println("taps that nobody answered: " + telegram.unansweredTaps().size());
    lives.forEach(this::tell);
  }

  private static String row(Life life, Owed prompts) {
    Diary diary = life.diary();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d, %d | %d | %d | %d | %d | %s | %s |",
        life.name(),
        diary.count(ALL),
        diary.most(ALL),
        diary.count(Heard::isFirst),
        diary.most(Heard::isFirst),
        diary.count(Heard::isCheckIn),
        diary.count(Heard::isPlan),
        diary.count(one -> one.key().startsWith("movement.begin")),
        diary.count(one -> one.key().equals("movement.finished")),
        diary.quietBreaches().size(),
        diary.count(Heard::breaksPause),
        diary.repeats().size(),
        diary.doubled().size(),
        life.owed().isEmpty() ? "" : prompts.lost().size() + " of " + prompts.due(),
        life.owed().isEmpty() ? "" : prompts.letGo().size());
  }

  private void tell(Life life) {
    Diary diary = life.diary();
    System.out.println("\n" + life.name() + " (" + life.chat() + ", acted " + diary.said() + ")");
    System.out.println("  " + keys(diary));
    tell("quiet", diary.quietBreaches());
    tell("in a pause", diary.heard().stream().filter(Heard::breaksPause).toList());
    Owed prompts = owed.apply(life);
    prompts.lost().forEach(at -> System.out.println("  lost: " + at));
    prompts.letGo().forEach(at -> System.out.println("  let go: " + at));
    System.out.println("  owed " + prompts.due() + ", excused " + prompts.excused());
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
