package org.tideover.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code doctor} found: a line a part, each well or with what to do. */
final class Diagnosis {
  private static final Duration HARMLESS = Duration.ofSeconds(30);

  private final PrintStream out;
  private boolean well = true;

  Diagnosis(PrintStream out) {
    this.out = out;
  }

  boolean isWell() {
    return well;
  }

  /** All is well with a part, which says a word about itself. */
  void note(String part, String word) {
    out.printf("ok   %-12s %s%n", part, word);
  }

  /** Something is wrong, and this is what to do: in one line, whatever it was written in. */
  void fault(String part, @Nullable String advice) {
    well = false;
    out.printf("FIX  %-12s %s%n", part, String.valueOf(advice).replaceAll("\\s*\\R\\s*", " "));
  }

  /** Looks at a part; a look that fails itself is a fault, of which only the kind is told. */
  void look(String part, String word, Supplier<Optional<String>> advice) {
    Optional<String> wrong;
    try {
      wrong = advice.get();
    } catch (RuntimeException | LinkageError failed) {
      wrong = Optional.of("could not be looked at (" + failed.getClass().getName() + ")");
    }
    wrong.ifPresentOrElse(found -> fault(part, found), () -> note(part, word));
  }

  void settings(List<String> problems) {
    if (problems.isEmpty()) {
      note("settings", "complete");
    }
    problems.forEach(problem -> fault("settings", problem));
  }

  void clock(Duration ahead) {
    if (ahead.abs().compareTo(HARMLESS) > 0) {
      fault(
          "clock",
          "this machine's clock is %d s %s Telegram's; switch on its time service (timedatectl set-ntp true)"
              .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of"));
    } else {
      note("clock", "goes with Telegram's");
    }
  }
}
