package org.tideover.store;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rewriting of the whole database file, after which it holds nothing but its rows.
 *
 * <p>SQLite overwrites what is deleted ({@code secure_delete}), but not what it moves: when a page
 * is split, copies of moved rows stay in its unused part, and outlive the rows. Only {@code vacuum}
 * removes those. It takes about 10 ms a megabyte, in which nobody else is served, so a large file
 * is rewritten at the hourly housekeeping and not at once. That one is owed stands in the file
 * itself ({@code user_version}), within the transaction that erased, and so survives a crash.
 *
 * <p>Not safe for use from several threads at once.
 */
final class Compaction {
  /** A file up to this is rewritten at once; longest wait about a third of a second. */
  private static final long SMALL_BYTES = 32L << 20;

  /** A file up to this is rewritten within the hour; it stands in memory once while that lasts. */
  private static final long LARGE_BYTES = 256L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  private final Handle handle;
  private final long small;
  private final long large;
  private long changesThen;

  /** The rewriting of the database that this connection is open on. */
  Compaction(Handle handle) {
    this(handle, SMALL_BYTES, LARGE_BYTES);
  }

  /**
   * The same with other bounds.
   *
   * @param small bytes of a database up to which it is rewritten at once
   * @param large bytes of a database up to which it is rewritten at all
   */
  Compaction(Handle handle, long small, long large) {
    this.handle = handle;
    this.small = small;
    this.large = large;
  }

  /** Notes, in the transaction that is open, that what it erases must leave no copy. */
  void owe() {
    handle.execute("pragma user_version = 1");
  }

  /** Rewrites the file if one is owed and nobody waits long for it; else it remains owed. */
  void atOnce() {
    if (isOwed() && bytes() <= small) {
      rewrite();
    }
  }

  /** Rewrites the file if one is owed, and a small one also if anything was written since. */
  void atHousekeeping() {
    long bytes = bytes();
    boolean moved = bytes <= small && changes() != changesThen;
    if (moved || isOwed()) {
      rewriteWithin(bytes);
    }
  }

  private void rewriteWithin(long bytes) {
    if (bytes <= large) {
      rewrite();
    } else {
      LOG.warn(
          "tideover.db is too large ({} MB) to be rewritten beside the service, so copies of what"
              + " was erased may stay in unused parts of it. Stop the service, then run ./tideover"
              + " backup FILE and ./tideover restore FILE; or move to PostgreSQL.",
          bytes >> 20);
    }
  }

  private void rewrite() {
    handle.execute("vacuum");
    handle.execute("pragma user_version = 0");
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
