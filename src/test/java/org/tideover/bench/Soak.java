package org.tideover.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A long conversation with many: 20 messages a second, and once a minute what the program holds in
 * memory after it cleared away its garbage. Its argument is how many minutes; 30 without one.
 */
public final class Soak {
  private static final int MINUTES = 30;
  private static final int A_MINUTE = 20 * 60;
  private static final int PEOPLE = 400;
  private static final long FIRST = 1_000;
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  /** So much more at the end than after the first third still counts as flat, in megabytes. */
  private static final long SLACK = 8;

  private Soak() {}

  /** Runs it in a folder that is removed. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int minutes = args.length > 0 ? Integer.parseInt(args[0]) : MINUTES;
    Path folder = Files.createTempDirectory("tideover-soak");
    try (FakeServer telegram = FakeServer.start();
        Bot bot = Bot.serve(telegram, folder.resolve("data"))) {
      telegram.say(1, "hello");
      Benchmark.awaitSent(telegram, 1);
      run(telegram, bot, minutes);
    } finally {
      try (var files = Files.walk(folder)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void run(FakeServer telegram, Bot bot, int minutes)
      throws IOException, InterruptedException {
    List<String> lines = Lines.distinct(minutes * A_MINUTE);
    List<Long> heaps = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < lines.size(); i++) {
      Benchmark.sleepUntil(begin + i * (60_000_000_000L / A_MINUTE));
      telegram.say(FIRST + i % PEOPLE, lines.get(i));
      if ((i + 1) % A_MINUTE == 0) {
        heaps.add(heap(bot));
        Benchmark.progress(
            "minute %d: %d MB in use after clearing away, %d MB resident, %d ms of processor",
            heaps.size(), heaps.getLast(), bot.residentMegabytes(), bot.processorMillis());
      }
    }
    Thread.sleep(2_000);
    long[] micros = Benchmark.delays(telegram, LongStream.range(FIRST, FIRST + PEOPLE));
    Benchmark.progress(
        "%d messages, %d answered; first reply p50 %s, p99 %s",
        lines.size(), micros.length, Benchmark.millis(micros, 50), Benchmark.millis(micros, 99));
    long more = heaps.getLast() - heaps.get(heaps.size() / 3);
    Benchmark.progress("%s: %+d MB since a third of the time", verdict(more), more);
  }

  private static String verdict(long more) {
    return more <= SLACK ? "flat" : "NOT FLAT";
  }

  /** Megabytes of Java's objects that are still needed. */
  private static long heap(Bot bot) throws IOException, InterruptedException {
    bot.ask("GC.run");
    Matcher used = USED.matcher(bot.ask("GC.heap_info"));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes / 1024;
  }
}
