package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Episode;

/** How it went, in words: what was rated, and no more. */
class ProgressWordsTest {
  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final Episode BOTH = new Episode(8, OptionalInt.of(5), OptionalInt.empty());
  private static final Episode LATE = new Episode(7, OptionalInt.empty(), OptionalInt.of(3));

  @Test
  void whatWasRatedOnlyHalfAnHourLaterStandsInALineOfItsOwn() {
    assertThat(change(List.of(BOTH, LATE)))
        .isEqualTo(
            "Urge before and after, from 0 to 10: 8 → 5.\n"
                + "Urge before, and then only half an hour later: 7 → 3.");
  }

  @Test
  void manyOfThemAreAveragedAndMixedWithNoOther() {
    assertThat(change(Collections.nCopies(Progress.ENOUGH, LATE)))
        .isEqualTo("Rated only before and half an hour later, on average: 7.0 before, 3.0 then.");
  }

  @Test
  void anUrgeThatWasNeverRatedAgainChangesNothing() {
    Episode once = new Episode(9, OptionalInt.empty(), OptionalInt.empty());
    assertThat(change(List.of(once))).isEmpty();
  }

  private static String change(List<Episode> episodes) {
    Progress progress =
        new Progress(
            28,
            LocalDate.parse("2026-11-26"),
            episodes,
            List.of(),
            List.of(),
            new TreeSet<>(),
            List.of());
    return new ProgressWords(CONTENT).of(progress).getOrDefault("change", "");
  }
}
