package org.tideover.store;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rewriting of the whole database file, after which it holds nothing but its rows.
 *
 * <p>SQLite overwrites what is deleted ({@code secure_delete}), but not what it moves: when a page
 * is split, copies of moved rows stay in its unused part, and outlive the rows. Only {@code vacuum}
 * removes those. It takes 10 to 15 ms a megabyte, in which nobody else is served, and as much
 * memory as the file; so a large file is rewritten at the hourly housekeeping and not at once. That
 * one is owed stands in the file itself ({@code user_version}), within the transaction that erased,
 * and so survives a crash.
 *
 * <p><b>Limitations:</b> copies of a message's words, which nobody is promised to be rid of at
 * once, go with the next rewriting: that of a small file within a day, that of a larger one when
 * somebody is forgotten.
 *
 * <p>Not safe for use from several threads at once.
 */
final class Compaction {
  /** Takes the note out of a file that was written anew, as a copy is, too. */
  static final String SETTLE = "pragma user_version = 0";

  /** A file up to this is rewritten at once; longest wait about half a second. */
  private static final long SMALL_BYTES = 32L << 20;

  /** A file up to this is rewritten within the hour; larger, it would not fit in memory. */
  private static final long LARGE_BYTES = 96L << 20;

  /** Between rewritings at once lies so many times what the last one took. */
  private static final int REST = 20;

  /** So many times housekeeping, once an hour, goes by between rewritings that nobody owes. */
  private static final int HOUSEKEEPINGS = 24;

  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  private final Handle handle;
  private final BooleanSupplier checkpoint;
  private final LongSupplier nanos;
  private final Bounds bounds;
  private long changesThen;
  private int housekeepings;
  private long notBefore;

  /**
   * Up to which size a file is rewritten.
   *
   * @param small bytes, at once
   * @param large bytes, at all
   */
  record Bounds(long small, long large) {}

  /**
   * The rewriting of the database that a connection is open on.
   *
   * @param checkpoint moves the log into the database; says whether all of it went
   */
  Compaction(Handle handle, BooleanSupplier checkpoint) {
    this(handle, checkpoint, System::nanoTime, new Bounds(SMALL_BYTES, LARGE_BYTES));
  }

  /** The same by another clock, and with other bounds. */
  Compaction(Handle handle, BooleanSupplier checkpoint, LongSupplier nanos, Bounds bounds) {
    this.handle = handle;
    this.checkpoint = checkpoint;
    this.nanos = nanos;
    this.bounds = bounds;
    this.notBefore = nanos.getAsLong();
  }

  /** Notes, in the transaction that is open, that what it erases must leave no copy. */
  void owe() {
    handle.execute("pragma user_version = 1");
  }

  /**
   * Rewrites the file if one is owed and nobody waits long for it; else it remains owed. Whoever
   * has many people forgotten in a row takes no more than a twentieth of the time.
   */
  void atOnce() {
    if (isOwed() && bytes() <= bounds.small() && nanos.getAsLong() - notBefore >= 0) {
      rewrite();
    }
  }

  /** Rewrites the file if one is owed; once a day also a small one that was written to. */
  void atHousekeeping() {
    housekeepings++;
    if (isOwed() || isDue()) {
      rewriteWithin(bytes());
    }
  }

  private boolean isDue() {
    return housekeepings >= HOUSEKEEPINGS && bytes() <= bounds.small() && changes() != changesThen;
  }

  private void rewriteWithin(long bytes) {
    if (bytes <= bounds.large()) {
      rewrite();
    } else {
      LOG.warn(
          "tideover.db is too large ({} MB) to be rewritten beside the service, so copies of what"
              + " was erased may stay in unused parts of it. Stop the service, run ./tideover backup"
              + " FILE and ./tideover restore FILE --force, and delete the file that is set aside;"
              + " or move to PostgreSQL.",
          bytes >> 20);
    }
  }

  /**
   * While another program reads, the old pages would stay in the file: so the rewriting is not
   * begun, or remains owed where the reader came meanwhile.
   */
  private void rewrite() {
    if (!checkpoint.getAsBoolean()) {
      return;
    }
    long begun = nanos.getAsLong();
    handle.execute("vacuum");
    if (checkpoint.getAsBoolean()) {
      handle.execute(SETTLE);
    }
    long ended = nanos.getAsLong();
    notBefore = ended + REST * (ended - begun);
    housekeepings = 0;
    changesThen = changes();
  }

  private boolean isOwed() {
    return number("pragma user_version") != 0;
  }

  private long changes() {
    return number("select total_changes()");
  }

  private long number(String sql) {
    return handle.select(sql).mapTo(Long.class).one();
  }

  private long bytes() {
    return number("pragma page_count") * number("pragma page_size");
  }
}
