package org.tideover.inference;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Products of all pairs of vectors, a block of rows at a time, in the ONNX runtime: in Java they
 * took a third of a training.
 */
final class Products implements AutoCloseable {
  private static final int BLOCK = 64;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final List<PackedVector> vectors;
  private final OrtSession session;

  /** Of each vector; beside each other, because each pair asks for them. */
  private final float[] lengths;

  /** Prepares to multiply these; the native libraries must be prepared. */
  Products(List<PackedVector> vectors) {
    this.vectors = vectors;
    this.lengths = new float[vectors.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = vectors.get(i).length();
    }
    try {
      this.session = OnnxSessions.open(NearnessModel.products(vectors));
    } catch (OrtException e) {
      throw new IllegalStateException("The products of vectors could not be prepared", e);
    }
  }

  /** Takes the product of two unit vectors, the second of which is the first or one before it. */
  interface Taker {
    void take(int one, int other, double product);
  }

  /** Where blocks begin; worked on side by side. */
  IntStream blocks() {
    int blocks = (vectors.size() + BLOCK - 1) / BLOCK;
    return IntStream.range(0, blocks).parallel().map(block -> block * BLOCK);
  }

  /** Where the block that begins there ends, exclusively. */
  int end(int start) {
    return Math.min(vectors.size(), start + BLOCK);
  }

  /** The vectors of one block with themselves and with all before them. */
  void of(int start, Taker taker) {
    int[] products = wholeRows(vectors.subList(start, end(start)));
    for (int one = start; one < end(start); one++) {
      int row = (one - start) * vectors.size();
      for (int other = 0; other <= one; other++) {
        double both = (double) lengths[one] * lengths[other];
        taker.take(one, other, products[row + other] / both);
      }
    }
  }

  private int[] wholeRows(List<PackedVector> block) {
    try (OnnxTensor rows = rows(environment, block);
        OrtSession.Result result = session.run(Map.of("rows", rows))) {
      IntBuffer found = ((OnnxTensor) result.get(0)).getIntBuffer();
      int[] products = new int[found.remaining()];
      found.get(products);
      return products;
    } catch (OrtException e) {
      throw new IllegalStateException("The products of vectors failed", e);
    }
  }

  /** Packed vectors as the left side of a product in the runtime. */
  static OnnxTensor rows(OrtEnvironment environment, List<PackedVector> vectors)
      throws OrtException {
    long[] shape = {vectors.size(), vectors.getFirst().size()};
    ByteBuffer bytes = ByteBuffer.wrap(PackedVector.rows(vectors));
    return OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.UINT8);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The products of vectors could not be closed", e);
    }
  }
}
