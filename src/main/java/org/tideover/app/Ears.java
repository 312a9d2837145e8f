package org.tideover.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tideover.app.evaluation.Subject;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.content.IntentContent;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.inference.CachingEmbedder;
import org.tideover.inference.OnnxEmbedder;
import org.tideover.inference.OnnxNearness;
import org.tideover.intent.IntentClassifier;
import org.tideover.safety.DangerHead;
import org.tideover.safety.Nearness;
import org.tideover.safety.SafetyFilter;
import org.tideover.turn.Hearing;

/** Opens the understanding of words, with the model beside the program's jar. */
final class Ears {
  /** How many embeddings are remembered: about 4 MB. */
  private static final int REMEMBERED = 2_000;

  private Ears() {}

  /** Understanding whose model opens in the background; the first call that needs it waits. */
  static Hearing open() {
    Embedder embedder = embedder();
    return understanding(filter(embedder), embedder);
  }

  /** What {@code evaluate} measures: the same understanding, its scores, and the chat behind it. */
  static Subject measured() {
    Embedder embedder = embedder();
    SafetyFilter filter = filter(embedder);
    Hearing ears = understanding(filter, embedder);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Content content = Content.load(ContentSource.classPath());
    return new Subject(
        ears::hear,
        filter::score,
        filter.thresholds(),
        new ChatRehearsal(temporary, content, ears));
  }

  private static Embedder embedder() {
    return new CachingEmbedder(OnnxEmbedder.openInBackground(models()), REMEMBERED);
  }

  private static SafetyFilter filter(Embedder embedder) {
    Nearness nearness = OnnxNearness.openInBackground(models());
    return new SafetyFilter(
        SafetyContent.load(),
        Optional.of(embedder),
        DangerHead.built().map(head -> head.comparedBy(nearness)));
  }

  private static Hearing understanding(SafetyFilter filter, Embedder embedder) {
    IntentClassifier intents =
        new IntentClassifier(IntentContent.load(), TrainHeads.load("intent"), embedder);
    return new Understanding(filter, intents);
  }

  /** Where the model is unpacked once: beside the jar, or where nothing can be written, in /tmp. */
  private static Path models() {
    Path beside = program().resolveSibling("models");
    return Files.isWritable(Files.isDirectory(beside) ? beside : program().getParent())
        ? beside
        : Path.of(System.getProperty("java.io.tmpdir"), "tideover-models");
  }

  private static Path program() {
    try {
      return Path.of(Ears.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException fault) {
      throw new IllegalStateException("The program's own place cannot be read", fault);
    }
  }
}
