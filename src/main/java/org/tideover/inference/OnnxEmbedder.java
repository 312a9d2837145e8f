package org.tideover.inference;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.tideover.domain.Embedder;

/**
 * Turns texts into vectors with one of langchain4j's packaged ONNX models, in this process. The
 * session is opened here and not by langchain4j's encoder because that one opens it from memory
 * with a pool of spinning threads and tokenizes each text three times, of any length; one thread a
 * text is faster in all as soon as two people write, and needs less memory.
 */
public final class OnnxEmbedder implements Embedder, AutoCloseable {
  private static final int MAX_TOKENS = 256;
  // More can never matter: a token is rarely longer than this many characters.
  private static final int MAX_CHARACTERS = MAX_TOKENS * 8;

  private final EmbeddingModelFiles files;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final HuggingFaceTokenizer tokenizer;
  private final boolean wantsTokenTypes;
  // Every run holds its own working memory, so more runs than cores would only cost memory.
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

  private OnnxEmbedder(EmbeddingModelFiles files, OrtSession session, HuggingFaceTokenizer words)
      throws OrtException {
    this.files = files;
    this.environment = OrtEnvironment.getEnvironment();
    this.session = session;
    this.tokenizer = words;
    this.wantsTokenTypes = session.getInputNames().contains("token_type_ids");
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
          files, openSession(files.modelIn(folder)), openTokenizer(files.tokenizerIn(folder)));
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model in " + folder + " cannot be opened", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The tokenizer in " + folder + " cannot be opened", e);
    }
  }

  private static OrtSession openSession(Path model) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    environment.setTelemetry(false);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      options.addConfigEntry("session.inter_op.allow_spinning", "0");
      options.setMemoryPatternOptimization(false);
      options.setCPUArenaAllocator(true);
      return environment.createSession(model.toString(), options);
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
    long[] ids = encoding.getIds();
    try (OnnxTensor tokens = row(ids);
        OnnxTensor mask = row(encoding.getAttentionMask());
        OnnxTensor types = row(encoding.getTypeIds());
        OrtSession.Result result = session.run(inputs(tokens, mask, types))) {
      FloatBuffer vectors = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return Vectors.unit(pool(vectors, ids.length));
    }
  }

  private Map<String, OnnxTensor> inputs(OnnxTensor tokens, OnnxTensor mask, OnnxTensor types) {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    inputs.put("input_ids", tokens);
    inputs.put("attention_mask", mask);
    if (wantsTokenTypes) {
      inputs.put("token_type_ids", types);
    }
    return inputs;
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  /** Nothing is padded, so the average counts every token. */
  private float[] pool(FloatBuffer vectors, int tokens) {
    int counted = files.pooling() == EmbeddingModelFiles.Pooling.FIRST ? 1 : tokens;
    float[] sum = new float[dimension()];
    for (int token = 0; token < counted; token++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vectors.get(token * sum.length + i);
      }
    }
    return sum;
  }
}
