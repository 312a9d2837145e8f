package org.tideover.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that the build makes: whole or not at all, so that a build that is broken off leaves no
 * half of it, and anew only when something changed that it is made from.
 */
public final class BuiltFile {
  private BuiltFile() {}

  /** Makes the bytes of a file. */
  @FunctionalInterface
  public interface Making {
    byte[] bytes() throws IOException;
  }

  /**
   * Makes a file, unless it is there and was made from the same.
   *
   * @param from names all that it is made from; it is kept beside the file
   */
  public static void make(Path file, String from, Making making) throws IOException {
    Path note = file.resolveSibling(file.getFileName() + ".from");
    if (Files.exists(file) && Files.exists(note) && Files.readString(note).equals(from)) {
      return;
    }
    Files.deleteIfExists(note);
    write(file, making.bytes());
    Files.writeString(note, from);
  }

  /** Writes a whole file in the place of what is there. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
