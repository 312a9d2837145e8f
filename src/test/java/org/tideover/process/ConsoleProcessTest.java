package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real program in a pipe and in a terminal, and its launcher where there is no Java to run it.
 */
class ConsoleProcessTest {
  private static final String END_OF_INPUT = "\u0004";

  private @TempDir Path folder;

  @Test
  void pipedLinesAreAnsweredAndTheEndOfInputEndsIt() throws IOException {
    Path input = Files.writeString(folder.resolve("input"), "im craving\n7\n");
    Path output = folder.resolve("output");
    try (RealProgram program =
        RealProgram.startPiped(
            input, output, List.of("chat", "--data", folder.resolve("data").toString()))) {
      assertThat(program.awaitExit(SOON)).isZero();
      assertThat(program.output())
          .containsSubsequence("> im craving", "[7]", "> 7", words("urge.ask-place"));
    }
  }

  @Test
  void anEmptyPipeEndsItCleanly() throws IOException {
    Path input = Files.createFile(folder.resolve("input"));
    try (RealProgram program =
        RealProgram.startPiped(
            input,
            folder.resolve("output"),
            List.of("chat", "--data", folder.resolve("data").toString()))) {
      assertThat(program.awaitExit(SOON)).isZero();
      assertThat(program.output()).isBlank();
    }
  }

