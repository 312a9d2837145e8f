package org.tideover.store;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the embedded database of one process. */
final class SqliteEngine {
  private SqliteEngine() {}

  /**
   * Opens a database file, and brings it to this version.
   *
   * @param patience how long to wait while another program holds it
   */
  static StoreTransactions open(Path file, Duration patience) {
    SQLiteDataSource source = source(file, patience);
    WrittenSchema.fill(source);
    Migrations.run(source, Migrations.SQLITE);
    return new SqliteTransactions(connect(source), file);
  }

  private static SQLiteDataSource source(Path file, Duration patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    config.enforceForeignKeys(true);
    // Erased words must not stay in the file, nor in temporary files.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setJournalSizeLimit(4 << 20);
    // Else the driver asks after every insert for the row's number, which nobody here wants.
    config.setGetGeneratedKeys(false);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static Handle connect(DataSource source) {
    Jdbi jdbi = Statements.over(source);
    jdbi.setStatementBuilderFactory(connection -> new StatementCache());
    try {
      return jdbi.open();
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }
}
