package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.PersonId;
import org.tideover.tester.Patience;
import org.tideover.turn.InboxItem;

/** How processes on one database divide people, tell each other, and take over. */
class PostgresSharesTest {
  private static final List<PersonId> PEOPLE =
      IntStream.range(0, 200).mapToObj(i -> new PersonId("telegram", "" + i)).toList();

  /** Time in which a process that is held up does not become uncertain of whom it serves. */
  private static final LongSupplier STANDS = () -> 0;

  private @TempDir Path folder;
  private final Storage.Server server = PostgresServer.freshDatabase();
  private final List<One> all = new ArrayList<>();

  @AfterEach
  void close() {
    all.forEach(one -> one.database.close());
  }

  @Test
  void whoIsAloneServesEverybodyFromTheBeginning() {
    One first = new One(STANDS);

    assertThat(PEOPLE).allMatch(first::serves);
    assertThat(PEOPLE).allMatch(first.database.membership().peers()::isDirect);
  }

  @Test
  void whoComesLaterGetsAFairPartAndEachPersonIsServedOnce() {
    One first = new One();
    One second = new One();
    One third = new One();
    Patience.until(() -> all.stream().allMatch(one -> sharesOf(one) >= 20));
    // A process knows what it holds a moment after the server does, so both are waited for.
    Patience.until(() -> PEOPLE.stream().allMatch(person -> served(person) == 1));

    Patience.untilAsserted(() -> assertThat(first.processes).isEqualTo(3));
    assertThat(sharesOf(first) + sharesOf(second) + sharesOf(third)).isEqualTo(Share.ALL);
  }

  @Test
  void whileSomethingIsOpenAShareIsNotGivenUp() {
    One first = new One();
    first.busy = true;
    One second = new One();
    Patience.until(() -> first.processes == 2);
    assertThat(sharesOf(second)).isZero();

    first.busy = false;
    Patience.until(() -> sharesOf(second) == Share.ALL / 2);
  }

  @Test
  void whatOneProcessStoresForAnothersPersonIsHeardThereInOrder() throws InterruptedException {
    One first = new One();
    One second = new One();
    Patience.until(() -> sharesOf(second) == Share.ALL / 2);
    // The server knows whose somebody is before that process does.
    Patience.until(() -> PEOPLE.stream().anyMatch(second::isReady));
    PersonId person = PEOPLE.stream().filter(second::isReady).findFirst().orElseThrow();

    List<InboxItem> items = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      items.addAll(first.database.inbox().store(List.of(said(person, "" + i, "words"))));
    }
    long message = first.database.outboxStore().add(List.of(reply(person, "a"))).getFirst().id();

