package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.store.Compaction.Bounds;

class CompactionTest {
  private static final long ALL = Long.MAX_VALUE;
  private static final Bounds SMALL = new Bounds(ALL, ALL);
  private static final Bounds LARGE = new Bounds(0, ALL);
  private static final Bounds TOO_LARGE = new Bounds(0, 0);

  private @TempDir Path folder;
  private Handle handle;
  private boolean isRead;

  /** Goes on by a millisecond with every look. */
  private final AtomicLong nanos = new AtomicLong();

  @BeforeEach
  void aFileWithAHole() {
    handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("a.db"));
    handle.execute("create table row (words text)");
    write();
  }

  private void write() {
    handle.execute("insert into row values (hex(zeroblob(20000)))");
    handle.execute("delete from row");
  }

  private Compaction compaction(Bounds bounds) {
    return new Compaction(handle, () -> !isRead, () -> nanos.addAndGet(1_000_000), bounds);
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void aSmallFileThatOwesItIsRewrittenAtOnce() {
    Compaction compaction = compaction(SMALL);
    compaction.owe();

    compaction.atOnce();

    assertThat(hole()).isZero();
    assertThat(isOwed()).isFalse();
  }

  @Test
  void nothingIsRewrittenAtOnceThatOwesNothing() {
    compaction(SMALL).atOnce();

    assertThat(hole()).isPositive();
  }

  @Test
  void aLargeFileWaitsForTheHousekeeping() {
    Compaction compaction = compaction(LARGE);
    compaction.owe();
    compaction.atOnce();
    assertThat(hole()).isPositive();
    assertThat(isOwed()).isTrue();

    compaction.atHousekeeping();

    assertThat(hole()).isZero();
    assertThat(isOwed()).isFalse();
  }

  @Test
  void aFileTooLargeGoesOnOwingIt() {
    Compaction compaction = compaction(TOO_LARGE);
    compaction.owe();

    compaction.atHousekeeping();

    assertThat(hole()).isPositive();
    assertThat(isOwed()).isTrue();
  }

  @Test
  void onceADayTheHousekeepingRewritesASmallFileThatWasWrittenTo() {
    Compaction compaction = compaction(SMALL);
    for (int hour = 1; hour < 24; hour++) {
      compaction.atHousekeeping();
      assertThat(hole()).as("hour " + hour).isPositive();
    }

    compaction.atHousekeeping();

    assertThat(hole()).isZero();
  }

  @Test
  void whoeverHasManyForgottenTakesATwentiethOfTheTime() {
    Compaction compaction = compaction(SMALL);
    compaction.owe();
    compaction.atOnce();
    write();
    compaction.owe();

    compaction.atOnce();

    assertThat(hole()).isPositive();
    assertThat(isOwed()).isTrue();
    nanos.addAndGet(30_000_000);
    compaction.atOnce();
    assertThat(hole()).isZero();
  }

  @Test
  void whileAnotherProgramReadsTheRewritingRemainsOwed() {
    isRead = true;
    Compaction compaction = compaction(SMALL);
    compaction.owe();

    compaction.atOnce();

    assertThat(hole()).as("nothing was rewritten in vain").isPositive();
    assertThat(isOwed()).isTrue();
    isRead = false;
    compaction.atHousekeeping();
    assertThat(hole()).isZero();
    assertThat(isOwed()).isFalse();
  }

  @Test
  void theHousekeepingLeavesALargeFileThatOwesNothing() {
    Compaction compaction = compaction(LARGE);
    for (int hour = 0; hour < 30; hour++) {
      compaction.atHousekeeping();
    }

    assertThat(hole()).isPositive();
  }

  @Test
  void whatIsRolledBackOwesNothing() {
    Compaction compaction = compaction(SMALL);
    handle.begin();
    compaction.owe();
    handle.rollback();

    assertThat(isOwed()).isFalse();
  }

  @Test
  void whatIsOwedIsStillOwedAfterACrash() {
    compaction(SMALL).owe();
    close();
    handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("a.db"));

    compaction(SMALL).atHousekeeping();

    assertThat(hole()).isZero();
  }

  /** Pages that nothing uses. */
  private int hole() {
    return handle.select("pragma freelist_count").mapTo(Integer.class).one();
  }

  private boolean isOwed() {
    return handle.select("pragma user_version").mapTo(Integer.class).one() != 0;
  }
}
