package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {
  private static final long ALL = Long.MAX_VALUE;

  private @TempDir Path folder;
  private Handle handle;

  @BeforeEach
  void aFileWithAHole() {
    handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("a.db"));
    handle.execute("create table row (words text)");
    handle.execute("insert into row values (hex(zeroblob(20000)))");
    handle.execute("delete from row");
  }

  @AfterEach
  void close() {
    handle.close();
  }

  @Test
  void aSmallFileThatOwesItIsRewrittenAtOnce() {
    Compaction compaction = new Compaction(handle, ALL, ALL);
    compaction.owe();

    compaction.atOnce();

    assertThat(hole()).isZero();
    assertThat(isOwed()).isFalse();
  }

  @Test
  void nothingIsRewrittenAtOnceThatOwesNothing() {
    new Compaction(handle, ALL, ALL).atOnce();

    assertThat(hole()).isPositive();
  }

  @Test
  void aLargeFileWaitsForTheHousekeeping() {
    Compaction compaction = new Compaction(handle, 0, ALL);
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
    Compaction compaction = new Compaction(handle, 0, 0);
    compaction.owe();

    compaction.atHousekeeping();

    assertThat(hole()).isPositive();
    assertThat(isOwed()).isTrue();
  }

  @Test
  void theHousekeepingRewritesASmallFileThatWasWrittenTo() {
    Compaction compaction = new Compaction(handle, ALL, ALL);
    compaction.atHousekeeping();
    assertThat(hole()).isZero();

    handle.execute("insert into row values (hex(zeroblob(20000)))");
    handle.execute("delete from row");
    compaction.atHousekeeping();

    assertThat(hole()).isZero();
  }

  @Test
  void theHousekeepingLeavesALargeFileThatOwesNothing() {
    new Compaction(handle, 0, ALL).atHousekeeping();

    assertThat(hole()).isPositive();
  }

  @Test
  void whatIsRolledBackOwesNothing() {
    Compaction compaction = new Compaction(handle, ALL, ALL);
    handle.begin();
    compaction.owe();
    handle.rollback();

    assertThat(isOwed()).isFalse();
  }

  @Test
  void whatIsOwedIsStillOwedAfterACrash() {
    new Compaction(handle, ALL, ALL).owe();
    close();
    handle = Jdbi.open("jdbc:sqlite:" + folder.resolve("a.db"));

    new Compaction(handle, ALL, ALL).atHousekeeping();

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
