package org.tideover.process;

import static java.time.Duration.ofMinutes;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.faketelegram.FakeTelegram;

/**
 * A bot that is served from one data folder against one fake Telegram, through all its restarts.
 */
final class Served implements AutoCloseable {
  /** Long enough for cold starts on a busy machine; nothing waits for it to pass. */
  static final Duration SOON = ofMinutes(2);

  private static final Content CONTENT = Content.load(ContentSource.classPath());

  private final FakeTelegram telegram;
  private final Path folder;
  private RealProgram program;

  private Served(FakeTelegram telegram, Path folder, RealProgram program) {
    this.telegram = telegram;
    this.folder = folder;
    this.program = program;
  }

  static Served start(FakeTelegram telegram, Path folder, int timeScale) {
    return new Served(telegram, folder, run(telegram, folder, timeScale));
  }

  /** The first words of a reply, up to its first variable. */
  static String words(String key) {
    return CONTENT.reply(key).getFirst().split("[{\n]", 2)[0].strip();
  }

  /** Everything that a reply can say, of one without variables. */
  static List<String> variants(String key) {
    return CONTENT.reply(key).stream().map(String::strip).toList();
  }

  RealProgram program() {
    return program;
  }

  Path data() {
    return folder.resolve("data");
  }

  void restart(int timeScale) {
    program = run(telegram, folder, timeScale);
  }

  /** Waits until it asks Telegram for updates. */
  Served awaitsPolling() {
    telegram.awaits("the bot's poll", telegram::isPolled, SOON);
    return this;
  }

  private static RealProgram run(FakeTelegram telegram, Path folder, int timeScale) {
    return RealProgram.start(
        folder.resolve("output"),
        Map.of(
            "TELEGRAM_BOT_TOKEN", telegram.token(),
            "TELEGRAM_API_URL", telegram.url().toString(),
            "TIDEOVER_DATA", folder.resolve("data").toString()),
        List.of("serve", "--time-scale", String.valueOf(timeScale)));
  }

  @Override
  public void close() {
    program.close();
  }
}
