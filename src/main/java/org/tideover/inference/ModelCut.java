package org.tideover.inference;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The step of the build that cuts the packaged embedding model down to what is used of it: the
 * averages of some layers, each at length 1, side by side. Attention becomes one step a layer
 * ({@link AttentionFusion}), and steps and weights that no chosen layer needs are left out.
 *
 * <p>Why these layers: docs/decisions/0003-embedding-model.md.
 */
public final class ModelCut {
  private static final String PACKAGED = "/all-minilm-l6-v2-q.onnx";
  private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

  /** The last layer's values have a name of their own. */
  private static final int LAST = 5;

  private ModelCut() {}

  /** Writes the model and its tokenizer into a folder, where they are not there yet. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    EmbeddingModelFiles files = EmbeddingModelFiles.MINI_LM;
    String from =
        files + Fingerprint.ofClasses(ModelCut.class, AttentionFusion.class, Graphs.class);
    BuiltFile.make(
        folder.resolve(files.model()), from, () -> cut(resource(PACKAGED), files.layers()));
    BuiltFile.make(folder.resolve(files.tokenizer()), files.toString(), () -> resource(TOKENIZER));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ModelCut.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " is not on the build's class path: see the dependencies in pom.xml.");
      }
      return in.readAllBytes();
    }
  }

  /**
   * Cuts.
   *
   * @param layers from 0; their vectors stand in this order
   */
  static byte[] cut(byte[] model, List<Integer> layers) throws IOException {
    GraphProto whole = AttentionFusion.fuse(ModelProto.parseFrom(model).getGraph(), LAST + 1);
    List<NodeProto> steps = new ArrayList<>(whole.getNodeList());
    List<String> units = new ArrayList<>();
    for (int layer : layers) {
      steps.addAll(average(layer));
      units.add("unit-" + layer);
    }
    steps.add(
        Graphs.node("Concat", units, "vector").addAttribute(Graphs.number("axis", 1)).build());
    Set<String> needed = needed(steps, "vector");
    return Graphs.model(
        GraphProto.newBuilder()
            .setName("sentence")
            .addAllNode(steps.stream().filter(step -> gives(step, needed)).toList())
            .addAllInitializer(
                whole.getInitializerList().stream()
                    .filter(weights -> needed.contains(weights.getName()))
                    .toList())
            .addAllInput(
                whole.getInputList().stream()
                    .filter(input -> needed.contains(input.getName()))
                    .toList())
            .addOutput(Graphs.rows("vector"))
            .build());
  }

  /** Nothing is padded, so the average counts every token. */
  private static List<NodeProto> average(int layer) {
    String tokens =
        layer == LAST
            ? "last_hidden_state"
            : "/encoder/layer." + layer + "/output/LayerNorm/Add_1_output_0";
    return List.of(
        Graphs.node("ReduceMean", List.of(tokens), "mean-" + layer)
            .addAttribute(Graphs.numbers("axes", 1))
            .addAttribute(Graphs.number("keepdims", 0))
            .build(),
        Graphs.node("LpNormalization", List.of("mean-" + layer), "unit-" + layer)
            .addAttribute(Graphs.number("axis", 1))
            .addAttribute(Graphs.number("p", 2))
            .build());
  }

  private static boolean gives(NodeProto step, Set<String> needed) {
    return step.getOutputList().stream().anyMatch(needed::contains);
  }

  /** The names of all values that lead to one. */
  private static Set<String> needed(List<NodeProto> steps, String value) {
    Map<String, NodeProto> giver = new HashMap<>();
    steps.forEach(step -> step.getOutputList().forEach(output -> giver.put(output, step)));
    if (steps.stream().flatMap(ModelCut::averaged).anyMatch(name -> !giver.containsKey(name))) {
      throw new IllegalStateException(
          "The packaged model has other layers than it had: " + PACKAGED);
    }
    Set<String> found = new HashSet<>(Set.of(value));
    Deque<String> open = new ArrayDeque<>(found);
    while (!open.isEmpty()) {
      NodeProto step = giver.get(open.pop());
      if (step != null) {
        step.getInputList().stream().filter(found::add).forEach(open::push);
      }
    }
    return found;
  }

  private static Stream<String> averaged(NodeProto step) {
    return step.getName().startsWith("mean-") ? step.getInputList().stream() : Stream.of();
  }
}
