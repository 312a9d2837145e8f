package org.tideover.inference;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.tideover.domain.Embedder;

/**
 * Turns texts into vectors with what the build took of langchain4j's packaged ONNX model ({@link
 * ModelCut}), in this process. The session is opened here and not by langchain4j's encoder because
 * that one opens it from memory with a pool of spinning threads and tokenizes each text three
 * times, of any length; one thread a text is faster in all as soon as two people write, and needs
 * less memory.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
  private static final int MAX_TOKENS = 256;
  // More can never matter: a token is rarely longer than this many characters.
  private static final int MAX_CHARACTERS = MAX_TOKENS * 8;

  private final EmbeddingModelFiles files;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  // Every run holds its own working memory, so more runs than cores would only cost memory.
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

  private OnnxEmbedder(EmbeddingModelFiles files, OrtSession session, HuggingFaceTokenizer words) {
    this.files = files;
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.tokenizer = words;
  }

  /** Opens the model, unpacking what is missing in the folder first. */
  public static OnnxEmbedder open(Path folder) {
    return open(EmbeddingModelFiles.MINI_LM, folder);
  }

  /**
   * An embedder at once, whose model opens meanwhile; its first call waits for it. Where opening
   * fails, each call throws with the reason.
   */
  public static Embedder openInBackground(Path folder) {
    return new LateEmbedder(EmbeddingModelFiles.MINI_LM.dimension(), () -> open(folder));
  }

  static OnnxEmbedder open(EmbeddingModelFiles files, Path folder) {
    NativeLibraries.prepare(folder);
    try {
      return new OnnxEmbedder(
          files,
          OnnxSessions.open(files.modelIn(folder)),
          openTokenizer(files.tokenizerIn(folder)));
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model in " + folder + " cannot be opened", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The tokenizer in " + folder + " cannot be opened", e);
    }
  }

  private static HuggingFaceTokenizer openTokenizer(Path description) throws IOException {
    return HuggingFaceTokenizer.builder()
        .optTokenizerPath(description)
        .optPadding(false)
        .optTruncation(true)
        .optMaxLength(MAX_TOKENS)
        .build();
  }

  @Override
  public float[] embed(String text) {
    cores.acquireUninterruptibly();
    try {
      return run(tokenizer.encode(start(text), true, false));
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model failed", e);
    } finally {
      cores.release();
    }
  }

  @Override
  public int dimension() {
    return files.dimension();
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model could not be closed", e);
    }
  }

  private static String start(String text) {
    if (text.length() <= MAX_CHARACTERS) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return text.substring(0, splitsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  private float[] run(Encoding encoding) throws OrtException {
    try (OnnxTensor tokens = row(encoding.getIds());
        OnnxTensor types = row(encoding.getTypeIds());
        OrtSession.Result result =
            session.run(Map.of("input_ids", tokens, "token_type_ids", types))) {
      float[] vector = new float[dimension()];
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(vector);
      return Vectors.unit(vector);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }
}
