package org.tideover.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.tideover.insight.History;
import org.tideover.outbox.OutboxStore;
import org.tideover.outbox.PictureNames;
import org.tideover.store.StoreException.Kind;
import org.tideover.turn.Inbox;
import org.tideover.turn.Journal;
import org.tideover.turn.Notices;
import org.tideover.turn.People;
import org.tideover.turn.Rounds;
import org.tideover.turn.Transactions;

/** The embedded database of one process: a folder with {@code tideover.db} in it. */
public final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DataFolder folder;
  private final SqliteTransactions transactions;
  private final SqliteInbox inbox;
  private final SqlitePeople people;
  private final SqliteJournal journal;
  private final OutboxStore outboxStore;
  private final DataSource joining;
  private final InstantSource clock;

  private Database(DataFolder folder, Handle handle, InstantSource clock) {
    this.folder = folder;
    this.transactions = new SqliteTransactions(handle, folder.database());
    this.inbox = new SqliteInbox(transactions, clock);
    this.people = new SqlitePeople(transactions, clock);
    this.journal = new SqliteJournal(transactions);
    this.outboxStore = new SqliteOutboxStore(transactions, clock);
    this.joining = new JoiningDataSource(transactions);
    this.clock = clock;
  }

  /**
   * Opens the database in a folder; both are made when they are not there.
   *
   * @throws StoreException when it cannot be used, and says what to do
   */
  public static Database open(Path folder, InstantSource clock) {
    return open(folder, clock, PATIENCE);
  }

  /**
   * Opens the database with another patience.
   *
   * @param patience how long to wait while another program holds it
   */
  static Database open(Path folder, InstantSource clock, Duration patience) {
    DataFolder claimed = DataFolder.claim(folder);
    try {
      SQLiteDataSource source = source(claimed.database(), patience);
      migrate(source);
      return new Database(claimed, connect(source), clock);
    } catch (RuntimeException fault) {
      claimed.close();
      throw fault;
    }
  }

  /** Runs work in one transaction. */
  public Transactions transactions() {
    return transactions;
  }

  /** The durable queue of events. */
  public Inbox inbox() {
    return inbox;
  }

  /** What is kept of every person. */
  public People people() {
    return people;
  }

  /** What happened. */
  public Journal journal() {
    return journal;
  }

  /** What people on call were told. */
  public Notices notices() {
    return new SqliteNotices(transactions);
  }

  /** Groups that move together. */
  public Rounds rounds() {
    return new SqliteRounds(transactions, clock);
  }

  /** What happened, read back. */
  public History history() {
    return new SqliteHistory(transactions);
  }

  /** The durable queue of messages. */
  public OutboxStore outboxStore() {
    return outboxStore;
  }

  /** What channels call the pictures that they hold already. */
  public PictureNames pictureNames() {
    return new SqlitePictureNames(transactions);
  }

  /**
   * People's own words, once their key is there and fits.
   *
   * @throws StoreException when it is missing or does not fit; then nothing was changed
   */
  public Unlocked unlock(KeySource key) {
    return SealedTables.open(transactions, clock, key);
  }

  /** Erases all plans, because their key is lost for good; says of how many rows. */
  public int abandonPlans() {
    return SealedTables.abandon(transactions);
  }

  /**
   * Connections for libraries: inside a transaction its own, which they cannot end; else one to
   * themselves until they close it.
   */
  public DataSource joining() {
    return joining;
  }

  /**
   * Housekeeping, to be called now and then: forgets what is older than it may be, and empties the
   * write-ahead log, which holds copies of what was erased. Says how many people were let go.
   */
  public int tidy(Retention retention) {
    inbox.pruneSeenBefore(retention.deliveries());
    transactions.call(handle -> ChatMessages.prune(handle, clock.instant()));
    retention.journal().ifPresent(journal::forgetBefore);
    int gone = retention.people().map(people::forgetUnheardSince).orElse(0);
    transactions.emptyLog();
    return gone;
  }

  @Override
  public void close() {
    try {
      transactions.close();
    } finally {
      folder.close();
    }
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

  private static void migrate(DataSource source) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:db/migration/sqlite")
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayValidateException notOurs) {
      throw Failures.of(
          Kind.NEWER,
          "The database was written by another, most likely newer version of Tideover, so this one"
              + " leaves it alone. Start the newer version, or choose another data folder.");
    } catch (FlywayException fault) {
      throw Failures.translate(fault);
    }
  }

  private static Handle connect(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    jdbi.setStatementBuilderFactory(connection -> new StatementCache());
    jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    try {
      return jdbi.open();
    } catch (JdbiException fault) {
      throw Failures.translate(fault);
    }
  }
}
