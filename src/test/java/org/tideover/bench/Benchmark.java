package org.tideover.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tideover.bench.micro.Suite;

/**
 * The figures of docs/performance.md. Run it on a quiet machine: {@code mvn -q -Pbench verify}.
 *
 * <p>A reply's time runs from the moment at which the fake Telegram has a person's message to the
 * moment at which the first message for that chat is in it.
 */
public final class Benchmark {
  private static final int STARTS = 5;
  private static final int STREAM = 400;
  private static final int STREAMING_PEOPLE = 100;
  private static final long BETWEEN = 50_000_000;
  private static final int BACKLOG = 3_000;
  private static final int WAITING_PEOPLE = 300;
  private static final int UNDERSTOOD = 2_000;

  /** So often we look and see nothing new before we give up. */
  private static final int STALLED = 120;

  private final Path folder;
  private final List<String[]> table = new ArrayList<>();

  private Benchmark(Path folder) {
    this.folder = folder;
  }

  private static final List<String> USUAL =
      List.of("start", "stream", "backlog", "broadcast", "due", "understand");

  /**
   * Runs the parts that are named, or those of {@link #USUAL}; {@code jmh}, {@code million} and
   * {@code soak} only when they are named.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> named =
        Arrays.stream(args)
            .flatMap(argument -> Arrays.stream(argument.split(" ")))
            .filter(part -> !part.isEmpty())
            .toList();
    List<String> parts = named.isEmpty() ? USUAL : named;
    Path folder = Files.createTempDirectory("tideover-bench");
    try {
      new Benchmark(folder).run(parts);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
      }
    }
  }

  private void run(List<String> parts) throws IOException, InterruptedException {
    double before = load();
    for (String part : parts) {
      switch (part) {
        case "start" -> start();
        case "stream" -> stream();
        case "backlog" -> backlog();
        case "broadcast" -> new Broadcast(folder).ofNudges(this::row);
        case "due" -> new Broadcast(folder).ofAppointments(this::row);
        case "understand" -> understand();
        case "soak" -> new Soak(folder, this::row).run();
        case "million" -> new Million(folder, this::row).run();
        case "jmh" -> Suite.run(Bot.javaOptions(), (piece, time) -> row(piece, time, ""));
        default -> throw new IllegalArgumentException("There is no part " + part);
      }
    }
    System.out.printf(
        "%n%s, %d cores, JDK %s, load %.1f before and %.1f after%n%n",
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        before,
        load());
    System.out.println("| figure | measured | bar |\n|---|---|---|");
    table.forEach(row -> System.out.println("| " + String.join(" | ", row) + " |"));
  }

  private void start() throws IOException, InterruptedException {
    long[] millis = new long[STARTS];
    for (int i = 0; i < STARTS; i++) {
      try (FakeServer telegram = FakeServer.start()) {
        telegram.say(17, "i'm craving");
        long begin = System.nanoTime();
        try (Bot bot = Bot.serve(telegram, folder.resolve("start" + i))) {
          awaitSent(telegram, 1);
          millis[i] = (System.nanoTime() - begin) / 1_000_000;
        }
      }
      progress("start %d of %d: %d ms", i + 1, STARTS, millis[i]);
    }
    Arrays.sort(millis);
    row("launcher to first reply, median of " + STARTS, millis[STARTS / 2] + " ms", "<= 3 s");
  }

  private void stream() throws IOException, InterruptedException {
    try (FakeServer telegram = FakeServer.start();
        Bot bot = Bot.serve(telegram, folder.resolve("stream"))) {
      telegram.say(1, "hello");
      awaitSent(telegram, 1);
      Thread.sleep(2_000);
      List<String> lines = Lines.distinct(STREAM);
      long processor = bot.processorMillis();
      long begin = System.nanoTime();
      for (int i = 0; i < STREAM; i++) {
        sleepUntil(begin + i * BETWEEN);
        telegram.say(100 + i % STREAMING_PEOPLE, lines.get(i));
        if (i % 100 == 99) {
          progress("stream: %d of %d", i + 1, STREAM);
        }
      }
      awaitQuiet(telegram, STREAM / 2);
      processor = bot.processorMillis() - processor;
      long[] micros = delays(telegram, LongStream.range(100, 100 + STREAMING_PEOPLE));
      row("20 messages/s for 20 s: first reply p50", millis(micros, 50), "<= 8 ms");
      row("... p99", millis(micros, 99), "<= 30 ms");
      row("... slowest", millis(micros, 100), "");
      row("... unanswered", String.valueOf(STREAM - micros.length), "0");
      row("... processor a message, practice included", each(processor, STREAM), "");
      row("resident memory after it", bot.residentMegabytes() + " MB", "<= 320 MB");
      row("broken rules of Telegram", telegram.status().path("violations").size() + "", "0");
    }
  }

  private void backlog() throws IOException, InterruptedException {
    try (FakeServer telegram = FakeServer.start()) {
      List<String> lines = Lines.distinct(BACKLOG);
      ArrayNode all = new ObjectMapper().createArrayNode();
      for (int i = 0; i < BACKLOG; i++) {
        all.addObject().put("chat", 1000 + i % WAITING_PEOPLE).put("text", lines.get(i));
      }
      telegram.say(all);
      long begin = System.currentTimeMillis() * 1000;
      try (Bot bot = Bot.serve(telegram, folder.resolve("backlog"))) {
        awaitQuiet(telegram, BACKLOG / 2);
        List<JsonNode> replies = new ArrayList<>();
        for (long chat = 1000; chat < 1000 + WAITING_PEOPLE; chat++) {
          telegram
              .chat(chat)
              .forEach(line -> {
                if (line.path("from_bot").asBoolean()) {
                  replies.add(line);
                }
              });
        }
        reportBacklog(replies, begin);
        row("... processor a message, start included", each(bot.processorMillis(), BACKLOG), "");
        row("resident memory after it", bot.residentMegabytes() + " MB", "<= 320 MB");
      }
    }
  }

  private void reportBacklog(List<JsonNode> replies, long begin) {
    long[] sent =
        replies.stream().mapToLong(reply -> reply.path("sent").asLong()).sorted().toArray();
    double working = (sent[sent.length - 1] - sent[0]) / 1e6;
    double inAll = (sent[sent.length - 1] - begin) / 1e6;
    row("backlog of 3,000: answered a second", rate(BACKLOG, working), ">= 400");
    row("... replies a second", rate(sent.length, working), "");
    row("... counted from the launcher's start", rate(BACKLOG, inAll), "");
  }

  private void understand() throws IOException, InterruptedException {
    Path lines = Files.write(folder.resolve("lines"), Lines.distinct(UNDERSTOOD));
    Path few = Files.write(folder.resolve("few"), Lines.distinct(1));
    double start = Bot.understand(few, folder.resolve("answers")) / 1e9;
    double whole = Bot.understand(lines, folder.resolve("answers")) / 1e9;
    progress("understand: %.2f s, of which %.2f s for one line", whole, start);
    row("understand, lines a second, start included", rate(UNDERSTOOD, whole), ">= 250");
    row("... without the start", rate(UNDERSTOOD, whole - start), "");
  }

  /** From each message to the first reply after it, in microseconds, sorted. */
  static long[] delays(FakeServer telegram, LongStream chats) {
    List<Long> delays = new ArrayList<>();
    chats.forEach(chat -> {
      long asked = 0;
      for (JsonNode line : telegram.chat(chat)) {
        long sent = line.path("sent").asLong();
        if (!line.path("from_bot").asBoolean()) {
          asked = sent;
        } else if (asked > 0) {
          delays.add(sent - asked);
          asked = 0;
        }
      }
    });
    return delays.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  static void awaitSent(FakeServer telegram, int messages) throws InterruptedException {
    while (telegram.status().path("sent").asInt() < messages) {
      Thread.sleep(5);
    }
  }

  /**
   * Waits until so much was sent, everything is fetched, and nothing was sent for a while; it looks
   * seldom, because looking costs the program's own cores.
   */
  private static void awaitQuiet(FakeServer telegram, int messages) throws InterruptedException {
    int sent = -1;
    int still = 0;
    for (int quiet = 0; quiet < 6; quiet++) {
      if (still++ > STALLED) {
        throw new IllegalStateException(sent + " messages were sent, and for a minute no other");
      }
      Thread.sleep(500);
      JsonNode status = telegram.status();
      int now = status.path("sent").asInt();
      if (now != sent || now < messages || status.path("pending").asInt() > 0) {
        quiet = 0;
        still = now == sent ? still : 0;
        progress("%d sent", now);
      }
      sent = now;
    }
  }

  static void sleepUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  static String millis(long[] sorted, int percent) {
    int at = Math.min(sorted.length - 1, sorted.length * percent / 100);
    return String.format(Locale.ROOT, "%.1f ms", sorted[at] / 1000.0);
  }

  private static String each(long millis, int count) {
    return String.format(Locale.ROOT, "%.1f ms", (double) millis / count);
  }

  private static String rate(int count, double seconds) {
    return String.format(Locale.ROOT, "%.0f", count / seconds);
  }

  private void row(String figure, String measured, String bar) {
    table.add(new String[] {figure, measured, bar});
    progress("%s: %s", figure, measured);
  }

  static void progress(String text, Object... values) {
    System.out.printf(Locale.ROOT, text + "%n", values);
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
