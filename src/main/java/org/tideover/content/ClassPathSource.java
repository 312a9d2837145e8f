package org.tideover.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * A folder inside a jar.
 *
 * @param jar the program's own
 * @param root the folder, such as {@code content/}
 */
record ClassPathSource(JarFile jar, String root) implements ContentSource {
  /**
   * The jar's folder, or the one on disk when the program runs from compiled classes.
   *
   * @param root such as {@code content/}
   * @param landmark a file that is always in it
   */
  static ContentSource locate(String root, String landmark) {
    URL found = ClassPathSource.class.getResource("/" + root + landmark);
    if (found == null) {
      throw new IllegalStateException(
          "The program was built without its content; build it again with mvn package");
    }
    try {
      if (found.openConnection() instanceof JarURLConnection inJar) {
        return new ClassPathSource(inJar.getJarFile(), root);
      }
      return new DirectorySource(Path.of(URI.create(found.toString())).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own jar cannot be read", e);
    }
  }

  @Override
  public List<String> files() {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(root))
        .map(name -> name.substring(root.length()))
        .sorted()
        .toList();
  }

  @Override
  public boolean has(String file) {
    return jar.getEntry(root + file) != null;
  }

  @Override
  public String read(String file) {
    try (InputStream in = jar.getInputStream(jar.getEntry(root + file))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + root + file + " cannot be read", e);
    }
  }
}
