package org.tideover.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.util.List;

/** Reads bytes as UTF-8, and says where they are not. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text of a file.
   *
   * @throws ContentException naming the line of the first byte that is no UTF-8
   */
  static String text(String file, byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ContentException(List.of(new Problem(file, line(bytes), ADVICE)));
    }
  }

  private static final String ADVICE =
      "From here on the file is not saved as UTF-8; in your editor choose 'Save with encoding' and"
          + " UTF-8";

  /** The line in which decoding stops. */
  private static int line(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult stopped = UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
    String read = new String(bytes, 0, stopped.isError() ? in.position() : 0, ISO_8859_1);
    return 1 + (int) read.chars().filter(sign -> sign == '\n').count();
  }
}
