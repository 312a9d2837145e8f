package org.tideover.content;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Content in a folder. What editors leave beside the files they save is not seen. */
record DirectorySource(Path folder) implements ContentSource {
  @Override
  public List<String> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(this::relative)
          .filter(file -> !isLeftover(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable("", e);
    } catch (UncheckedIOException within) {
      throw unreadable("", within);
    }
  }

  private static ContentException unreadable(String file, Exception fault) {
    String advice =
        "this cannot be read (%s); make it and all in it readable for this user"
            .formatted(fault.getClass().getSimpleName());
    return new ContentException(List.of(new Problem(file, 1, advice)));
  }

  private String relative(Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /** Hidden files, as {@code .chair-march.yaml.swp}, and copies, as {@code chair-march.yaml~}. */
  private static boolean isLeftover(String file) {
    return file.startsWith(".") || file.contains("/.") || file.endsWith("~");
  }

  @Override
  public boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  @Override
  public String read(String file) {
    try {
      return Utf8.text(file, Files.readAllBytes(folder.resolve(file)));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
