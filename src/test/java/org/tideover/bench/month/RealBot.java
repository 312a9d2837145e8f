package org.tideover.bench.month;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tideover.faketelegram.FakeTelegram;

/**
 * The program as a process of its own, with a clock that runs fast; it can be killed, or stand
 * still as a machine does that is put to sleep, while Telegram goes on.
 */
final class RealBot implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  private final URI telegram;
  private final Path data;
  private final List<Anchor> anchors = new ArrayList<>();
  private int starts;
  private int scale;
  private Process process;

  /** From a moment of ours on, the program's clock ran from here, so many times faster. */
  private record Anchor(Instant real, Instant program, double scale) {
    Instant at(Instant moment) {
      return program.plusNanos((long) (Duration.between(real, moment).toNanos() * scale));
    }

    String lines() {
      return real + "\n" + program + "\n" + scale + "\n";
    }
  }

  RealBot(URI telegram, Path data, int scale) throws IOException {
    this.telegram = telegram;
    this.data = data;
    this.scale = scale;
    this.process = start();
    // Who stops the month stops the program as well.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.tideover.app.Tideover", "serve", "--data", data.toString()));
    command.addAll(List.of("--time-scale", String.valueOf(scale)));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
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

  /**
   * It dies as in a power cut, and is started again, with a clock of this pace; if that is another
   * one, its clock goes at the slower of both until then.
   */
  void dies(int pace) throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    if (pace != scale) {
      Instant now = Instant.now();
      Anchor meanwhile = new Anchor(now, clock(now), Math.min(pace, scale));
      Files.writeString(data.resolve("clock"), meanwhile.lines());
      anchors.add(meanwhile);
    }
    scale = pace;
    process = start();
  }

  /** It stands still until {@link #goesOn}. */
  void standsStill() throws IOException, InterruptedException {
    signal("STOP");
  }

  void goesOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  /** What the program's clock shows at a moment of ours, also one before it was started again. */
  Instant clock(Instant real) throws IOException {
    learn();
    Anchor then = anchors.getFirst();
    for (Anchor anchor : anchors) {
      then = anchor.real().isAfter(real) ? then : anchor;
    }
    return then.at(real);
  }

  /** Since when, by its own clock, it has been running. */
  Instant since() throws IOException {
    learn();
    return anchors.getLast().program();
  }

  int starts() throws IOException {
    learn();
    return starts;
  }

  /** The file may be seen while it is being written. */
  private void learn() throws IOException {
    String[] lines = Files.readString(data.resolve("clock")).split("\n", -1);
    if (lines.length == 4) {
      Anchor read =
          new Anchor(
              Instant.parse(lines[0]), Instant.parse(lines[1]), Double.parseDouble(lines[2]));
      if (anchors.isEmpty() || !anchors.getLast().equals(read)) {
        anchors.add(read);
        starts++;
      }
    }
  }

  boolean isStarted() {
    try {
      return Files.exists(data.resolve("clock")) && starts() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
