package org.tideover.inference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A resource of the class path as a file on disk. The checksum that the jar already holds is part
 * of the folder's name, so that a new version of a library never meets an old file and nothing is
 * read twice. Of classes that are in no jar it is the size and when the file was written: two heads
 * of one size have met.
 */
public final class Unpacked {
  private Unpacked() {}

  /** The file, copied from the class path when the folder does not hold it yet. */
  public static Path resource(String resource, Path folder) {
    return beside(resource, folderOf(resource, folder));
  }

  /** Where in the folder the resource's version belongs. */
  static Path folderOf(String resource, Path folder) {
    try {
      return folder.resolve(version(find(resource))).toAbsolutePath();
    } catch (IOException e) {
      throw cannot(resource, folder, e);
    }
  }

  /** The file in exactly this folder, which already stands for a version. */
  static Path beside(String resource, Path versioned) {
    try {
      return copy(find(resource), versioned.resolve(fileName(resource)));
    } catch (IOException e) {
      throw cannot(resource, versioned, e);
    }
  }

  private static URL find(String resource) {
    URL source = Unpacked.class.getResource(resource);
    if (source == null) {
      throw new IllegalStateException(
          resource
              + " is missing: this kind of machine is not supported by the model library, or the"
              + " program's files are incomplete (build again with `mvn -q package`).");
    }
    return source;
  }

  private static UncheckedIOException cannot(String resource, Path folder, IOException e) {
    return new UncheckedIOException(
        "Cannot unpack " + resource + " to " + folder + ": is the disk full or read-only?", e);
  }

  /** Written beside its place and moved, so that no other process ever sees half a file. */
  private static Path copy(URL source, Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toAbsolutePath();
    }
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(folder, "unpacking", ".part");
    try (InputStream in = source.openStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return file.toAbsolutePath();
  }

  private static String version(URL source) throws IOException {
    URLConnection connection = source.openConnection();
    return connection instanceof JarURLConnection jar
        ? Long.toHexString(jar.getJarEntry().getCrc())
        : Long.toHexString(connection.getContentLengthLong())
            + '-'
            + Long.toHexString(connection.getLastModified());
  }

  private static String fileName(String resource) {
    return resource.substring(resource.lastIndexOf('/') + 1);
  }
}
