package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Wording;

/**
 * Sixteen times the text may cost sixteen times the work, not the square of it. Measured in this
 * thread's own processor time, and with room for what a busy machine adds to it (cold caches, code
 * not yet compiled); docs/safety.md has the figures in milliseconds.
 */
class LinearTimeTest {
  private static final int MESSAGE = 4_000;
  private static final int TIMES = 16;

  /** Six times what growth in proportion costs; the square would cost sixteen times. */
  private static final int TOLERATED = 6 * TIMES;

  /** Less is noise: 5 ms. */
  private static final long LEAST = 5_000_000;

  private static final SafetyContent CONTENT = SafetyContent.load();
  private static final SafetyFilter PHRASES = SafetyFilter.phrasesOnly(CONTENT);
  private static final Parts PARTS = new Parts(Set.copyOf(CONTENT.words().fuzzy()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "we walked along the river and had soup. ",
        "i want to die ",
        "i dont want to die ",
        "i am going to ",
        "kill my ",
        "k1ll ",
        "k i l l ",
        "k.i.l.l",
        "k*l* ",
        "su1c1de,",
        "кіӏӏ ",
        "он не хочет ",
        "iwanttodiebutnottoday ",
        "suicidle overdsoed ",
        "a b c. ",
        "a.",
        "'",
        "!",
        "a",
        "\u0316\u0301",
        "a\u0301",
        "\uD834\uDD6D\uD834\uDD65",
        "\uFDFA",
        "\uD83D\uDD2A",
        "\uD83D",
        "no no no ",
        "8/10 "
      })
  void workGrowsWithTheText(String bit) {
    for (Consumer<String> way : ways()) {
      long once = work(way, text(bit, MESSAGE));
      long more = work(way, text(bit, MESSAGE * TIMES));
      assertThat(more).isLessThan(TOLERATED * Math.max(once, LEAST));
    }
  }

  private static List<Consumer<String>> ways() {
    return List.of(
        PHRASES::assessPhrases,
        Wording::words,
        text -> PARTS.of(new Reading(List.of(text.strip().split("\\s+")))));
  }

  private static String text(String bit, int size) {
    return bit.repeat(size / bit.length() + 1).substring(0, size);
  }

  /** The least of three runs: what disturbs one of them only adds to it. */
  private static long work(Consumer<String> way, String text) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      way.accept(text);
      least =
          Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return least;
  }
}
