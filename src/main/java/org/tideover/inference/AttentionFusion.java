package org.tideover.inference;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the attention of each layer, some fifty small steps, by the one step that the ONNX
 * runtime has for it. For a message of a dozen words the small steps cost more than what they
 * compute. Nothing is padded, so no mask is needed.
 */
final class AttentionFusion {
  private static final int HEADS = 12;
  private static final List<String> PARTS = List.of("query", "key", "value");

  private final Map<String, TensorProto> weights;
  private final Map<String, NodeProto> steps;
  private final List<NodeProto> fused = new ArrayList<>();
  private final List<TensorProto> joined = new ArrayList<>();

  private AttentionFusion(GraphProto graph) {
    this.weights =
        graph.getInitializerList().stream()
            .collect(Collectors.toMap(TensorProto::getName, Function.identity()));
    this.steps =
        graph.getNodeList().stream()
            .collect(Collectors.toMap(node -> node.getOutput(0), Function.identity()));
  }

  /** The same graph with fused attention; the steps that it replaces lead nowhere any more. */
  static GraphProto fuse(GraphProto graph, int layers) {
    AttentionFusion fusion = new AttentionFusion(graph);
    for (int layer = 0; layer < layers; layer++) {
      fusion.fuse("/encoder/layer." + layer + "/attention/self/");
    }
    List<String> given = fusion.fused.stream().map(node -> node.getOutput(0)).toList();
    GraphProto.Builder other = graph.toBuilder().clearNode();
    for (NodeProto step : graph.getNodeList()) {
      int place = given.indexOf(step.getOutput(0));
      other.addNode(place < 0 ? step : fusion.fused.get(place));
    }
    return other.addAllInitializer(fusion.joined).build();
  }

  private void fuse(String attention) {
    String query = step(attention + "query/MatMul_output_0_output_quantized").getInput(0);
    String input = query.substring(0, query.length() - "_quantized".length());
    List<TensorProto> numbers = new ArrayList<>();
    List<float[]> scales = new ArrayList<>();
    List<float[]> biases = new ArrayList<>();
    for (String part : PARTS) {
      String name = step(attention + part + "/MatMul_output_0_output_quantized").getInput(1);
      numbers.add(weight(name));
      scales.add(floats(weight(name.replace("_quantized", "_scale"))));
      biases.add(floats(weight(bias(attention, part))));
    }
    joined.add(besideEachOther(attention + "weights", numbers));
    joined.add(Graphs.floats(attention + "scales", inARow(scales), length(scales)));
    joined.add(Graphs.floats(attention + "biases", inARow(biases), length(biases)));
    List<String> inputs =
        List.of(
            input + "_quantized",
            attention + "weights",
            attention + "biases",
            input + "_scale",
            attention + "scales",
            "",
            input + "_zero_point");
    fused.add(
        Graphs.node("QAttention", inputs, attention + "Reshape_3_output_0")
            .setDomain(Graphs.RUNTIMES_OWN)
            .addAttribute(Graphs.number("num_heads", HEADS))
            .build());
  }

  private static String bias(String attention, String part) {
    return attention.substring(1).replace('/', '.') + part + ".bias";
  }

  private NodeProto step(String output) {
    return found(steps.get(output), output);
  }

  private TensorProto weight(String name) {
    return found(weights.get(name), name);
  }

  private static <T> T found(@Nullable T thing, String name) {
    if (thing == null) {
      throw new IllegalStateException("The packaged model has no " + name + " any more.");
    }
    return thing;
  }

  /** Matrices with equally many rows as one. */
  private static TensorProto besideEachOther(String name, List<TensorProto> matrices) {
    int rows = (int) matrices.getFirst().getDims(0);
    int columns = (int) matrices.getFirst().getDims(1);
    byte[] all = new byte[rows * columns * matrices.size()];
    for (int row = 0; row < rows; row++) {
      for (int matrix = 0; matrix < matrices.size(); matrix++) {
        matrices
            .get(matrix)
            .getRawData()
            .copyTo(all, row * columns, (row * matrices.size() + matrix) * columns, columns);
      }
    }
    return Graphs.bytes(name, all, rows, (long) columns * matrices.size());
  }

  private static float[] floats(TensorProto tensor) {
    FloatBuffer raw =
        tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    float[] found = new float[raw.remaining() > 0 ? raw.remaining() : tensor.getFloatDataCount()];
    for (int i = 0; i < found.length; i++) {
      found[i] = raw.hasRemaining() ? raw.get() : tensor.getFloatData(i);
    }
    return found;
  }

  private static float[] inARow(List<float[]> parts) {
    float[] all = new float[(int) length(parts)];
    int end = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, end, part.length);
      end += part.length;
    }
    return all;
  }

  private static long length(List<float[]> parts) {
    return parts.stream().mapToLong(part -> part.length).sum();
  }
}
