package org.tideover.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tideover.content.IntentContent;
import org.tideover.content.SafetyContent;
import org.tideover.content.SafetyExamples;
import org.tideover.content.SafetyExamples.Example;
import org.tideover.domain.Embedder;
import org.tideover.domain.Intent;
import org.tideover.domain.MeaningHead;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.inference.BuiltFile;
import org.tideover.inference.DangerTrainer;
import org.tideover.inference.DangerTrainer.Lesson;
import org.tideover.inference.HeadTrainer;
import org.tideover.inference.HeadTrainer.Labelled;
import org.tideover.inference.ModelCut;
import org.tideover.inference.NearnessModel;
import org.tideover.inference.OnnxEmbedder;
import org.tideover.inference.TrainedDanger;
import org.tideover.safety.SafetyFilter;

/**
 * The step of the build that cuts the model to measure and learns from the written examples. It
 * writes one head for each classifier beside the compiled classes and leaves a head alone that was
 * trained from the same sentences, so that it costs a build nothing while content does not change.
 */
public final class TrainHeads {
  private TrainHeads() {}

  /**
   * Trains what is stale: the folder for heads, the folder where models are unpacked, and the
   * folder of content.
   */
  public static void main(String[] folders) throws IOException {
    Path heads = Files.createDirectories(Path.of(folders[0]));
    ModelCut.write(heads.resolveSibling("model"));
    Path models = Path.of(folders[1]);
    SafetyFilter reader = SafetyFilter.phrasesOnly(SafetyContent.load(Path.of(folders[2])));
    List<Labelled> intents = intentLessons(reader);
    train(
        heads.resolve("intent.head"),
        HeadTrainer.fingerprint(intents),
        models,
        embedder -> HeadTrainer.train(intents, embedder)::write);
    trainDanger(dangerLessons(reader, Path.of(folders[2])), heads, models);
  }

  /** The head, and what its kept examples are compared by: only together they mean anything. */
  private static void trainDanger(List<Lesson> lessons, Path heads, Path models)
      throws IOException {
    BuiltFile.make(
        heads.resolve("danger.onnx"),
        DangerTrainer.fingerprint(lessons) + NearnessModel.edition(),
        () -> {
          try (OnnxEmbedder embedder = OnnxEmbedder.open(models)) {
            TrainedDanger trained = DangerTrainer.train(lessons, embedder);
            write(heads.resolve("danger.head"), trained.head()::write);
            return trained.nearness();
          }
        });
  }

  /** A head that knows how to write itself. */
  private interface Written {
    void to(DataOutputStream out) throws IOException;
  }

  private static void train(
      Path file, String fingerprint, Path models, Function<Embedder, Written> training)
      throws IOException {
    if (Files.exists(file) && fingerprintOf(file).equals(fingerprint)) {
      return;
    }
    try (OnnxEmbedder embedder = OnnxEmbedder.open(models)) {
      write(file, training.apply(embedder));
    }
  }

  private static void write(Path file, Written head) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    head.to(new DataOutputStream(bytes));
    BuiltFile.write(file, bytes.toByteArray());
  }

  /** Every head begins with it. */
  private static String fingerprintOf(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return in.readUTF();
    }
  }

  /**
   * The sentences of danger and those beside them, and the examples of intents: they are safe, but
   * for those that stand under {@code in_danger}.
   */
  static List<Lesson> dangerLessons(SafetyFilter reader, Path content) {
    List<Lesson> lessons = new ArrayList<>();
    for (Example example : SafetyExamples.read(content)) {
      lessons.add(new Lesson(reader.read(example.text()).plain(), example, true));
    }
    for (IntentContent.Sheet sheet : IntentContent.load().sheets().values()) {
      for (String text : sheet.examples()) {
        Example harmless = new Example(text, RiskLevel.NONE, RiskCategory.SUICIDE);
        lessons.add(new Lesson(reader.read(text).plain(), harmless, false));
      }
    }
    return lessons;
  }

  /** Every example with its intent, the near misses with theirs, as the filter reads them. */
  static List<Labelled> intentLessons(SafetyFilter reader) {
    List<Labelled> lessons = new ArrayList<>();
    BiConsumer<Intent, List<String>> teach =
        (intent, texts) ->
            texts.forEach(
                text -> lessons.add(new Labelled(intent.id(), reader.read(text).plain())));
    IntentContent.load()
        .sheets()
        .forEach((intent, sheet) -> {
          teach.accept(intent, sheet.examples());
          teach.accept(intent, sheet.inDanger());
          sheet.notThis().forEach(teach);
        });
    return lessons;
  }

  /** The head of that name that was built into the program. */
  public static MeaningHead load(String name) {
    String file = "/heads/" + name + ".head";
    try (InputStream in = TrainHeads.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is missing: build again with `mvn -q package`, which trains it");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read: build again", e);
    }
  }

  private static MeaningHead read(InputStream in) throws IOException {
    return MeaningHead.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
  }
}
