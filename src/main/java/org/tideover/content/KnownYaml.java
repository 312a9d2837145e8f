package org.tideover.content;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The YAML texts that the build has read ({@link ReadContent}), and what it has read in them. They
 * are known by their words and not by their files, so that what somebody has changed since is none
 * of them and is read as it stands.
 */
final class KnownYaml {
  private static final String FILE = "/content.nodes";

  /** Which form it is in; another number with each change of what is written. */
  private static final int FORM = 1;

  /** Needed at the start, and seldom after it. */
  private static SoftReference<KnownYaml> read = new SoftReference<>(null);

  private final Map<TextPrint, byte[]> nodes;

  private KnownYaml(Map<TextPrint, byte[]> nodes) {
    this.nodes = nodes;
  }

  /** What was read in a text, as if it were read in this file now; empty where it is not known. */
  static Optional<YamlNode> find(String file, String text, Problems problems) {
    return Optional.ofNullable(known().nodes.get(TextPrint.of(text)))
        .map(bytes -> new NodeReader(bytes, file, problems).node());
  }

  private static synchronized KnownYaml known() {
    KnownYaml known = read.get();
    if (known == null) {
      known = open();
      read = new SoftReference<>(known);
    }
    return known;
  }

  /** A program that was built without them reads everything as it stands. */
  private static KnownYaml open() {
    try (InputStream in = KnownYaml.class.getResourceAsStream(FILE)) {
      return new KnownYaml(in == null ? Map.of() : all(new DataInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read: build again", e);
    }
  }

  static void write(Map<TextPrint, byte[]> nodes, DataOutputStream out) throws IOException {
    out.writeInt(FORM);
    out.writeInt(nodes.size());
    for (var text : nodes.entrySet()) {
      text.getKey().write(out);
      out.writeInt(text.getValue().length);
      out.write(text.getValue());
    }
  }

  /** Of what another version wrote nothing is known. */
  static Map<TextPrint, byte[]> all(DataInputStream in) throws IOException {
    Map<TextPrint, byte[]> nodes = new HashMap<>();
    if (in.readInt() != FORM) {
      return nodes;
    }
    for (int left = in.readInt(); left > 0; left--) {
      TextPrint print = TextPrint.read(in);
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      nodes.put(print, bytes);
    }
    return nodes;
  }
}
