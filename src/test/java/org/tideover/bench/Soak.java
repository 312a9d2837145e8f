package org.tideover.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A long conversation with many: 20 messages a second, and once a minute what the program holds in
 * memory after it cleared away its garbage.
 */
final class Soak {
  private static final int MINUTES = 30;
  private static final int A_MINUTE = 20 * 60;
  private static final int PEOPLE = 400;
  private static final long FIRST = 1_000;
  private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

  /** So much more at the end than after the first third still counts as flat, in megabytes. */
  private static final long SLACK = 8;

  private final Path folder;
  private final Broadcast.Table table;

  /** Prepares one that writes what it finds into a table. */
  Soak(Path folder, Broadcast.Table table) {
    this.folder = folder;
    this.table = table;
  }

  /** Runs it. */
  void run() throws IOException, InterruptedException {
    try (FakeServer telegram = FakeServer.start();
        Bot bot = Bot.serve(telegram, folder.resolve("soak"))) {
      telegram.say(1, "hello");
      Benchmark.awaitSent(telegram, 1);
      talk(telegram, bot);
    }
  }

  private void talk(FakeServer telegram, Bot bot) throws IOException, InterruptedException {
    List<String> lines = Lines.distinct(MINUTES * A_MINUTE);
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
    table.row(
        MINUTES + " minutes at 20 messages/s: first reply p50", Benchmark.millis(micros, 50), "");
    table.row("... p99", Benchmark.millis(micros, 99), "");
    table.row("... unanswered", String.valueOf(lines.size() - micros.length), "0");
    long more = heaps.getLast() - heaps.get(heaps.size() / 3);
    table.row(
        "... objects in use since a third of the time",
        "%+d MB".formatted(more),
        "<= " + SLACK + " MB");
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
