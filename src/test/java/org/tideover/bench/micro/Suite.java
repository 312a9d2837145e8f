package org.tideover.bench.micro;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the pieces in a Java with the program's own options. */
public final class Suite {
  private Suite() {}

  /**
   * Measures all of them.
   *
   * @param options Java's, as the launcher gives them
   * @param table takes what was measured, and how much it was
   */
  public static void run(List<String> options, BiConsumer<String, String> table)
      throws IOException {
    try {
      report(
          new Runner(
                  new OptionsBuilder()
                      .include(Pieces.class.getName())
                      .jvmArgs(options.toArray(String[]::new))
                      .build())
              .run(),
          table);
    } catch (RunnerException fault) {
      throw new IOException("JMH did not run", fault);
    }
  }

  private static void report(Collection<RunResult> results, BiConsumer<String, String> table) {
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      table.accept(
          time.getLabel(),
          String.format(Locale.ROOT, "%.1f ± %.1f µs", time.getScore(), time.getScoreError()));
    }
  }
}
