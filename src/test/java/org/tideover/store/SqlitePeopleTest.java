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
        Appointments book =
            new Appointments(
                database.get().joining(),
                "tideover",
                events -> events,
                InstantSource.fixed(NOON),
                1,
                delayer)) {
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
