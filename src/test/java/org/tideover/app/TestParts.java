package org.tideover.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.tideover.app.export.ExportFiles;
import org.tideover.content.Content;
import org.tideover.conversation.state.Advisor;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.insight.History;
import org.tideover.insight.Records;
import org.tideover.nudge.NudgePolicy;
import org.tideover.outbox.Gallery;
import org.tideover.outbox.QueuedMessage;
import org.tideover.outbox.Sender;
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
    return advisor(content, recommender, Optional.empty());
  }

  /** The same where the operator may have connected a language model. */
  public static Advisor advisor(
      Content content, Recommender recommender, Optional<ConnectedModel> model) {
    return advisor(content, recommender, model, false);
  }

  /** The same where people may be on call. */
  public static Advisor advisor(
      Content content, Recommender recommender, Optional<ConnectedModel> model, boolean onCall) {
    return new ContentAdvisor(
        content,
        recommender,
        new NudgePolicy(new Random(7)),
        model,
        Optional.empty(),
        token -> "https://t.me/TideoverBot?start=" + token,
        onCall);
  }

  /** A way to people behind the gate that keeps their quiet hours. */
  public static Sender quietly(
      Sender way, Function<PersonId, Optional<PersonState>> people, InstantSource clock) {
    return new QuietGate(way, people, clock, 1);
  }

  /** What happens with a person whose message was let go at that gate. */
  public static Incoming letGo(QueuedMessage message, Instant now) {
    return QuietGate.letGo(message, now);
  }

  /** What makes the files of messages. */
  public static Gallery gallery(
      Records records, History history, Content content, InstantSource clock) {
    return new MediaWiring(
        new ExportFiles(records, () -> content, clock),
        new ChartFiles(history, () -> content, clock),
        figure -> Optional.empty());
  }
}
