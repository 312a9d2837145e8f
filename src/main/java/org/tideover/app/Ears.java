package org.tideover.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
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
import org.tideover.inference.OnnxNearness;
import org.tideover.intent.IntentClassifier;
import org.tideover.safety.DangerHead;
import org.tideover.safety.Meaning;
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
    return opener().apply(ContentSource.classPath());
  }

  /**
   * Understanding of any content, all over one such model and what was learned at the build. The
   * model begins to open with the first content, not for a program that ends because of it.
   */
  static Function<ContentSource, Hearing> opener() {
    return new Function<>() {
      private @Nullable Model opened;

      @Override
      public synchronized Hearing apply(ContentSource source) {
        Model model = opened == null ? Model.open() : opened;
        opened = model;
        return understanding(source, model);
      }
    };
  }

  /** Understanding, and the two halves it is made of, for whoever wants to see inside. */
  record Parts(SafetyFilter filter, IntentClassifier intents, Hearing hearing) {}

  /** The understanding of any content, in its parts. */
  static Parts parts(ContentSource source) {
    Model model = Model.open();
    SafetyFilter filter = filter(source, model);
    IntentClassifier intents = intents(source, model);
    return new Parts(filter, intents, new Understanding(filter, intents));
  }

  /**
   * Why meaning cannot be read, so that phrases decide alone, and what to do; nothing if it can.
   */
  static Optional<String> fault(SafetyFilter filter) {
    try {
      filter.tryMeaning();
      return Optional.empty();
    } catch (RuntimeException | LinkageError closed) {
      return Optional.of(
          ("phrases are heard, but no meaning: the model cannot be loaded from %s (%s). Make room"
                  + " there, mount it without noexec, or set"
                  + " TIDEOVER_JAVA_OPTS=-Djava.io.tmpdir=FOLDER to a folder of this user from which"
                  + " programs may run")
              .formatted(models(), closed.getClass().getSimpleName()));
    }
  }

  /** What the safety filter says of a sentence, by phrases and meaning. */
  static Function<String, SafetyAssessment> assessing(ContentSource source) {
    return filter(source, Model.open())::assess;
  }

  /** What {@code evaluate} measures: the same understanding, its scores, and the chat behind it. */
  static Subject measured() {
    Model model = Model.open();
    ContentSource source = ContentSource.classPath();
    SafetyFilter filter = filter(source, model);
    Hearing ears = new Understanding(filter, intents(source, model));
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Edition edition = new Edition(source, Content.load(source), ears);
    return new Subject(
        ears::hear, filter::score, filter.thresholds(), new ChatRehearsal(temporary, edition));
  }

  /**
   * What opens once, whatever the content: the model of meaning, and what was learned of danger.
   */
  private record Model(Embedder embedder, Optional<Meaning> danger) {
    static Model open() {
      Path models = models();
      Nearness nearness = OnnxNearness.openInBackground(models);
      Embedder embedder = new CachingEmbedder(OnnxEmbedder.openInBackground(models), REMEMBERED);
      return new Model(
          embedder, DangerHead.built().map(head -> new Meaning(embedder, nearness, head)));
    }
  }

  private static SafetyFilter filter(ContentSource source, Model model) {
    return new SafetyFilter(
        SafetyContent.load(source).asOf(Year.now(ZoneOffset.UTC)), model.danger());
  }

  /** Both halves are read side by side. */
  private static Hearing understanding(ContentSource source, Model model) {
    Beside<IntentClassifier> intents = Beside.begin("intents", () -> intents(source, model));
    return new Understanding(filter(source, model), intents.get());
  }

  private static IntentClassifier intents(ContentSource source, Model model) {
    return new IntentClassifier(
        IntentContent.load(source), TrainHeads.load("intent"), model.embedder());
  }

  /** Where the model is unpacked once: beside the jar, or where nothing can be written, in /tmp. */
  static Path models() {
    Path beside = program().resolveSibling("models");
    return Files.isWritable(Files.isDirectory(beside) ? beside : program().getParent())
        ? beside
        : elsewhere();
  }

  private static Path elsewhere() {
    try {
      return OwnFolder.in(
          Path.of(System.getProperty("java.io.tmpdir")),
          "tideover-models-" + System.getProperty("user.name"));
    } catch (IOException fault) {
      throw new Settings.Invalid(
          List.of(
              "The model can be unpacked neither beside the program nor into %s (%s); make room, or"
                      .formatted(
                          System.getProperty("java.io.tmpdir"), fault.getClass().getSimpleName())
                  + " set TIDEOVER_JAVA_OPTS=-Djava.io.tmpdir=FOLDER to a folder of this user"));
    }
  }

  /** Where the program runs from: its jar, or its classes. */
  static Path program() {
    try {
      return Path.of(Ears.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException fault) {
      throw new IllegalStateException("The program's own place cannot be read", fault);
    }
  }
}
