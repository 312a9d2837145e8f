package org.tideover.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tideover.faketelegram.FakeTelegram;

/** The program, started as people start it. */
final class Bot implements AutoCloseable {
  private static final Path LAUNCHER = Path.of("tideover").toAbsolutePath();

  private final Process process;

  private Bot(Process process) {
    this.process = process;
  }

  static Bot serve(FakeServer telegram, Path data) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(LAUNCHER.toString(), "serve", "--data", data.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(data.resolveSibling(data.getFileName() + ".log").toFile());
    builder.environment().put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
    builder.environment().put("TELEGRAM_API_URL", telegram.url().toString());
    return new Bot(builder.start());
  }

  /** Runs a command on a file of lines and returns how many nanoseconds it took. */
  static long understand(Path lines, Path answers) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(LAUNCHER.toString(), "understand")
            .redirectInput(lines.toFile())
            .redirectOutput(answers.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException("understand ended with " + exit);
    }
    return System.nanoTime() - start;
  }

  /** Java's options for the program, as the launcher has them. */
  static List<String> javaOptions() throws IOException {
    return Files.readAllLines(LAUNCHER).stream()
        .filter(line -> line.startsWith("small=\""))
        .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"')))
        .map(options -> List.of(options.split(" ")))
        .findFirst()
        .orElseThrow(() -> new IOException("The launcher names no options for Java"));
  }

  /** What the process holds in memory now, in megabytes; 0 where the system does not tell. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** What Java's own tool answers about the process. */
  String ask(String command) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(process.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    tool.waitFor();
    return answer;
  }

  /** The processor time that the process has taken since its start, in milliseconds. */
  long processorMillis() {
    return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
