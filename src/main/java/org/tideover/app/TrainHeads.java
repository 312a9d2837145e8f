package org.tideover.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.tideover.content.IntentContent;
import org.tideover.domain.MeaningHead;
import org.tideover.inference.HeadTrainer;
import org.tideover.inference.HeadTrainer.Labelled;
import org.tideover.inference.OnnxEmbedder;

/**
 * The step of the build that learns from the written examples. It writes one head for each
 * classifier beside the compiled classes and leaves a head alone that was trained from the same
 * sentences, so that it costs a build nothing while content does not change.
 */
public final class TrainHeads {
  private TrainHeads() {}

  /** Trains what is stale: the folder for heads, and the folder where models are unpacked. */
  public static void main(String[] folders) throws IOException {
    train(Path.of(folders[0]), "intent", intentExamples(), Path.of(folders[1]));
  }

  private static void train(Path folder, String name, List<Labelled> sentences, Path models)
      throws IOException {
    Path file = folder.resolve(name + ".head");
    if (Files.exists(file) && isFresh(file, sentences)) {
      return;
    }
    try (OnnxEmbedder embedder = OnnxEmbedder.open(models)) {
      write(HeadTrainer.train(sentences, embedder), file);
    }
  }

  private static boolean isFresh(Path file, List<Labelled> sentences) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in).fingerprint().equals(HeadTrainer.fingerprint(sentences));
    }
  }

  private static void write(MeaningHead head, Path file) throws IOException {
    Path part = Files.createDirectories(file.toAbsolutePath().getParent()).resolve("head.part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      head.write(out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Every example with its intent, the near misses with theirs. */
  static List<Labelled> intentExamples() {
    List<Labelled> sentences = new ArrayList<>();
    IntentContent.load()
        .sheets()
        .forEach((intent, sheet) -> {
          sheet.examples().forEach(text -> sentences.add(new Labelled(intent.id(), text)));
          sheet.inDanger().forEach(text -> sentences.add(new Labelled(intent.id(), text)));
          sheet
              .notThis()
              .forEach((meant, texts) ->
                  texts.forEach(text -> sentences.add(new Labelled(meant.id(), text))));
        });
    return sentences;
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
