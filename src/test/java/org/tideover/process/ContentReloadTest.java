package org.tideover.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.process.Served.SOON;
import static org.tideover.process.Served.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.ContentCopy;
import org.tideover.faketelegram.FakePerson;
import org.tideover.faketelegram.FakeTelegram;

/** Content that is changed under the running program. */
class ContentReloadTest {
  private static final String TAKEN = "Took up the changed content";
  private static final String REFUSED = "cannot be used, so people still get the earlier one";

  private @TempDir Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private Path content = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    content = folder.resolve("content");
    ContentCopy.into(content);
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void whatIsFitIsTakenUpAndWhatIsNotIsRefused() throws Exception {
    FakePerson person = telegram.person(17);
    try (RealProgram bot = serve(Map.of("TIDEOVER_CONTENT", content.toString()))) {
      person.says("/privacy").awaits(words("privacy"), SOON);

      change("en/replies/talk.yaml", "What I keep, on", "What stays, on");
      bot.awaitsOutput(TAKEN, 1, SOON);
      person.says("/privacy").awaits("What stays, on", SOON);

      Files.writeString(content.resolve("en/replies/why.yaml"), "why.default: \"Half a sente");
      bot.awaitsOutput(REFUSED, 1, SOON);
      bot.awaitsOutput(content.resolve("en/replies/why.yaml") + ":1: ", 1, SOON);
      person.says("/help").awaits(words("help"), SOON);
      person.says("/privacy").awaits("What stays, on", SOON);

      change(
          "en/safety/suicide.yaml",
          "      - \"^ time to die\"",
          "      - \"^ time to die\"\n      - \"the lamp of zanzibar is out\"");
      // Only now is the content fit again, so that nothing is taken up without the change above.
      Files.copy(
          Path.of("content/en/replies/why.yaml"),
          content.resolve("en/replies/why.yaml"),
          StandardCopyOption.REPLACE_EXISTING);
      bot.awaitsOutput(TAKEN, 2, SOON);
      person.says("the lamp of zanzibar is out").awaits(words("crisis.suicide"), SOON);
      assertThat(bot.output()).doesNotContain("the lamp", "Exception");
    }
  }

  @Test
  void itDoesNotStartOnContentThatIsUnfitAndSaysWhy() throws Exception {
    change("en/movements/chair-march.yaml", "effort: 2", "effort: 9");
    try (RealProgram bot = serve(Map.of("TIDEOVER_CONTENT", content.toString()))) {
      assertThat(bot.awaitExit(SOON)).isEqualTo(2);
      assertThat(bot.output())
          .contains(content.resolve("en/movements/chair-march.yaml") + ":5: 'effort' must be")
          .doesNotContain("Exception", "\tat ");
    }
  }

  @Test
  void aFolderThatIsNoneIsToldWithTheOtherSettings() {
    try (RealProgram bot =
        RealProgram.start(
            folder.resolve("output"),
            Map.of("TIDEOVER_TIME_SCALE", "fast"),
            List.of("chat", "--content", folder.resolve("nowhere").toString()))) {
      assertThat(bot.awaitExit(SOON)).isEqualTo(2);
      assertThat(bot.output())
          .contains("TIDEOVER_TIME_SCALE", "TIDEOVER_CONTENT", "nowhere, which is not there");
    }
  }

  private void change(String file, String from, String to) throws IOException {
    String before = Files.readString(content.resolve(file));
    assertThat(before).contains(from);
    Files.writeString(content.resolve(file), before.replace(from, to));
  }

  private RealProgram serve(Map<String, String> more) {
    Map<String, String> settings = RealProgram.settings(telegram, folder.resolve("data"));
    settings.putAll(more);
    return RealProgram.start(folder.resolve("output"), settings, List.of("serve"));
  }
}
