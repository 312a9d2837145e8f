package org.tideover.app;

import java.time.InstantSource;
import java.util.Optional;
import org.tideover.app.export.ExportFiles;
import org.tideover.content.Content;
import org.tideover.conversation.state.Advisor;
import org.tideover.domain.ConnectedModel;
import org.tideover.insight.Records;
import org.tideover.outbox.Gallery;
import org.tideover.recommend.Recommender;
import org.tideover.turn.Hearing;

/** Parts of the composition root that tests of the whole bot need. */
public final class TestParts {
  private TestParts() {}

  /** The real understanding of words. */
  public static Hearing hearing() {
    return Ears.open();
  }

  /** What a conversation may ask. */
  public static Advisor advisor(Content content, Recommender recommender) {
    return new ContentAdvisor(content, recommender, Optional.empty());
  }

  /** The same where the operator may have connected a language model. */
  public static Advisor advisor(
      Content content, Recommender recommender, Optional<ConnectedModel> model) {
    return new ContentAdvisor(content, recommender, model);
  }

  /** What makes the files of messages. */
  public static Gallery gallery(Records records, Content content, InstantSource clock) {
    return new MediaWiring(new ExportFiles(records, content, clock));
  }
}
