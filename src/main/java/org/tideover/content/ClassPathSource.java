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

/** Content inside a jar. */
record ClassPathSource(JarFile jar) implements ContentSource {
  private static final String ROOT = "content/";
  private static final String LANDMARK = "/" + ROOT + "catalogue.yaml";

  /** The jar's content, or the folder's when the program runs from compiled classes. */
  static ContentSource locate() {
    URL landmark = ClassPathSource.class.getResource(LANDMARK);
    if (landmark == null) {
      throw new IllegalStateException(
          "The program was built without its content; build it again with mvn package");
    }
    try {
      if (landmark.openConnection() instanceof JarURLConnection inJar) {
        return new ClassPathSource(inJar.getJarFile());
      }
      return new DirectorySource(Path.of(URI.create(landmark.toString())).resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("The program's own jar cannot be read", e);
    }
  }

  @Override
  public List<String> files() {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .map(ZipEntry::getName)
        .filter(name -> name.startsWith(ROOT))
        .map(name -> name.substring(ROOT.length()))
        .sorted()
        .toList();
  }

  @Override
  public String read(String file) {
    try (InputStream in = jar.getInputStream(jar.getEntry(ROOT + file))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The content file " + file + " cannot be read", e);
    }
  }
}
