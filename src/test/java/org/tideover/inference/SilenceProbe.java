package org.tideover.inference;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketImpl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program of its own that says when the model libraries want a socket, and gives them none, so
 * that nothing leaves the machine.
 */
final class SilenceProbe {
  private SilenceProbe() {}

  @SuppressWarnings("deprecation") // No other door sees every socket of the process.
  public static void main(String[] args) throws Exception {
    Socket.setSocketImplFactory(SilenceProbe::refuse);
    Path models = Path.of(args[1]);
    if (args[0].equals("tideover")) {
      embed(models);
    }
    try (InputStream description =
        Files.newInputStream(EmbeddingModelFiles.MINI_LM.tokenizerIn(models))) {
      HuggingFaceTokenizer.newInstance(description, Map.of()).close();
    } catch (IllegalStateException refused) {
      System.out.println(refused.getMessage());
    }
  }

  private static void embed(Path models) {
    try (OnnxEmbedder embedder = OnnxEmbedder.open(models)) {
      System.out.println("embedded " + embedder.embed("a quiet evening").length);
    }
  }

  private static SocketImpl refuse() {
    System.out.println(
        "wants a socket: "
            + StackWalker.getInstance()
                .walk(calls ->
                    calls
                        .map(StackWalker.StackFrame::getClassName)
                        .collect(Collectors.joining(" "))));
    throw new IllegalStateException("refused");
  }
}
