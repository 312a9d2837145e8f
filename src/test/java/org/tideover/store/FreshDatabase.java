package org.tideover.store;

import static org.tideover.store.Samples.NOON;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real database for each test, which can end and begin again like the program. */
final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {
  private final Supplier<Storage> fresh;
  private @Nullable Storage storage;
  private @Nullable Database database;

  private FreshDatabase(Supplier<Storage> fresh) {
    this.fresh = fresh;
  }

  /** SQLite, in the folder that a test has once it begins. */
  static FreshDatabase in(Supplier<Path> folder) {
    return new FreshDatabase(() -> new Storage.Folder(folder.get()));
  }

  /** PostgreSQL, in a database of each test's own. */
  static FreshDatabase onServer() {
    return new FreshDatabase(PostgresServer::freshDatabase);
  }

  Database get() {
    if (database == null) {
      throw new AssertionError("The test has not begun");
    }
    return database;
  }

  Storage storage() {
    if (storage == null) {
      throw new AssertionError("The test has not begun");
    }
    return storage;
  }

  /** The program ends and begins again. */
  void reopen() {
    get().close();
    open(storage());
  }

  /** The program ends, and begins again as one that serves. */
  void serve(Runnable setAside) {
    get().close();
    database =
        Database.openToServe(storage(), InstantSource.fixed(NOON), System::nanoTime, setAside);
  }

  /** An expression for the bytes of a column as upper-case hexadecimal digits. */
  String hex(String column) {
    return storage() instanceof Storage.Folder
        ? "hex(" + column + ")"
        : "upper(encode(" + column + ", 'hex'))";
  }

  /** A literal of bytes. */
  String bytes(String hex) {
    return storage() instanceof Storage.Folder ? "x'" + hex + "'" : "decode('" + hex + "', 'hex')";
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    storage = fresh.get();
    open(storage);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    if (database != null) {
      database.close();
    }
  }

  private void open(Storage where) {
    database = Database.open(where, InstantSource.fixed(NOON));
  }
}