    assertThat(items).noneMatch(InboxItem::direct);
    for (InboxItem item : items) {
      assertThat(second.next()).isEqualTo("event " + item.id());
    }
    assertThat(second.next()).isEqualTo("message " + message);
  }

  @Test
  void whatFollowsAnEventThatStillWaitsIsNotDirect() {
    One first = new One(STANDS);
    PersonId person = PEOPLE.getFirst();
    InboxItem one = stored(first, person, "1");
    InboxItem two = stored(first, person, "2");
    first.database.inbox().done(one);
    first.database.inbox().done(two);
    InboxItem three = stored(first, person, "3");

    assertThat(one.direct()).isTrue();
    assertThat(two.direct()).isFalse();
    assertThat(three.direct()).isTrue();
  }

  /** A process that no longer serves the person may have stored one of them and told nobody. */
  @Test
  void whoHearsOfAnEventTakesUpWhatTheirPersonSaidBefore() {
    One first = new One(STANDS);
    InboxItem one = stored(first, PEOPLE.getFirst(), "1");
    stored(first, PEOPLE.getLast(), "2");
    InboxItem two = stored(first, PEOPLE.getFirst(), "3");
    stored(first, PEOPLE.getFirst(), "4");

    assertThat(first.database.waiting(two.id()))
        .extracting(InboxItem::id)
        .containsExactly(one.id(), two.id());
    first.database.inbox().done(two);
    assertThat(first.database.waiting(two.id())).isEmpty();
  }

  /** As when a call at one door took too long, and the same is brought to the next. */
  @Test
  void whatIsBroughtToTwoProcessesAtOnceIsStoredOnceAndHoldsNeitherUp() throws Exception {
    One first = new One(STANDS);
    One second = new One(STANDS);
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < PEOPLE.size(); i++) {
      PersonId up = PEOPLE.get(i);
      PersonId down = PEOPLE.get(PEOPLE.size() - 1 - i);
      calls.add(() -> first.database.inbox().store(List.of(said(up, "id" + up, "words"))).size());
      calls.add(
          () -> second.database.inbox().store(List.of(said(down, "id" + down, "words"))).size());
    }
    int stored = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> call : threads.invokeAll(calls)) {
        stored += call.get();
      }
    }

    assertThat(stored).isEqualTo(PEOPLE.size());
    assertThat(number("select count(*) from inbox")).isEqualTo(PEOPLE.size());
  }

  @Test
  void whoWasThoughtDeadCanBeginNoTurnAndTheOtherTakesOver() {
    PersonId person = PEOPLE.getFirst();
    try (Still asleep = new Still();
        Still other = new Still()) {
      asleep.beats();
      InboxItem item = asleep.inbox.store(List.of(said(person, "1", "words"))).getFirst();
      asleep.sleeps();
      other.beats();

      assertThat(other.shares.held()).hasSize(Share.ALL);
      assertThat(asleep.shares.isCertain()).as("that it may send").isFalse();
      assertThat(asleep.claims(item)).isFalse();
      assertThat(other.claims(item)).isTrue();
    }
  }

  @Test
  void whoComesBackFromSleepLearnsWhatItLost() {
    try (Still asleep = new Still();
        Still other = new Still()) {
      asleep.beats();
      asleep.sleeps();
      other.beats();
      asleep.beats();

      assertThat(asleep.shares.held()).isEmpty();
      assertThat(PEOPLE).noneMatch(asleep.shares::serves);
    }
  }

  @Test
  void anEventWhoseTurnIsOverIsClaimedByNobody() {
    One first = new One();
    InboxItem item = stored(first, PEOPLE.getFirst(), "1");
    assertThat(first.claims(item)).isTrue();
    first.database.inbox().done(item);

    assertThat(first.claims(item)).isFalse();
  }

  @Test
  void whatADeadProcessWasFiringFiresAgain() {
    One first = new One();
    Sql.run(
        first.database,
        "insert into appointment (task_name, task_instance, execution_time, picked, picked_by,"
            + " version, priority) values ('appointment', 'a/b', now(), true, 'dead', 1, 1)");

    Patience.until(() -> number("select count(*) from appointment where picked") == 0);
  }

  @Test
  void whoHasAnotherKeyDoesNotStart() {
    KeySource.InFile key = new KeySource.InFile(folder.resolve("one.key"));
    One first = new One();
    first.database.unlock(key);
    One second = new One();
    second.database.unlock(key);

    assertThatThrownBy(
            () -> second.database.unlock(new KeySource.InFile(folder.resolve("another.key"))))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is missing");
    KeySource.InFile foreign = new KeySource.InFile(folder.resolve("foreign.key"));
    KeyRing.open(foreign, 0);
    assertThatThrownBy(() -> second.database.unlock(foreign))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("does not fit");
  }

  private long served(PersonId person) {
    return all.stream().filter(one -> one.serves(person)).count();
  }

  private static InboxItem stored(One by, PersonId person, String id) {
    return by.database.inbox().store(List.of(said(person, id, "words"))).getFirst();
  }

  private int sharesOf(One one) {
    return number(
        "select count(*) from share where holder = '" + one.database.membership().name() + "'");
  }

  private int number(String sql) {
    return Math.toIntExact(Sql.numbers(all.getFirst().database, sql).getFirst());
  }

  /** One process: it notes what it is told. */
  private final class One implements Duty {
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final Database database;
    private volatile boolean busy;
    private volatile int processes;

    One() {
      this(System::nanoTime);
    }

    One(LongSupplier nanos) {
      database = Database.openToServe(server, InstantSource.fixed(NOON), nanos, () -> {});
      all.add(this);
      database.membership().begin(this);
    }

    boolean serves(PersonId person) {
      return database.membership().peers().serves(person);
    }

    /** Whether all that waited is at hand, so that the next things told are new. */
    boolean isReady(PersonId person) {
      return database.membership().peers().isDirect(person);
    }

    boolean claims(InboxItem item) {
      return database.transactions().inTransaction(() -> database.inbox().claim(item));
    }

    @Nullable String next() throws InterruptedException {
      return told.poll(60, TimeUnit.SECONDS);
    }

    @Override
    public void takeUp(Predicate<PersonId> whose) {}

    @Override
    public void looksAgain() {}

    @Override
    public void hears(long event) {
      told.add("event " + event);
    }

    @Override
    public void sends(long message) {
      told.add("message " + message);
    }

    @Override
    public void putDown() {}

    @Override
    public boolean isBusyWith(Predicate<PersonId> whose) {
      return busy;
    }

    @Override
    public void among(int many) {
      processes = many;
    }
  }

  /** A process that beats only when it is told to. */
  private final class Still implements AutoCloseable {
    private final AtomicLong nanos = new AtomicLong();
    private final PostgresTransactions transactions =
        PostgresEngine.open(server, Duration.ofSeconds(60));
    private final Shares shares = new Shares(nanos::get);
    private final SqlInbox inbox =
        new SqlInbox(transactions, InstantSource.fixed(NOON), shares, () -> {});

    void beats() {
      Beat.Found found = transactions.call(handle -> Beat.in(handle, shares.process(), Set.of()));
      shares.knows(found.mine(), Set.of(), nanos.get());
      shares.isAtHand(found.mine());
    }

    /** A minute goes by in which it does nothing. */
    void sleeps() {
      nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
      transactions.call(
          handle -> handle.execute("update process set alive_at = alive_at - interval '1 minute'"));
    }

    boolean claims(InboxItem item) {
      return transactions.call(handle -> inbox.claim(item));
    }

    @Override
    public void close() {
      transactions.close();
    }
  }
}
