package org.tideover.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tideover.faketelegram.FakeTelegram;

/**
 * The program as a process: the classes under test, with the flags that the launcher gives to Java.
 * The launcher itself would build a jar in the middle of the build that runs this test.
 */
final class RealProgram implements AutoCloseable {
  private static final Pattern FLAGS = Pattern.compile("(?m)^small=\"([^\"]+)\"$");

  private final Process process;
  private final Path output;

  private RealProgram(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** The settings with which it serves a fake Telegram from a folder; more may be added. */
  static Map<String, String> settings(FakeTelegram telegram, Path data) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TELEGRAM_BOT_TOKEN", telegram.token());
    settings.put("TELEGRAM_API_URL", telegram.url().toString());
    settings.put("TIDEOVER_DATA", data.toString());
    return settings;
  }

  /**
   * Starts it.
   *
   * @param output where everything that it prints is added
   * @param environment the only settings that it sees
   */
  static RealProgram start(Path output, Map<String, String> environment, List<String> arguments) {
    return start(builder(output, environment, arguments), output);
  }

  /** Starts it with a file as its standard input. */
  static RealProgram startPiped(Path input, Path output, List<String> arguments) {
    return start(builder(output, Map.of(), arguments).redirectInput(input.toFile()), output);
  }

  /**
   * Starts it in a terminal of its own, into which this was typed before it could read.
   *
   * @param locale what the machine speaks: {@code C} is no language, as on servers and in
   *     containers
   */
  static RealProgram startInTerminal(
      String typed, Path output, String locale, List<String> arguments) throws IOException {
    ProcessBuilder builder =
        builder(output, Map.of("TERM", "xterm-256color", "LC_ALL", locale), arguments);
    String command =
        builder.command().stream()
            .map(word -> "'" + word.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    RealProgram program = start(builder.command("script", "-qefc", command, "/dev/null"), output);
    program.types(typed);
    return program;
  }

  /** Types into its terminal. */
  void types(String typed) throws IOException {
    OutputStream keys = process.getOutputStream();
    keys.write(typed.getBytes(StandardCharsets.UTF_8));
    keys.flush();
  }

  private static RealProgram start(ProcessBuilder builder, Path output) {
    try {
      return new RealProgram(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder builder(
      Path output, Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(launcherFlags());
    // Tests have a quiet log of their own before it on the class path; people read this one.
    command.add("-Dlogback.configurationFile=" + Path.of("src/main/resources/logback.xml"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.tideover.app.Tideover");
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder
        .environment()
        .keySet()
        .removeIf(name ->
            name.startsWith("TELEGRAM_")
                || name.startsWith("TIDEOVER_")
                || name.startsWith("DATABASE_")
                || name.startsWith("LLM_"));
    builder.environment().putAll(environment);
    return builder;
  }

  private static List<String> launcherFlags() {
    try {
      Matcher flags = FLAGS.matcher(Files.readString(Path.of("tideover")));
      if (!flags.find()) {
        throw new AssertionError("The launcher has no line small=\"...\" with Java's flags");
      }
      return List.of(flags.group(1).split(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it with no time for a last word, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    awaitExit(Served.SOON);
  }

  /** Asks it to stop, as a service manager does. */
  void askToStop() {
    process.destroy();
  }

  /** Waits until it printed these words. */
  void awaitsOutput(String words, Duration limit) throws InterruptedException {
    awaitsOutput(words, 1, limit);
  }

  /** Waits until it printed these words so many times. */
  void awaitsOutput(String words, int times, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (said(words) < times) {
      boolean over = process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end;
      if (over && said(words) < times) {
        throw new AssertionError("Never said " + words + ". It said:\n" + output());
      }
    }
  }

  private int said(String words) {
    return output().split(Pattern.quote(words), -1).length - 1;
  }

  /** Its exit code. */
  int awaitExit(Duration limit) {
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("Still running after " + limit + ". It said:\n" + output());
  }

  /**
   * Everything that it and earlier runs with the same file printed. It may end in the middle of a
   * letter.
   */
  String output() {
    try {
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
