package org.tideover.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an editor may do to a file that no author sees: marks at its beginning, line ends, tabs.
 *
 * @param text the text without them, which can be read on
 * @param hasTabs whether there were tabs, so that what stands below another may be a guess
 */
record FileForm(String text, boolean hasTabs) {
  private static final String MARK = "\uFEFF";

  /** How many lines with tabs are named one by one. */
  private static final int NAMED = 5;

  static FileForm of(String file, String written, Problems problems) {
    if (written.startsWith(MARK)) {
      problems.add(
          file,
          1,
          "The file begins with an invisible mark (BOM); save it as 'UTF-8', not as 'UTF-8 with"
              + " BOM'");
    }
    if (written.indexOf('\r') >= 0) {
      problems.add(
          file,
          1,
          "The lines end as on Windows (CRLF); choose Unix line ends (LF) in your editor and save");
    }
    String plain = written.replace(MARK, "").replace("\r\n", "\n").replace('\r', '\n');
    if (plain.indexOf('\t') < 0) {
      return new FileForm(plain, false);
    }
    reportTabs(file, plain.lines().toList(), problems);
    return new FileForm(withoutTabs(plain.lines().toList()), true);
  }

  /** A line that tabs set in most likely belongs to the line above, so that the rest is read. */
  private static String withoutTabs(List<String> lines) {
    List<String> mended = new ArrayList<>();
    int setIn = 0;
    for (String line : lines) {
      String words = line.strip();
      boolean guessed = line.substring(0, line.indexOf(words)).indexOf('\t') >= 0;
      String plain = guessed ? " ".repeat(setIn) + words : line;
      mended.add(plain.replace('\t', ' '));
      if (!words.isEmpty()) {
        setIn = plain.indexOf(words) + (words.startsWith("- ") ? 2 : 0);
      }
    }
    return String.join("\n", mended) + "\n";
  }

  private static void reportTabs(String file, List<String> lines, Problems problems) {
    int[] with =
        IntStream.range(0, lines.size()).filter(i -> lines.get(i).indexOf('\t') >= 0).toArray();
    IntStream.of(with)
        .limit(NAMED)
        .forEach(
            i -> problems.add(file, i + 1, "A tab stands in this line; use two spaces instead"));
    if (with.length > NAMED) {
      problems.add(
          file,
          with[NAMED] + 1,
          "%d more lines hold tabs; let your editor replace all tabs by two spaces"
              .formatted(with.length - NAMED));
    }
  }
}
