package org.tideover;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The build's formatting gate: checks every source against google-java-format, or rewrites it.
 *
 * <p>It runs in a JVM of its own under the toolchain's JDK, because a formatter inside Maven on an
 * older JDK cannot parse this source.
 */
public final class SourceFormat {
  private SourceFormat() {}

  /** Checks with {@code --dry-run}, rewrites with {@code --replace}. */
  public static void main(String[] args) throws IOException, FormatterException {
    boolean replace = List.of(args).contains("--replace");
    List<Path> changed = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        String before = Files.readString(source);
        String after = format(before);
        if (!after.equals(before)) {
          changed.add(source);
          if (replace) {
            Files.writeString(source, after);
          }
        }
      }
    }
    report(changed, replace);
  }

  private static String format(String source) throws FormatterException {
    String ordered =
        ImportOrderer.reorderImports(
            RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
    return new Formatter().formatSource(ordered);
  }

  private static void report(List<Path> changed, boolean replace) {
    changed.forEach(
        path -> System.out.println((replace ? "formatted " : "not formatted: ") + path));
    if (!replace && !changed.isEmpty()) {
      System.err.println("Run `mvn -Pformat process-test-classes`, then commit what it changed.");
      System.exit(1);
    }
  }
}
