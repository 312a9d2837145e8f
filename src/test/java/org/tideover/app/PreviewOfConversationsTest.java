package org.tideover.app;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.app.preview.ConversationPlay;
import org.tideover.app.preview.Transcript;
import org.tideover.content.ContentSource;

/** What a preview shows of the conversations, which their own test plays on another stage. */
class PreviewOfConversationsTest {
  private static final String FOLDER = "checks/conversations/";

  @TempDir Path folder;

  @Test
  void everyConversationGoesAsItIsWritten() {
    Edition edition = Edition.builtIn();
    List<Transcript> all = transcripts(edition.source());
    try (Rehearsal stage = new Rehearsal(folder, edition)) {
      Map<String, List<String>> missed =
          all.stream().collect(toMap(Transcript::name, one -> ConversationPlay.missed(stage, one)));
      missed.values().removeIf(List::isEmpty);
      assertThat(all).hasSizeGreaterThan(150);
      assertThat(missed).isEmpty();
    }
  }

  /** Those in which a language model takes part are not played. */
  private static List<Transcript> transcripts(ContentSource source) {
    return source.files().stream()
        .filter(file -> file.startsWith(FOLDER) && file.endsWith(".txt"))
        .map(file -> Transcript.read(file.substring(FOLDER.length()), source.read(file)))
        .filter(transcript -> !transcript.needsModel())
        .toList();
  }
}
