package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tideover.content.Prompts;
import org.tideover.fakemodel.FakeModel;
import org.tideover.inference.ModelSettings;
import org.tideover.inference.PromptedModel;
import org.tideover.turn.LanguageModel;

/**
 * The language model of a transcript, over real HTTP. {@code ~ safety {...}} sets what a prompt is
 * answered with from then on; {@code ~ asked safety, reflection} says what was asked since the last
 * such line, and {@code ~ asked nothing} that nothing was.
 */
final class ModelScript implements AutoCloseable {
  private static final String ASKED = "asked ";

  /** Nothing here is slow, and a busy machine may be. */
  static final Duration ENOUGH = Duration.ofSeconds(60);

  private final Optional<FakeModel> server;
  private int seen;

  private ModelScript(Optional<FakeModel> server) {
    this.server = server;
  }

  /** A server, if the transcript speaks of one. */
  static ModelScript of(List<String> transcript) {
    boolean speaks = transcript.stream().anyMatch(line -> line.startsWith("~ "));
    return new ModelScript(speaks ? Optional.of(FakeModel.start()) : Optional.empty());
  }

  Optional<LanguageModel> connected() {
    return server.map(fake ->
        new PromptedModel(
            new ModelSettings(
                ModelSettings.Kind.OLLAMA, fake.url(), "small-model", Optional.empty()),
            Prompts.load(),
            ENOUGH,
            Clock.systemUTC()));
  }

  void follow(String line, String where) {
    FakeModel fake = server.orElseThrow();
    if (line.startsWith(ASKED)) {
      List<FakeModel.Asked> all = fake.asked();
      List<String> since =
          all.subList(seen, all.size()).stream().map(FakeModel.Asked::prompt).sorted().toList();
      seen = all.size();
      assertThat(since.isEmpty() ? "nothing" : String.join(", ", since))
          .as(where)
          .isEqualTo(line.substring(ASKED.length()));
    } else {
      String[] parts = line.split(" ", 2);
      fake.answers(parts[0], parts[1]);
    }
  }

  @Override
  public void close() {
    server.ifPresent(FakeModel::close);
  }
}
