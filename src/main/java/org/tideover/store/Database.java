package org.tideover.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.tideover.insight.History;
import org.tideover.outbox.OutboxStore;
import org.tideover.outbox.PictureNames;
import org.tideover.turn.Inbox;
import org.tideover.turn.InboxItem;
import org.tideover.turn.Journal;
import org.tideover.turn.Notices;
import org.tideover.turn.People;
import org.tideover.turn.Rounds;
import org.tideover.turn.Transactions;

/** Everything that is kept, in an embedded database or on a server. */
public final class Database implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Runnable NOTHING = () -> {};

  private final StoreTransactions transactions;
  private final Membership membership;
  private final Runnable claim;
  private final SqlInbox inbox;
  private final SqlPeople people;
  private final SqlJournal journal;
  private final OldAge oldAge;
  private final OutboxStore outboxStore;
  private final DataSource joining;
  private final InstantSource clock;

  /**
   * Joins the stores over an engine.
   *
   * @param claim what else ends with the engine
   * @param setAside is told of each event that cannot be read
   */
  private Database(
      StoreTransactions transactions,
      InstantSource clock,
      Sharing sharing,
      Membership membership,
      Runnable claim,
      Runnable setAside) {
    this.transactions = transactions;
    this.membership = membership;
    this.claim = claim;
    this.inbox = new SqlInbox(transactions, clock, sharing, setAside);
    this.people = new SqlPeople(transactions, clock);
    this.journal = new SqlJournal(transactions);
    this.oldAge = new OldAge(people, journal, clock);
    this.outboxStore = new SqlOutboxStore(transactions, clock, sharing);
    this.joining = new JoiningDataSource(transactions);
    this.clock = clock;
  }

  /**
   * Opens what is kept, and brings it to this version.
   *
   * @throws StoreException when it cannot be used, and says what to do
   */
  public static Database open(Storage storage, InstantSource clock) {
    return switch (storage) {
      case Storage.Folder(Path folder) -> open(folder, clock, PATIENCE);
      case Storage.Server server ->
          new Database(
              PostgresEngine.open(server, PATIENCE),
              clock,
              Sharing.alone(),
              Membership.alone(),
              NOTHING,
              NOTHING);
    };
  }

  /**
   * The same, of what is there already: nothing is made.
   *
   * @throws StoreException when it is not there, or cannot be used, and says what to do
   */
  public static Database openThere(Storage storage, InstantSource clock) {
    ReadOnly.open(storage).close();
    return open(storage, clock);
  }

  /**
   * The same, for a process that serves people beside others which may be there.
   *
   * @param nanos real time that never jumps
   * @param setAside is told of each event that is set aside because it cannot be read
   * @throws StoreException when it cannot be used, and says what to do
   */
  public static Database openToServe(
      Storage storage, InstantSource clock, LongSupplier nanos, Runnable setAside) {
    return switch (storage) {
      case Storage.Folder(Path folder) -> open(folder, clock, PATIENCE, setAside);
      case Storage.Server server -> {
        PostgresTransactions transactions = PostgresEngine.open(server, PATIENCE);
        Shares shares = new Shares(nanos);
        ShareWatch watch =
            new ShareWatch(transactions, shares, nanos, () -> ServerEar.open(server));
        yield new Database(transactions, clock, shares, watch, NOTHING, setAside);
      }
    };
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
    return open(folder, clock, patience, NOTHING);
  }

  private static Database open(
      Path folder, InstantSource clock, Duration patience, Runnable setAside) {
    SqliteLibrary.require();
    try {
      return openHere(folder, clock, patience, setAside);
    } catch (StoreException fault) {
      throw FileFaults.on(folder, fault);
    }
  }

  private static Database openHere(
      Path folder, InstantSource clock, Duration patience, Runnable setAside) {
    DataFolder claimed = DataFolder.claim(folder);
    try {
      return new Database(
          SqliteEngine.open(claimed.database(), patience),
          clock,
          Sharing.alone(),
          Membership.alone(),
          claimed::close,
          setAside);
    } catch (RuntimeException fault) {
      claimed.close();
      throw fault;
    }
  }

  /** This process's place among those that serve the same people. */
  public Membership membership() {
    return membership;
  }

  /**
   * An event that waits, after the earlier ones of its person: one of them may have been stored by
   * a process that still took the person for its own, and so told nobody. None if its turn is over.
   */
  public List<InboxItem> waiting(long event) {
    return inbox.upTo(event);
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
    return new SqlNotices(transactions);
  }

  /** Groups that move together. */
  public Rounds rounds() {
    return new SqlRounds(transactions, clock);
  }

  /** What happened, read back. */
  public History history() {
    return new SqlHistory(transactions);
  }

  /** The durable queue of messages. */
  public OutboxStore outboxStore() {
    return outboxStore;
  }

  /** What channels call the pictures that they hold already. */
  public PictureNames pictureNames() {
    return new SqlPictureNames(transactions);
  }

  /**
   * People's own words, once their key is there and fits.
   *
   * @throws StoreException when it is missing or does not fit; then nothing was changed
   */
  public Unlocked unlock(KeySource key) {
    return SealedTables.open(transactions, clock, key);
  }

  /**
   * People's own words that no key at hand opens; empty where nothing is lost. Nothing is changed.
   *
   * @throws StoreException when that cannot be told, as where a key is there and cannot be read
   */
  public Optional<LostWords> lostWords(KeySource key) {
    return SealedTables.lost(transactions, key);
  }

  /**
   * Erases those words, because their key is lost for good; says what that was.
   *
   * @throws StoreException when that cannot be told, or other processes serve people from here
   */
  public Optional<LostWords> abandonLostWords(KeySource key) {
    return SealedTables.abandon(transactions, key);
  }

  /**
   * Connections for libraries: inside a transaction its own, which they cannot end; else one to
   * themselves until they close it.
   */
  public DataSource joining() {
    return joining;
  }

  /** What a fault on such a connection means, and what to do about it; no word of a person's. */
  public static StoreException fault(SQLException fault) {
    return Failures.translate(fault);
  }

  /**
   * Housekeeping, to be called now and then: forgets what is older than it may be. Says how many
   * people were let go.
   */
  public int tidy(Retention retention) {
    inbox.pruneSeenBefore(retention.deliveries());
    transactions.call(handle -> ChatMessages.prune(handle, clock.instant()));
    transactions.call(handle -> SqlTies.prune(handle, clock.instant()));
    int gone = oldAge.forget(retention);
    transactions.tidy();
    return gone;
  }

  @Override
  public void close() {
    try {
      membership.end();
      transactions.close();
    } finally {
      claim.run();
    }
  }
}
