package org.tideover.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;

/**
 * Writes nodes in few bytes, for a {@link NodeReader} of the same build: kind, line, and what is in
 * it. Their file is not written, since the same text may stand in another.
 */
final class NodeWriter {
  private static final int SEVEN_BITS = 7;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private NodeWriter() {}

  static byte[] bytes(YamlNode root) {
    NodeWriter writer = new NodeWriter();
    writer.node(root);
    return writer.out.toByteArray();
  }

  private void node(YamlNode node) {
    number(NodeReader.KINDS.indexOf(node.kind()));
    number(node.line());
    switch (node.kind()) {
      case MAP -> {
        number(node.fields().size());
        node.fields()
            .forEach((key, value) -> {
              text(key);
              node(value);
            });
      }
      case LIST -> {
        number(node.items().size());
        node.items().forEach(this::node);
      }
      default -> text(node.written());
    }
  }

  private void text(String text) {
    boolean narrow = ISO_8859_1.newEncoder().canEncode(text);
    byte[] bytes = text.getBytes(narrow ? ISO_8859_1 : UTF_16BE);
    number(bytes.length << 1 | (narrow ? 0 : 1));
    out.writeBytes(bytes);
  }

  private void number(int number) {
    int left = number;
    while (left > Byte.MAX_VALUE) {
      out.write((left & Byte.MAX_VALUE) | Byte.MIN_VALUE);
      left >>>= SEVEN_BITS;
    }
    out.write(left);
  }
}
