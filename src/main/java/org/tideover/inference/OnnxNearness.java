package org.tideover.inference;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.safety.Nearness;

/**
 * Compares a vector with all kept examples of danger at once, in the ONNX runtime: what {@link
 * NearnessModel} wrote down.
 */
public final class OnnxNearness implements Nearness {
  private static final String BUILT = "/heads/danger.onnx";

  private static final Logger LOG = LoggerFactory.getLogger(OnnxNearness.class);

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  private OnnxNearness(OrtSession session) {
    this.session = session;
  }

  /**
   * The comparison that was built into the program, at once; it opens meanwhile, and its first call
   * waits for it.
   *
   * @param folder where native libraries and models are unpacked
   */
  public static Nearness openInBackground(Path folder) {
    Late<Nearness> late = new Late<>("comparison with examples", () -> open(folder));
    return vector -> logged(late, vector);
  }

  /** Whoever asks goes on by phrases alone, and so nobody else would hear of it. */
  private static float[] logged(Late<Nearness> late, float[] vector) {
    try {
      return late.get().of(vector);
    } catch (RuntimeException broken) {
      LOG.warn(
          "Examples of danger cannot be compared ({}); phrases decide alone. See: ./tideover doctor",
          broken.getClass().getName());
      throw broken;
    }
  }

  private static Nearness open(Path folder) {
    NativeLibraries.prepare(folder);
    return open(Unpacked.resource(BUILT, folder), folder);
  }

  /** Opens a comparison from its file. */
  static OnnxNearness open(Path model, Path folder) {
    NativeLibraries.prepare(folder);
    try {
      return new OnnxNearness(OnnxSessions.open(model));
    } catch (OrtException e) {
      throw new IllegalStateException(model + " cannot be opened: build again", e);
    }
  }

  @Override
  public float[] of(float[] vector) {
    PackedVector packed = PackedVector.of(vector);
    float[][] share = {{1 / packed.length()}};
    try (OnnxTensor row = Products.rows(environment, List.of(packed));
        OnnxTensor shares = OnnxTensor.createTensor(environment, share);
        OrtSession.Result result = session.run(Map.of("rows", row, "shares", shares))) {
      FloatBuffer near = ((OnnxTensor) result.get(0)).getFloatBuffer();
      float[] found = new float[near.remaining()];
      near.get(found);
      return found;
    } catch (OrtException e) {
      throw new IllegalStateException("The comparison with examples of danger failed", e);
    }
  }
}
