package org.tideover.bench.month;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tideover.faketelegram.FakeTelegram;

/** The program as a process of its own, with a clock that runs fast; it can be killed. */
final class RealBot implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  private final URI telegram;
  private final Path data;
  private final int scale;
  private Process process;

  RealBot(URI telegram, Path data, int scale) throws IOException {
    this.telegram = telegram;
    this.data = data;
    this.scale = scale;
    this.process = start();
  }

  private Process start() throws IOException {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.tideover.app.Tideover", "serve", "--data", data.toString()));
    command.addAll(List.of("--time-scale", String.valueOf(scale)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
    builder.environment().put("TELEGRAM_API_URL", telegram.toString());
    return builder.start();
  }

  /** What it logged. */
  Path log() {
    return data.resolveSibling("bot.log");
  }

  Path data() {
    return data;
  }

  /** It dies as in a power cut, and is started again. */
  void dies() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    process = start();
  }

  /** What the program's clock shows at a moment of ours. */
  Instant clock(Instant real) throws IOException {
    String[] lines = Files.readString(data.resolve("clock")).split("\n");
    Duration passed = Duration.between(Instant.parse(lines[0]), real);
    return Instant.parse(lines[1])
        .plusNanos((long) (passed.toNanos() * Double.parseDouble(lines[2])));
  }

  boolean isStarted() {
    return Files.exists(data.resolve("clock"));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
