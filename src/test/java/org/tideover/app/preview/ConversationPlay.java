package org.tideover.app.preview;

import java.util.List;

/** Conversations as a preview plays them, for tests of the stage. */
public final class ConversationPlay {
  private ConversationPlay() {}

  /** Where a conversation does not go as it is written. */
  public static List<String> missed(Stage stage, Transcript transcript) {
    return new Performance(stage)
        .play(transcript).stream()
            .filter(Performance.Shown.Missed.class::isInstance)
            .map(shown -> ((Performance.Shown.Missed) shown).words())
            .toList();
  }
}
