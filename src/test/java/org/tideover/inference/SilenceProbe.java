package org.tideover.inference;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A program of its own that prints every address the model libraries want to reach. All of them are
 * led to a closed port of this machine, so that nothing leaves it.
 */
final class SilenceProbe {
  private SilenceProbe() {}

  public static void main(String[] args) throws Exception {
    ProxySelector.setDefault(new Trap());
    Path models = Path.of(args[1]);
    if (args[0].toLowerCase(Locale.ROOT).equals("tideover")) {
      try (OnnxEmbedder embedder = OnnxEmbedder.open(models)) {
        System.out.println("embedded " + embedder.embed("a quiet evening").length);
      }
    } else {
      HuggingFaceTokenizer.newInstance(EmbeddingModelFiles.MINI_LM.tokenizerIn(models)).close();
    }
  }

  private static final class Trap extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      System.out.println("wants " + uri);
      return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", 1)));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException reason) {
      // Expected: nothing listens there.
    }
  }
}
