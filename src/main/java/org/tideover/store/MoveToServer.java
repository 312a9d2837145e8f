package org.tideover.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.ds.PGSimpleDataSource;
import org.tideover.store.StoreException.Kind;

/**
 * The move of a service from its file to a PostgreSQL server: everything that a backup holds goes
 * into an empty database, in one transaction. What is to go over is read from the backup's own
 * tables, so that none is forgotten.
 */
public final class MoveToServer {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String TABLES =
      "select name from sqlite_master"
          + " where type = 'table' and name not like 'sqlite%' and name not like 'flyway%'"
          + " order by name";

  private static final String SERVERS_TABLES =
      "select quote_ident(table_name) from information_schema.tables"
          + " where table_schema = current_schema() and table_type = 'BASE TABLE'";

  private final Handle from;
  private final Storage.Server server;
  private final List<String> tables;

  /**
   * What went over.
   *
   * @param people how many people
   * @param rows how many rows of all tables
   */
  public record Moved(long people, long rows) {}

  private MoveToServer(Handle from, Storage.Server server) {
    this.from = from;
    this.server = server;
    this.tables = from.select(TABLES).mapTo(String.class).list();
  }

  /**
   * Moves a backup to a server. The backup stays as it is; a copy of it is brought to this version
   * in the data folder first, which is claimed meanwhile, so that nobody is served from there.
   *
   * @param key must open what is sealed in the backup
   * @param progress is asked once, with the number of steps, for what to run after each
   * @throws StoreException when that cannot be done, and says what to do; then the server holds
   *     nothing of it
   */
  public static Moved run(
      Path file,
      Path folder,
      Storage.Server server,
      KeySource key,
      IntFunction<Runnable> progress) {
    requireNoDump(file);
    Backups.requireSound(file);
    DataFolder claimed = DataFolder.claim(folder);
    try (CopyRoom room = CopyRoom.in(folder)) {
      StoreTransactions copy = SqliteEngine.open(Backups.copied(file, room), PATIENCE);
      try {
        return copy.call(from ->
            new MoveToServer(from, server).run(key, steps -> going(room, progress.apply(steps))));
      } finally {
        copy.close();
      }
    } finally {
      claimed.close();
    }
  }

  /** Nothing is kept of a move that is being stopped. */
  private static Runnable going(CopyRoom room, Runnable step) {
    return () -> {
      room.requireGoing();
      step.run();
    };
  }

  private Moved run(KeySource key, IntFunction<Runnable> progress) {
    requireKey(key);
    requireFree();
    Migrations.run(PostgresEngine.simple(server), Migrations.POSTGRESQL);
    PGSimpleDataSource target = PostgresEngine.simple(server);
    target.setReWriteBatchedInserts(true);
    try (Handle to = Statements.over(target).open()) {
      return to.inTransaction(handle -> copy(handle, progress));
    } catch (JdbiException fault) {
      StoreException known = Failures.translate(fault);
      throw Failures.of(
          known.kind(),
          known.getMessage() + " Nothing was moved; run this again when that is well.");
    }
  }

  private Moved copy(Handle to, IntFunction<Runnable> progress) {
    alone(to);
    requireFree(to);
    // Nothing is sealed here so far: the next start notes the key of what comes now.
    to.execute("delete from plan_key");
    List<TableCopy> copies = tables.stream().map(table -> new TableCopy(from, to, table)).toList();
    Runnable step = progress.apply(copies.stream().mapToInt(TableCopy::steps).sum());
    copies.forEach(copy -> copy.run(step));
    return new Moved(
        to.select("select count(*) from person").mapTo(Long.class).one(),
        copies.stream().mapToLong(TableCopy::rows).sum());
  }

  /** Nobody else writes until this is over; a process that starts meanwhile ends, or waits. */
  private static void alone(Handle to) {
    to.execute("set local lock_timeout = '5s'");
    List<String> all = to.select(SERVERS_TABLES).mapTo(String.class).list();
    to.execute("lock table " + String.join(", ", all) + " in share row exclusive mode");
  }

  /** Looked at before the server's database is touched, and again when nobody else can. */
  private void requireFree() {
    try (Handle look = ReadOnly.look(server)) {
      requireFree(look);
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }

  private void requireFree(Handle to) {
    List<String> there = to.select(SERVERS_TABLES).mapTo(String.class).list();
    List<String> filled =
        tables.stream().filter(there::contains).filter(table -> isFilled(to, table)).toList();
    if (!filled.isEmpty()) {
      throw Failures.of(
          Kind.OTHER,
          ("The database of DATABASE_URL holds people or messages already (rows in: %s). A backup"
                  + " goes into an empty one, so nothing was changed. Make one with createdb, and"
                  + " name it in DATABASE_URL.")
              .formatted(String.join(", ", filled)));
    }
    if (there.contains("process") && Beat.isHeard(to)) {
      throw Failures.of(
          Kind.LOCKED,
          "A Tideover serves people from the database of DATABASE_URL, so nothing was changed. Stop"
              + " it, and run this again 5 seconds later.");
    }
  }

  private static boolean isFilled(Handle to, String table) {
    return to.select("select exists (select 1 from " + table + ")").mapTo(Boolean.class).one();
  }

  /** Whoever serves afterwards needs it, so it is missed now, while nothing has changed. */
  private void requireKey(KeySource key) {
    if (SealedTables.sealed(from, tables) == 0) {
      return;
    }
    try {
      SealedTables.requireFit(from, key, tables);
    } catch (StoreException unfit) {
      throw Failures.of(
          unfit.kind(),
          unfit.getMessage()
              + " All this is about the backup: to mend it, unset DATABASE_URL and restore it into a"
              + " folder.");
    }
  }

  private static void requireNoDump(Path file) {
    byte[] mark = "PGDMP".getBytes(StandardCharsets.US_ASCII);
    try (var in = Files.newInputStream(file)) {
      if (Arrays.equals(in.readNBytes(mark.length), mark)) {
        throw Failures.of(
            Kind.OTHER,
            file
                + " was made by pg_dump, so the server's own program reads it: pg_restore --clean"
                + " --if-exists --dbname=tideover "
                + file
                + ", with all processes stopped. What is restored here is what `backup` made.");
      }
    } catch (IOException unreadable) {
      // That is told in a moment.
    }
  }
}
