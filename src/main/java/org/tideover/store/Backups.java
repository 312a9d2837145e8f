package org.tideover.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Optional;
import org.tideover.store.StoreException.Kind;

/**
 * Copies of the database: made while the program runs, checked, and put back. A copy holds what the
 * database holds, safety plans in their sealed form among it; their key is not in it.
 */
public final class Backups {
  private Backups() {}

  /**
   * Copies the database of a folder into a file, as it is at one moment; the program may go on.
   *
   * @throws StoreException when that cannot be done, and says what to do
   */
  public static void make(Path folder, OutputFile file) {
    Path database = DataFolder.databaseOf(folder);
    file.write(unfinished -> {
      copy(database, unfinished, file.path());
      requireSound(unfinished);
      return unfinished;
    });
  }

  /**
   * Puts a copy in the place of a folder's database. The copy is checked, and brought to this
   * version, before anything is touched; what was there stays beside it under another name.
   *
   * @param replace whether a database that is there may be replaced
   * @return where the database that was there is now
   * @throws StoreException when that cannot be done, and says what to do; then nothing was changed
   */
  public static Optional<Path> restore(
      Path file, Path folder, boolean replace, InstantSource clock) {
    requireSound(file);
    DataFolder claimed = DataFolder.claim(folder);
    try (CopyRoom room = CopyRoom.in(folder)) {
      if (DataFolder.hasDatabase(folder) && !replace) {
        throw Failures.of(
            Kind.OTHER,
            "There is a database in "
                + folder
                + " already. Restore into another folder, or replace it with --force; it is kept"
                + " beside the new one.");
      }
      opened(file, room, clock);
      return room.takePlace();
    } catch (IOException fault) {
      throw Failures.cannotWrite(folder, fault);
    } finally {
      claimed.close();
    }
  }

  /**
   * Copies a backup into a room of a folder, where it may be changed.
   *
   * @throws StoreException when it cannot be copied, and says what to do
   */
  static Path copied(Path file, CopyRoom room) {
    try {
      return room.copyOf(file);
    } catch (IOException fault) {
      room.requireGoing();
      throw Failures.cannotWrite(room.place(), fault);
    } catch (StoreException fault) {
      room.requireGoing();
      throw fault;
    }
  }

  /**
   * What is wrong with a database file.
   *
   * @param isDamaged whether it cannot be used anywhere, as far as one can see
   * @param words the same for a sentence
   */
  public record Fault(boolean isDamaged, String words) {}

  /** What is wrong with a database file; empty if it is sound. */
  public static Optional<Fault> fault(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return damaged("it is a folder, or another thing that is no file");
    }
    if (!isFilled(file)) {
      return damaged("there is no such file, or nothing is in it");
    }
    try (Connection connection = connect(file);
        ResultSet rows = connection.createStatement().executeQuery("pragma integrity_check(1)")) {
      String answer = rows.next() ? rows.getString(1) : "nothing was found";
      return answer.equals("ok") ? foreign(connection) : damaged("it is damaged: " + answer);
    } catch (SQLException fault) {
      return Failures.translate(fault).kind() == Kind.DAMAGED
          ? damaged("it is damaged, or no database")
          : Optional.of(
              new Fault(
                  false,
                  "it cannot be opened here (the disk is full, another program holds it, or this"
                      + " user may not write there)"));
    }
  }

  private static Optional<Fault> damaged(String words) {
    return Optional.of(new Fault(true, words));
  }

  private static Optional<Fault> foreign(Connection connection) throws SQLException {
    String ours = "select count(*) from sqlite_master where name in ('person', 'inbox', 'outbox')";
    try (ResultSet rows = connection.createStatement().executeQuery(ours)) {
      return rows.next() && rows.getInt(1) == 3
          ? Optional.empty()
          : damaged("it is a database, but not of Tideover");
    }
  }

  /** Ends with what is wrong with a backup, if something is. */
  static void requireSound(Path file) {
    fault(file)
        .ifPresent(wrong -> {
          throw Failures.of(
              wrong.isDamaged() ? Kind.DAMAGED : Kind.GONE,
              "%s cannot be used: %s. %s"
                  .formatted(
                      file,
                      wrong.words(),
                      wrong.isDamaged() ? "Take another backup." : "Mend that, then try again."));
        });
  }

  /**
   * Copies a database as it is at one moment, what is only in its write-ahead log among it.
   *
   * @param unfinished takes the copy, and is empty so far
   * @param file its name for whoever reads of a fault
   */
  static void copy(Path database, Path unfinished, Path file) {
    try (Connection connection = connect(database)) {
      copyInto(unfinished, file, connection);
      settle(unfinished);
    } catch (SQLException fault) {
      throw Failures.translate(fault);
    }
  }

  /** A copy holds nothing but rows, and owes no rewriting. */
  private static void settle(Path copy) throws SQLException {
    try (Connection connection = connect(copy);
        Statement statement = connection.createStatement()) {
      statement.execute(Compaction.SETTLE);
    }
  }

  /** The database is open by then: what cannot be opened, or has no room, is the copy. */
  private static void copyInto(Path unfinished, Path file, Connection connection) {
    try (PreparedStatement into = connection.prepareStatement("vacuum into ?")) {
      into.setString(1, unfinished.toString());
      into.execute();
    } catch (SQLException fault) {
      StoreException known =
          FileFaults.on(FileFaults.nearest(unfinished), Failures.translate(fault));
      throw switch (known.kind()) {
        case FULL -> Failures.full(file);
        case GONE -> Failures.cannotWrite(file, "it cannot be opened");
        case LOCKED, AWAY, DAMAGED, NEWER, KEY, OTHER -> known;
      };
    }
  }

  /** Opens a copy of the file once, which brings it to this version; closed, it is one file. */
  private static void opened(Path file, CopyRoom room, InstantSource clock) throws IOException {
    Path copy = copied(file, room);
    Database.open(room.place(), clock).close();
    room.requireGoing();
    OwnerFiles.onDisk(copy);
  }

  private static Connection connect(Path file) throws SQLException {
    SqliteLibrary.require();
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var statement = connection.createStatement()) {
      statement.execute("pragma busy_timeout = 5000");
      statement.execute("pragma temp_store = memory");
    }
    return connection;
  }

  /** Whether something is in a file. */
  static boolean isFilled(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) > 0;
    } catch (IOException unreadable) {
      return false;
    }
  }
}
