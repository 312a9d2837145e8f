package org.tideover.inference;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.util.List;
import org.tideover.safety.DangerHead;
import org.tideover.safety.PackedVector;

/**
 * The comparison with a {@link DangerHead}'s kept examples, written down as a model that the ONNX
 * runtime multiplies in one go; made by the build, run by {@link OnnxNearness}.
 *
 * <p>A text's vector is rounded to a byte a number, as the examples are, multiplied with all of
 * them, and each product p becomes exp(2 gamma (p - 1)).
 */
public final class NearnessModel {
  private NearnessModel() {}

  /** Names the way in which it is written down. */
  public static String edition() throws IOException {
    return Fingerprint.ofClasses(NearnessModel.class, Graphs.class);
  }

  /** Writes the model down. */
  public static byte[] of(DangerHead head) {
    return Graphs.model(
        GraphProto.newBuilder()
            .setName("nearness")
            .addInput(Graphs.rows("vector"))
            .addAllNode(steps())
            .addAllInitializer(weights(head))
            .addOutput(Graphs.rows("near"))
            .build());
  }

  private static List<NodeProto> steps() {
    return List.of(
        Graphs.node("DynamicQuantizeLinear", List.of("vector"), "rounded")
            .addOutput("step")
            .addOutput("zero")
            .build(),
        Graphs.node("MatMulInteger", List.of("rounded", "examples", "zero"), "products").build(),
        Graphs.node("Cast", List.of("products"), "sums")
            .addAttribute(Graphs.number("to", TensorProto.DataType.FLOAT.getNumber()))
            .build(),
        Graphs.node("Mul", List.of("step", "slopes"), "scales").build(),
        Graphs.node("Mul", List.of("sums", "scales"), "steeps").build(),
        Graphs.node("Sub", List.of("steeps", "steep"), "logs").build(),
        Graphs.node("Exp", List.of("logs"), "near").build());
  }

  private static List<TensorProto> weights(DangerHead head) {
    List<PackedVector> examples = head.vectors();
    int many = examples.size();
    int dimension = examples.getFirst().bytes().length;
    byte[] columns = new byte[many * dimension];
    float[] slopes = new float[many];
    float steep = (float) (2 * head.fact("gamma"));
    for (int i = 0; i < many; i++) {
      byte[] example = examples.get(i).bytes();
      slopes[i] = steep / examples.get(i).length();
      for (int number = 0; number < dimension; number++) {
        columns[number * many + i] = example[number];
      }
    }
    return List.of(
        Graphs.bytes("examples", columns, dimension, many),
        Graphs.floats("slopes", slopes, many),
        Graphs.floats("steep", new float[] {steep}));
  }
}
