package org.tideover.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.CRC32;

/**
 * Tells one text from another by three sums over it, two of them made in ways that have nothing in
 * common.
 *
 * <p><b>Limitations</b>: of a thousand million million edits one may go unseen, and whoever tries
 * to can make one.
 *
 * @param length in characters
 * @param hash Java's own
 * @param crc the one of archives
 */
record TextPrint(int length, int hash, int crc) {
  static TextPrint of(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(UTF_8));
    return new TextPrint(text.length(), text.hashCode(), (int) crc.getValue());
  }

  static TextPrint read(DataInputStream in) throws IOException {
    return new TextPrint(in.readInt(), in.readInt(), in.readInt());
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(length);
    out.writeInt(hash);
    out.writeInt(crc);
  }
}
