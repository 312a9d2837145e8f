package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.app.evaluation.Chat;
import org.tideover.domain.PersonText;
import picocli.CommandLine;

/** The real understanding, the real turn and a real database, on a few sentences of our own. */
class ChatRehearsalTest {
  @TempDir private Path folder;

  @Test
  void whatAPersonReceivesIsCountedInBothChats() throws Exception {
    write("crisis-high-confidence", "si_active", "i am going to kill myself tonight");
    write("benign-hard-negatives", "figurative", "that joke was so good, the whole room laughed");
    write("craving-real", "craving", "im craving");
    write("recovery-intents", "chit_chat", "hello");
    List<String> met = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (JsonNode bar : evaluate().path("bars")) {
      String name = bar.path("bar").asText() + ", " + bar.path("setting").asText();
      (bar.path("met").asBoolean() ? met : missed).add(name);
    }
    assertThat(missed).isEmpty();
    assertThat(met)
        .contains(
            "present-at-once, understood",
            "present-at-once, first-message",
            "present-at-once, in-urge",
            "craving-meant, first-message",
            "craving-meant, in-urge",
            "benign-alarmed, first-message",
            "everyday-alarmed, in-urge");
  }

  @Test
  void everySentenceIsAnsweredAndNothingOfItStaysOnTheDisk() throws Exception {
    ChatRehearsal chat = new ChatRehearsal(folder, Edition.builtIn());
    List<PersonText> sentences =
        IntStream.range(0, 70).mapToObj(i -> new PersonText("im craving")).toList();
    AtomicInteger steps = new AtomicInteger();
    List<Chat.Answer> answers = chat.play(List.of("hello"), sentences, steps::incrementAndGet);
    assertThat(answers)
        .hasSize(70)
        .allSatisfy(answer -> {
          assertThat(answer.messages()).hasSize(1);
          assertThat(answer.messages().getFirst().key()).isEqualTo("urge.ask-intensity");
        });
    assertThat(steps).hasValue(70);
    assertThat(folder).isEmptyDirectory();
  }

  private void write(String file, String label, String text) throws Exception {
    Files.writeString(
        folder.resolve(file + ".jsonl"),
        "{\"text\":\"" + text + "\",\"label\":\"" + label + "\",\"origin\":\"ours\"}\n");
  }

  private JsonNode evaluate() throws Exception {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new EvaluateCommand(Ears::measured, Clock.systemUTC(), () -> false))
            .setOut(new PrintWriter(out))
            .execute(folder.toString(), "--json", "-");
    assertThat(code).isZero();
    return JsonMapper.builder().build().readTree(out.toString());
  }
}
