package org.tideover.content;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Content in a folder. */
record DirectorySource(Path folder) implements ContentSource {
  @Override
  public List<String> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(this::relative).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The content folder " + folder + " cannot be listed", e);
    }
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }

  @Override
  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The content file " + file + " cannot be read as UTF-8 text", e);
    }
  }
}
