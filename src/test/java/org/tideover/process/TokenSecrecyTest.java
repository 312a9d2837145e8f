package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;
import org.tideover.faketelegram.Faults.Fault;

/**
 * Whatever goes wrong between the program and Telegram, the token, which the HTTP client puts into
 * its exceptions, and people's words reach neither a log line nor a file.
 */
class TokenSecrecyTest {
  private static final String THEIR_WORD = "zanzibar";

  /** Each with one of the calls by which a bot introduces itself; one that fails often waits. */
  private static final Map<Fault, String> FAULTS =
      new EnumMap<>(
          Map.of(
              Fault.SERVER_ERROR, "getMe",
              Fault.CLOSED, "setMyCommands",
              Fault.HALF_ANSWER, "setMyDescription",
              Fault.LOST_ANSWER, "setMyShortDescription",
              Fault.GARBAGE, "setMyCommands"));

  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();

  @AfterEach
  void close() {
    telegram.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "json"})
  void theTokenStaysWithTheProgram(String format) throws Exception {
    FakePerson person = telegram.person(17);
    try (RealProgram program = serve(format)) {
      FAULTS.forEach((fault, introducing) ->
          telegram
              .faults()
              .next("getUpdates", fault)
              .next("sendMessage", fault)
              .next(introducing, fault));
      person.says("hello " + THEIR_WORD);
      person.says("/privacy").awaits(words("privacy"), SOON);
      telegram.faults().next("getUpdates", Fault.UNAUTHORIZED);
      // Else the poll that waits now would wait for half a minute.
      person.says("/help").awaits(words("help"), SOON);
      telegram.awaits("all faults", () -> telegram.faults().areOver(), SOON);
      program.awaitsOutput("does not know this bot's token", SOON);
      program.awaitsOutput("Practice begins", SOON);
      program.askToStop();
      program.awaitExit(SOON);

      assertSecret(program.output());
      assertLogged(program.output(), format);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertSecret(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
  }

  private RealProgram serve(String format) {
    Map<String, String> settings = RealProgram.settings(telegram, folder.resolve("data"));
    settings.put("TIDEOVER_LOG", "DEBUG");
    settings.put("TIDEOVER_LOG_FORMAT", format);
    return RealProgram.start(folder.resolve("output"), settings, List.of("serve"));
  }

  /** A log that is empty keeps every secret: so this one told of the faults, at every level. */
  private static void assertLogged(String output, String format) {
    List<String> log =
        output
            .lines()
            .filter(line ->
                line.matches(
                    format.equals("json") ? "\\{.*\"level\":\"\\w+\".*}" : "[\\d:.]{12} [A-Z]+ .*"))
            .toList();
    assertThat(log)
        .anySatisfy(line -> assertThat(line).contains("WARN", "Telegram cannot be reached"))
        .anySatisfy(line -> assertThat(line).contains("WARN", "does not know this bot's token"))
        .anySatisfy(line -> assertThat(line).contains("INFO", "Telegram answers again"))
        .anySatisfy(line -> assertThat(line).contains("DEBUG", "Practice begins"));
  }

  private void assertSecret(String text) {
    String token = telegram.token();
    assertThat(text)
        .doesNotContain(token.substring(token.indexOf(':') + 1))
        .doesNotContainIgnoringCase(THEIR_WORD);
  }
}
