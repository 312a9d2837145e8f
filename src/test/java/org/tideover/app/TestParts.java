package org.tideover.app;

import org.tideover.content.Content;
import org.tideover.conversation.state.Advisor;
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
    return new ContentAdvisor(content, recommender);
  }
}