  @Test
  void whatIsTypedBeforeTheFirstPromptIsHeard() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs a terminal to type into");
    try (RealProgram program =
        RealProgram.startInTerminal(
            "im craving\n7\n",
            folder.resolve("output"),
            "C.UTF-8",
            List.of("chat", "--data", folder.resolve("data").toString()))) {
      program.awaitsOutput(words("urge.ask-place"), SOON);
      assertThat(program.output()).containsSubsequence("[7]", words("urge.ask-place"));

      program.types(END_OF_INPUT);
      assertThat(program.awaitExit(SOON)).isZero();
    }
  }

  @Test
  void lettersOfAnyLanguageAreReadAndShownWhereTheMachineSpeaksNone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs a terminal to type into");
    try (RealProgram program =
        RealProgram.startInTerminal(
            "übermüdet, мне хочется уколоться\n",
            folder.resolve("output"),
            "C",
            List.of("chat", "--data", folder.resolve("data").toString()))) {
      program.awaitsOutput("[7]", SOON);

      program.types(END_OF_INPUT);
      assertThat(program.awaitExit(SOON)).isZero();
      assertThat(program.output().split("Ctrl-D ends", 2)[1]).containsPattern("\\p{IsCyrillic}{4}");
    }
  }

  @Test
  void theLauncherSaysWhatToInstallWhereThereIsNoJava() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Result result =
        launch(
            Files.readString(Path.of("tideover"))
                .replaceAll("/usr/lib/jvm|/usr/java|/opt/|/Library/", "/nowhere/"));
    assertThat(result.exit).isEqualTo(1);
    assertThat(result.output).contains("needs Java 25").contains("Install one", "JAVA_HOME");
  }

  @Test
  void theLauncherTakesTheJavaOfJavaHomeBeforeAllOthers() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Path home = jdk("echo \"chosen: $*\"");
    remembers(folder, folder, home);
    Result result = launch(Files.readString(Path.of("tideover")), home.toString());
    assertThat(result.exit).isZero();
    assertThat(result.output).contains("chosen:").endsWith("chat --data x\n");
  }

  @Test
  void theLauncherNeedsNoHome() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Path home = jdk("echo \"chosen: $*\"");
    remembers(folder, folder, home);
    script(folder.resolve("tideover"), Files.readString(Path.of("tideover")));

    // As systemd starts a service whose user is made for it.
    Result result = run(Map.of("JAVA_HOME", home.toString()));
    assertThat(result.exit).as(result.output).isZero();
    assertThat(result.output).startsWith("chosen:").endsWith("chat --data x\n");
  }

  @Test
  void theLauncherRunsFromAFolderWithABlankInItsNameAndThroughALink() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Path home = jdk("for word in \"$@\"; do echo \"<$word>\"; done");
    Path place = folder.resolve("my programs");
    remembers(place, place, home);
    Files.writeString(Files.createDirectory(place.resolve("content")).resolve("newer"), "than it");
    script(place.resolve("tideover"), Files.readString(Path.of("tideover")));
    Files.createSymbolicLink(folder.resolve("tideover"), place.resolve("tideover"));
    Result result = run(home.toString());
    assertThat(result.exit).as(result.output).isZero();
    assertThat(result.output)
        .contains("<-XX:AOTCache=" + place.resolve("target/tideover.aot") + ">")
        .contains("<" + place.resolve("target/tideover.jar") + ">\n<chat>\n<--data>\n<x>\n");
  }

  @Test
  void whatJavaRememberedOfAnotherPlaceIsNotUsed() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Path home = jdk("echo \"chosen: $*\"");
    remembers(folder, folder.resolve("before"), home);
    Result result = launch(Files.readString(Path.of("tideover")), home.toString());
    assertThat(result.exit).as(result.output).isZero();
    assertThat(result.output).contains("chosen:").doesNotContain("AOTCache=");
  }

  @Test
  void theLauncherGoesWhereItsFolderWasMadeAnewAndSaysWhereItIsGone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Path home = jdk("echo \"chosen in $(pwd -P)\"");
    remembers(folder, folder, home);
    script(folder.resolve("tideover"), Files.readString(Path.of("tideover")));
    Map<String, String> java = Map.of("JAVA_HOME", home.toString(), "PATH", "/usr/bin:/bin");
    String gone = "mkdir '%1$s/here' && cd '%1$s/here' && rmdir '%1$s/here' && ".formatted(folder);
    String call = "'" + folder.resolve("tideover") + "' chat --data x";

    Result lost = run(java, "-c", gone + call);
    assertThat(lost.exit).isEqualTo(1);
    assertThat(lost.output).contains("is gone", "cd").doesNotContain("chosen");

    assumeTrue(Files.exists(Path.of("/proc/self/cwd")), "only Linux says where it was");
    Result anew = run(java, "-c", gone + "mkdir '" + folder.resolve("here") + "' && " + call);
    assertThat(anew.output).contains("chosen in " + folder.resolve("here").toRealPath());
    assertThat(anew.exit).isZero();
  }

  @Test
  void namesOfFilesInAnyLanguageAreTakenWhereTheMachineSpeaksNone() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/locale")), "needs the names of locales");
    Path home =
        jdk(
            """
            while [ "$1" != -jar ]; do shift; done
            shift 2
            exec '%s/bin/java' -cp '%s' org.tideover.app.Tideover "$@"\
            """
                .formatted(System.getProperty("java.home"), classPath()));
    remembers(folder, folder, home);
    script(folder.resolve("tideover"), Files.readString(Path.of("tideover")));
    Path typed =
        Files.writeString(
            folder.resolve("typed"),
            "cd '%s' && printf 'im craving\n' | ./tideover chat --data ./mit-Ümlaut && test -f mit-Ümlaut/tideover.db"
                .formatted(folder));
    for (String locale : List.of("C", "POSIX", "C.UTF-8")) {
      Result result =
          run(
              Map.of("JAVA_HOME", home.toString(), "LC_ALL", locale, "PATH", "/usr/bin:/bin"),
              typed.toString());
      assertThat(result.exit).as(locale + ": " + result.output).isZero();
    }
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The home of a Java 25 that does this instead of running anything. */
  private Path jdk(String does) throws IOException {
    Path home = folder.resolve("jdk");
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    script(home.resolve("bin/java"), "#!/bin/sh\n" + does + "\n");
    return home;
  }

  /** A built program in a place, with what Java remembered of it when it was somewhere else. */
  private static void remembers(Path place, Path then, Path home) throws IOException {
    Path target = Files.createDirectories(place.resolve("target"));
    Files.createFile(target.resolve("tideover.jar"));
    Files.createFile(target.resolve("tideover.aot"));
    Files.writeString(
        target.resolve("tideover.aot.with"),
        then.resolve("target/tideover.jar") + " " + home + " " + sum(home));
  }

  /** The sum of a jar without anything in it, and of a Java's release, as the launcher makes it. */
  private static String sum(Path home) throws IOException {
    Process sum =
        new ProcessBuilder("cksum").redirectInput(home.resolve("release").toFile()).start();
    return new String(sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private record Result(int exit, String output) {}

  private Result launch(String launcher) throws Exception {
    return launch(launcher, "/nonexistent");
  }

  /** Runs a copy of the launcher in a folder where it finds nothing to build. */
  private Result launch(String launcher, String javaHome) throws Exception {
    script(folder.resolve("tideover"), launcher);
    return run(javaHome);
  }

  private Result run(String javaHome) throws Exception {
    return run(Map.of("JAVA_HOME", javaHome, "HOME", folder.toString()));
  }

  private Result run(Map<String, String> environment) throws Exception {
    return run(environment, folder.resolve("tideover").toString(), "chat", "--data", "x");
  }

  /** Runs what a shell is told, with these settings alone. */
  private Result run(Map<String, String> environment, String... told) throws Exception {
    List<String> shell = Stream.concat(Stream.of("/bin/sh"), Stream.of(told)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(shell)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", toolsWithoutJava().toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(folder.resolve("said")));
  }

  /** The few commands that the launcher needs, on a path where no java is. */
  private Path toolsWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of(
            "sh",
            "sed",
            "dirname",
            "readlink",
            "find",
            "head",
            "tail",
            "cat",
            "cksum",
            "mktemp",
            "rm")) {
      Path found = Path.of(Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin" : "/bin", tool);
      script(tools.resolve(tool), "#!/bin/sh\nexec " + found + " \"$@\"\n");
    }
    return tools;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
