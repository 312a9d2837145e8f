package org.tideover.inference;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.util.List;

/**
 * The comparison with kept examples, written down as models that the ONNX runtime multiplies in one
 * go: whole numbers, so that no order of summing changes a result. Made by the build.
 *
 * <p>Texts' vectors come packed as the examples are ({@link PackedVector}), each as a row.
 */
public final class NearnessModel {
  private NearnessModel() {}

  /** Names the way in which it is written down. */
  public static String edition() throws IOException {
    return Fingerprint.ofClasses(NearnessModel.class, PackedVector.class, Graphs.class);
  }

  /**
   * What {@link OnnxNearness} runs: each product p of a row, divided by the row's length, becomes
   * exp(2 gamma (p - 1)).
   */
  static byte[] of(List<PackedVector> examples, double gamma) {
    float steep = (float) (2 * gamma);
    float[] slopes = new float[examples.size()];
    for (int i = 0; i < slopes.length; i++) {
      slopes[i] = steep / examples.get(i).length();
    }
    return Graphs.model(
        GraphProto.newBuilder()
            .setName("nearness")
            .addInput(Graphs.packedRows("rows"))
            .addInput(Graphs.rows("shares"))
            .addNode(product())
            .addAllNode(steps())
            .addAllInitializer(factors(examples))
            .addInitializer(Graphs.floats("slopes", slopes, slopes.length))
            .addInitializer(Graphs.floats("steep", new float[] {steep}))
            .addOutput(Graphs.rows("near"))
            .build());
  }

  /** What training runs ({@link Products}): the bare products. */
  static byte[] products(List<PackedVector> examples) {
    return Graphs.model(
        GraphProto.newBuilder()
            .setName("products")
            .addInput(Graphs.packedRows("rows"))
            .addNode(product())
            .addAllInitializer(factors(examples))
            .addOutput(Graphs.wholeRows("products"))
            .build());
  }

  private static NodeProto product() {
    return Graphs.node("MatMulInteger", List.of("rows", "examples", "zero"), "products").build();
  }

  private static List<TensorProto> factors(List<PackedVector> examples) {
    int dimension = examples.getFirst().size();
    return List.of(
        Graphs.bytes("examples", PackedVector.columns(examples), dimension, examples.size()),
        Graphs.unsigned("zero", new byte[] {(byte) PackedVector.ZERO}));
  }

  private static List<NodeProto> steps() {
    return List.of(
        Graphs.node("Cast", List.of("products"), "sums")
            .addAttribute(Graphs.number("to", TensorProto.DataType.FLOAT.getNumber()))
            .build(),
        Graphs.node("Mul", List.of("sums", "slopes"), "unshared").build(),
        Graphs.node("Mul", List.of("unshared", "shares"), "steeps").build(),
        Graphs.node("Sub", List.of("steeps", "steep"), "logs").build(),
        Graphs.node("Exp", List.of("logs"), "near").build());
  }
}
