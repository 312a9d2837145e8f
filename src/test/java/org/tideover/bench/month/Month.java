package org.tideover.bench.month;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tideover.faketelegram.ChatLine;
import org.tideover.faketelegram.FakeTelegram;

/**
 * A month with the real program, in less than half an hour: eleven people who do not exist, on the
 * strict fake Telegram, with a clock that runs fast. The table is that of docs/a-month.md, and the
 * folder keeps every chat, the export of one person and the pictures.
 *
 * <pre>{@code mvn -q -Pmonth verify}</pre>
 */
public final class Month {
  private static final Path FOLDER = Path.of("target", "month");

  /** Where most of them live. */
  private static final ZoneId HOME = ZoneId.of("America/New_York");

  /** Longer than this nothing here takes; then the machine was busy elsewhere. */
  private static final Duration STALL = Duration.ofMillis(500);

  private final FakeTelegram telegram;
  private final RealBot bot;
  private final Mishaps mishaps;
  private final List<Life> lives;
  private final ReplyKeys keys;
  private final int days;

  private Month(FakeTelegram telegram, RealBot bot, int scale, int days) throws IOException {
    this.telegram = telegram;
    this.bot = bot;
    this.days = days;
    this.keys = new ReplyKeys(Path.of("content"));
    List<Life> people = Lives.all(telegram::person);
    this.lives = people;
    this.mishaps = new Mishaps(bot, scale, slow -> people.forEach(life -> life.slowsDown(slow)));
  }

  /** Takes how many times faster the clock runs, and how many days are lived: {@code 2880 30}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int scale = args.length > 0 ? Integer.parseInt(args[0]) : 2880;
    int days = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    empty();
    Files.createDirectories(FOLDER.resolve("data"));
    Instant begun = Instant.now();
    try (FakeTelegram telegram = FakeTelegram.start();
        RealBot bot = new RealBot(telegram.url(), FOLDER.resolve("data"), scale)) {
      telegram.awaits(
          "the bot", () -> telegram.isPolled() && bot.isStarted(), Duration.ofMinutes(2));
      Month month = new Month(telegram, bot, scale, days);
      month.isLived();
      new Aftermath(telegram, bot, month.lives, FOLDER).looks().forEach(System.out::println);
      month.keepsChats();
      System.out.printf(
          Locale.ROOT,
          "%n%d days at %d times, in %d minutes; %d cores, JDK %s%n",
          days,
          scale,
          Duration.between(begun, Instant.now()).toMinutes(),
          Runtime.getRuntime().availableProcessors(),
          System.getProperty("java.version"));
    }
  }

  private void isLived() throws IOException, InterruptedException {
    Instant first = bot.clock(Instant.now());
    int day = 0;
    Instant looked = Instant.now();
    while (day < days) {
      Duration gap = Duration.between(looked, Instant.now());
      looked = Instant.now();
      if (gap.compareTo(STALL) > 0) {
        System.out.println("the machine stood still for " + gap + " on day " + day);
      }
      lives.forEach(life -> life.lives(this::clock, keys));
      ZonedDateTime wall = clock(Instant.now()).atZone(HOME);
      day = (int) Duration.between(first, wall.toInstant()).toDays();
      mishaps.befall(
          (int) ChronoUnit.DAYS.between(first.atZone(HOME).toLocalDate(), wall.toLocalDate()),
          wall);
      Thread.sleep(10);
    }
    report(first, bot.clock(Instant.now()));
  }

  private void report(Instant first, Instant last) {
    new Report(
            lives,
            telegram,
            life -> Owed.of(life, first, last, mishaps.away(), Passed.of(bot.data(), life.chat())))
        .print();
  }

  private Instant clock(Instant real) {
    try {
      return bot.clock(real);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepsChats() throws IOException {
    for (Life life : lives) {
      String chat =
          life.person().chat().stream()
              .map(line -> when(line, life) + line)
              .collect(Collectors.joining("\n\n"));
      Files.writeString(FOLDER.resolve(life.chat() + ".txt"), life.name() + "\n\n" + chat);
    }
  }

  private String when(ChatLine line, Life life) {
    return clock(line.stamp().sentAt()).atZone(life.zone()).toString().substring(5, 16) + " ";
  }

  private static void empty() throws IOException {
    if (!Files.exists(FOLDER)) {
      return;
    }
    try (var files = Files.walk(FOLDER)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    }
  }
}
