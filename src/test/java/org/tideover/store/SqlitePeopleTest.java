package org.tideover.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;
import static org.tideover.store.Samples.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.QueuedMessage;
import org.tideover.schedule.Appointments;
import org.tideover.turn.InboxItem;

class SqlitePeopleTest extends PeopleContract {
  private static final String PLANTED = "xylophone-marmalade";
  private static final PersonId CARA = new PersonId("telegram", "77110022993344");

  private @TempDir Path folder;
  @RegisterExtension private final FreshDatabase database = FreshDatabase.in(() -> folder);

  @Override
  FreshDatabase database() {
    return database;
  }

  @Test
  void everyTableWithSomethingOfAPersonIsKnown() {
    List<String> tables =
        Sql.texts(
            database.get(),
            "select m.name from sqlite_master m, pragma_table_info(m.name) c"
                + " where m.type = 'table' and c.name = 'person_id'");

    assertThat(SqlPeople.TABLES).containsExactlyInAnyOrderElementsOf(tables);
  }

  /** A new one that names a person has to be erased by hand, as it is in a row of somebody else. */
  @Test
  void everyColumnThatMayNameSomebodyIsKnown() {
    assertThat(
            Sql.texts(
                database.get(),
                "select distinct c.name from sqlite_master m, pragma_table_info(m.name) c"
                    + " where m.type = 'table' and m.name not like 'flyway%'"
                    + " and (c.name like '%\\_id' escape '\\' or c.name like '%\\_by' escape '\\')"))
        .as("four of people; the others are of groups, deliveries, keys, layers and processes")
        .containsExactlyInAnyOrder(
            "person_id",
            "buddy_id",
            "opened_by",
            "taken_by",
            "group_id",
            "external_id",
            "key_id",
            "found_by",
            "picked_by");
  }

  @Test
  void aThreadThatIsToEndLetsNobodyElseGo() {
    people().save(state(CARA, "en"));
    SqlPeople store = (SqlPeople) people();
    Thread.currentThread().interrupt();
    try {
      assertThat(store.forgetUnheardSince(NOON.plusSeconds(1))).isZero();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(store.forgetUnheardSince(NOON.plusSeconds(1))).isEqualTo(1);
  }

  @Test
  void nothingOfWhoIsForgottenStaysInAnyFile() throws IOException {
    for (int i = 0; i < 40; i++) {
      live(new PersonId("telegram", "" + i), "words-of-others", "a" + i);
      live(CARA, PLANTED, "b" + i);
    }
    assertThat(files()).anyMatch(SqlitePeopleTest::holdsPlanted);

    people().forget(CARA);

    assertThat(files()).noneMatch(SqlitePeopleTest::holdsPlanted);
    assertThat(files()).noneMatch(file -> read(file).contains(CARA.address()));
    assertThat(files()).anyMatch(file -> read(file).contains("words-of-others"));
  }

  /**
   * SQLite overwrites what is deleted, not what it moved before from page to page: without the
   * rewriting of the file, the numbers of five of these sixty remain.
   */
  @Test
  void nothingOfWhoIsForgottenStaysWhereRowsWereMoved() throws IOException {
    Random random = new Random(2);
    List<PersonId> everybody =
        random
            .longs(160, 77_100_000_000L, 77_900_000_000L)
            .mapToObj(SqlitePeopleTest::chat)
            .toList();
    List<PersonId> leaving = everybody.subList(0, 60);
    try (DaemonDelayer delayer = new DaemonDelayer();
        Appointments book = book(delayer)) {
      transactions()
          .inTransaction(() -> {
            for (int i = 0; i < 4_000; i++) {
              lives(everybody.get(random.nextInt(everybody.size())), random, book);
            }
            return "lived";
          });
    }

    transactions()
        .inTransaction(() -> {
          leaving.forEach(people()::forget);
          return "gone";
        });

    String bytes = read(folder.resolve("tideover.db"));
    assertThat(leaving).noneMatch(person -> bytes.contains(person.address()));
    assertThat(everybody.subList(60, 160)).anyMatch(person -> bytes.contains(person.address()));
  }

  private static PersonId chat(long number) {
    return new PersonId("telegram", String.valueOf(number));
  }

  private void lives(PersonId person, Random random, Appointments book) {
    people().save(state(person, "x".repeat(random.nextInt(1_500))));
    List<InboxItem> items =
        database.get().inbox().store(List.of(said(person, "m" + random.nextLong(), "words")));
    List<QueuedMessage> queued =
        database.get().outboxStore().add(List.of(reply(person, "y".repeat(random.nextInt(400)))));
    if (random.nextInt(3) > 0) {
      database.get().inbox().done(items.getFirst());
      database.get().outboxStore().delivered(queued.getFirst(), Optional.of("" + random.nextInt()));
    }
    AppointmentKind kind =
        AppointmentKind.values()[random.nextInt(AppointmentKind.values().length)];
    book.book(new Appointment(person, kind, NOON.plusSeconds(random.nextInt(99_999)), "for"));
  }

  private Appointments book(DaemonDelayer delayer) {
    return new Appointments(
        database.get().joining(),
        Database::fault,
        "tideover",
        events -> events,
        InstantSource.fixed(NOON),
        1,
        delayer);
  }

  private void live(PersonId person, String words, String externalId) {
    database.get().inbox().store(List.of(said(person, externalId, words)));
    InboxItem item =
        database.get().inbox().store(List.of(said(person, externalId + "x", words))).getFirst();
    people().save(state(person, words));
    List<QueuedMessage> queued =
        database.get().outboxStore().add(List.of(reply(person, words), reply(person, words)));
    database.get().outboxStore().delivered(queued.getFirst(), Optional.of(words));
    database.get().inbox().done(item);
    try (DaemonDelayer delayer = new DaemonDelayer();
        Appointments book = book(delayer)) {
      book.book(
          new Appointment(person, AppointmentKind.URGE_FOLLOW_UP, NOON.plusSeconds(9), words));
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static boolean holdsPlanted(Path file) {
    return read(file).contains(PLANTED);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), ISO_8859_1);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
