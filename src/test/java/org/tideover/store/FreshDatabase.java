package org.tideover.store;

import static org.tideover.store.Samples.NOON;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real SQLite database for each test, which can end and begin again like the program. */
final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {
  private final Supplier<Path> folder;
  private @Nullable Database database;

  /** Opens in the folder that a test has once it begins. */
  FreshDatabase(Supplier<Path> folder) {
    this.folder = folder;
  }

  Database get() {
    if (database == null) {
      throw new AssertionError("The test has not begun");
    }
    return database;
  }

  /** The program ends and begins again. */
  void reopen() {
    get().close();
    open();
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    open();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    get().close();
  }

  private void open() {
    database = Database.open(folder.get(), InstantSource.fixed(NOON));
  }
}
