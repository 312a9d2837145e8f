package org.tideover.content;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The step of the build that reads the YAML texts of the content, so that a start need not: they
 * are a fifth of it. What is wrong with a text is told by whoever reads it next, so such a one is
 * left out, and so are examples and checks, which no running program reads.
 */
public final class ReadContent {
  private ReadContent() {}

  /** Writes what it read: the file for it, and the folder of content. */
  public static void main(String[] places) throws IOException {
    ContentSource source = ContentSource.directory(Path.of(places[1]));
    Map<TextPrint, byte[]> read = new LinkedHashMap<>();
    source.files().stream().flatMap(file -> text(source, file)).forEach(text -> read(text, read));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    KnownYaml.write(read, new DataOutputStream(bytes));
    Files.write(Path.of(places[0]), bytes.toByteArray());
  }

  private static Stream<String> text(ContentSource source, String file) {
    if (file.endsWith(".md")) {
      return FrontMatter.fields(source.read(file)).stream();
    }
    boolean isRead =
        file.endsWith(".yaml")
            && !file.startsWith("checks/")
            && !file.startsWith(SafetyExamples.FOLDER);
    return isRead ? Stream.of(source.read(file)) : Stream.empty();
  }

  private static void read(String text, Map<TextPrint, byte[]> read) {
    Problems problems = new Problems();
    YamlNode root = Yaml.parseAnew("", text, problems);
    if (problems.sorted().isEmpty()) {
      read.put(TextPrint.of(text), NodeWriter.bytes(root));
    }
  }
}
