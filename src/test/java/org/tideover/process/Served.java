package org.tideover.process;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.store.Storage;

/**
 * A bot that is served from one data folder against one fake Telegram, through all its restarts.
 */
final class Served implements AutoCloseable {
  /** Long enough for cold starts on a busy machine; nothing waits for it to pass. */
  static final Duration SOON = ofMinutes(2);

  private static final Content CONTENT = Content.load(ContentSource.classPath());

  private final FakeTelegram telegram;
  private final Path folder;
  private final Map<String, String> environment;
  private RealProgram program;
  private int commands;

  private Served(FakeTelegram telegram, Path folder, int timeScale) {
    this.telegram = telegram;
    this.folder = folder;
    this.environment = RealProgram.settings(telegram, data());
    program = run(timeScale);
  }

  static Served start(FakeTelegram telegram, Path folder, int timeScale) {
    return new Served(telegram, folder, timeScale);
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
    program = run(timeScale);
  }

  /** Is asked to stop, and does. */
  void stops() {
    program.askToStop();
    assertThat(program.awaitExit(SOON)).as("stopped by a signal").isEqualTo(143);
  }

  /** From the next command on, a server has the database. */
  void turnsTo(Storage.Server server) {
    environment.put("DATABASE_URL", server.url());
    environment.put("DATABASE_USER", server.user().orElseThrow());
    environment.put("DATABASE_PASSWORD", server.password().orElseThrow().reveal());
  }

  /** Runs another command with the same settings; says what it printed. */
  String runs(int exit, String... command) {
    Path output = folder.resolve("output-of-" + command[0] + "-" + commands++);
    try (RealProgram other = RealProgram.start(output, environment, List.of(command))) {
      assertThat(other.awaitExit(SOON)).as(other.output()).isEqualTo(exit);
      return other.output();
    }
  }

  /** Waits until it asks Telegram for updates. */
  Served awaitsPolling() {
    telegram.awaits("the bot's poll", telegram::isPolled, SOON);
    return this;
  }

  private RealProgram run(int timeScale) {
    return RealProgram.start(
        folder.resolve("output"),
        environment,
        List.of("serve", "--time-scale", String.valueOf(timeScale)));
  }

  @Override
  public void close() {
    program.close();
  }
}
