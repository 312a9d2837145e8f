package org.tideover.app;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tideover.app.evaluation.Subject;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.content.IntentContent;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Embedder;
import org.tideover.domain.SafetyAssessment;
import org.tideover.inference.CachingEmbedder;
import org.tideover.inference.OnnxEmbedder;
import org.tideover.intent.IntentClassifier;
import org.tideover.safety.SafetyFilter;
import org.tideover.turn.Hearing;

/** Opens the understanding of words, with the model beside the program's jar. */
final class Ears {
  /** How many embeddings are remembered: about 4 MB. */
  private static final int REMEMBERED = 2_000;

  private Ears() {}

  /** Understanding whose model opens in the background; the first call that needs it waits. */
  static Hearing open() {
    return opener().apply(ContentSource.classPath());
  }

  /**
   * Understanding of any content, all over one such model and what was learned at the build. The
   * model begins to open with the first content, not for a program that ends because of it.
   */
  static Function<ContentSource, Hearing> opener() {
    return new Function<>() {
      private @Nullable Embedder opened;

      @Override
      public synchronized Hearing apply(ContentSource source) {
        Embedder embedder = opened == null ? embedder() : opened;
        opened = embedder;
        return understanding(source, filter(source, embedder), embedder);
      }
    };
  }

  /** Understanding, and the two halves it is made of, for whoever wants to see inside. */
  record Parts(SafetyFilter filter, IntentClassifier intents, Hearing hearing) {}

  /** The understanding of any content, in its parts. */
  static Parts parts(ContentSource source) {
    Embedder embedder = embedder();
    SafetyFilter filter = filter(source, embedder);
    IntentClassifier intents = intents(source, embedder);
    return new Parts(filter, intents, new Understanding(filter, intents));
  }

  /** What the safety filter says of a sentence, by phrases and meaning. */
  static Function<String, SafetyAssessment> assessing(ContentSource source) {
    return filter(source, embedder())::assess;
  }

  /** What {@code evaluate} measures: the same understanding, its scores, and the chat behind it. */
  static Subject measured() {
    Embedder embedder = embedder();
    ContentSource source = ContentSource.classPath();
    SafetyFilter filter = filter(source, embedder);
    Hearing ears = understanding(source, filter, embedder);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Edition edition = new Edition(source, Content.load(source), ears);
    return new Subject(
        ears::hear, filter::score, filter.thresholds(), new ChatRehearsal(temporary, edition));
  }

  private static Embedder embedder() {
    return new CachingEmbedder(OnnxEmbedder.openInBackground(models()), REMEMBERED);
  }

  private static SafetyFilter filter(ContentSource source, Embedder embedder) {
    return new SafetyFilter(SafetyContent.load(source), Optional.of(embedder));
  }

  private static Hearing understanding(
      ContentSource source, SafetyFilter filter, Embedder embedder) {
    return new Understanding(filter, intents(source, embedder));
  }

  private static IntentClassifier intents(ContentSource source, Embedder embedder) {
    return new IntentClassifier(IntentContent.load(source), TrainHeads.load("intent"), embedder);
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
