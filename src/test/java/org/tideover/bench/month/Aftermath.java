package org.tideover.bench.month;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakeTelegram;

/** What is looked at after the month: an export, the pictures, and what is left after /forget. */
final class Aftermath {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FakeTelegram telegram;
  private final RealBot bot;
  private final List<Life> lives;
  private final Path folder;

  Aftermath(FakeTelegram telegram, RealBot bot, List<Life> lives, Path folder) {
    this.telegram = telegram;
    this.bot = bot;
    this.lives = lives;
    this.folder = folder;
  }

  /** Looks, and tells what was found. */
  List<String> looks() throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    found.add("pictures of progress: " + pictures());
    found.add("files of an export: " + export());
    found.add("leftovers after /forget: " + leftovers());
    return found;
  }

  private long pictures() throws IOException {
    long count = 0;
    for (Life life : lives) {
      if (life instanceof Lives.Blocker) {
        continue; // They have been forgotten, and a word of theirs would begin anew.
      }
      int before = life.person().chat().size();
      life.person().says("/progress");
      isHeard(() -> life.person().chat().size() > before + 1);
      for (ChatLine line : life.person().chat().stream().skip(before).toList()) {
        if (line.kind().equals("photo")) {
          Files.write(
              folder.resolve("progress-" + life.chat() + ".png"), life.person().opens(line));
          count++;
        }
      }
    }
    return count;
  }

  private long export() throws IOException {
    Life life = of(Movers.Planner.class);
    life.person().says("/export");
    isHeard(() -> documents(life).size() >= 2);
    int number = 0;
    for (ChatLine line : documents(life)) {
      Files.write(folder.resolve("export-" + number++), life.person().opens(line));
    }
    return number;
  }

  private static List<ChatLine> documents(Life life) {
    return life.person().chat().stream().filter(line -> line.kind().equals("document")).toList();
  }

  /** Where the number of somebody who is forgotten, or their words, still stand. */
  private List<String> leftovers() throws IOException, InterruptedException {
    for (Class<? extends Life> kind : List.of(Movers.Planner.class, Movers.WithBuddy.class)) {
      Life life = of(kind);
      life.person().says("/forget");
      life.person().awaits("undone", PATIENCE);
      life.person().taps("Erase everything");
      isHeard(() -> !last(life).contains("undone"));
    }
    Thread.sleep(1_000);
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(bot.data())) {
      for (Path file :
          Stream.concat(files, Stream.of(bot.log())).filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        for (String trace : traces()) {
          if (bytes.contains(trace)) {
            found.add(trace + " in " + file.getFileName());
          }
        }
      }
    }
    return found;
  }

  private List<String> traces() {
    return List.of(
        String.valueOf(of(Movers.Planner.class).chat()),
        String.valueOf(of(Movers.WithBuddy.class).chat()),
        String.valueOf(of(Lives.Blocker.class).chat()),
        Movers.Planner.SECRET);
  }

  private static String last(Life life) {
    return life.person().chat().getLast().text();
  }

  private Life of(Class<? extends Life> kind) {
    return lives.stream().filter(kind::isInstance).findFirst().orElseThrow();
  }

  /** Waits until it comes true, or was waited for long enough. */
  private void isHeard(BooleanSupplier condition) {
    try {
      telegram.awaits("an answer", condition, PATIENCE);
    } catch (AssertionError silence) {
      System.out.println("nothing was heard in " + PATIENCE);
    }
  }
}
