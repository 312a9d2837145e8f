package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;
import static org.tideover.store.Samples.state;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.outbox.QueuedMessage;
import org.tideover.schedule.Appointments;
import org.tideover.turn.InboxItem;

class ConcurrencyTest {
  private static final int PEOPLE = 50;
  private static final int TURNS = 20;

  private @TempDir Path folder;

  @Test
  void fiftyPeopleAtOnceDisturbNobody() throws Exception {
    try (DaemonDelayer delayer = new DaemonDelayer();
        Database database = Database.open(folder, InstantSource.fixed(NOON));
        Appointments appointments =
            new Appointments(
                database.joining(),
                Database::fault,
                "tideover",
                events -> events,
                InstantSource.fixed(NOON),
                1,
                delayer);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      appointments.start();
      List<Future<?>> all =
          IntStream.range(0, PEOPLE)
              .mapToObj(i -> new PersonId("telegram", "" + i))
              .<Future<?>>map(person -> threads.submit(() -> live(database, appointments, person)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }

      assertThat(database.inbox().waiting()).isEmpty();
      assertThat(Samples.waiting(database.outboxStore())).isEmpty();
      assertThat(Sql.numbers(database, "select count(*) from person")).containsExactly(50L);
      assertThat(Sql.numbers(database, "select count(*) from appointment")).containsExactly(50L);
      assertThat(Sql.texts(database, "select distinct reference from slot"))
          .containsExactly("turn " + (TURNS - 1));
    }
  }

  private static void live(Database database, Appointments appointments, PersonId person) {
    for (int i = 0; i < TURNS; i++) {
      String externalId = person.address() + "/" + i;
      InboxItem item = database.inbox().store(List.of(said(person, externalId, "x"))).getFirst();
      String turn = "turn " + i;
      QueuedMessage queued =
          database
              .transactions()
              .inTransaction(() -> turn(database, appointments, item, turn))
              .getFirst();
      database.outboxStore().delivered(queued, Optional.of(turn));
    }
  }

  private static List<QueuedMessage> turn(
      Database database, Appointments appointments, InboxItem item, String turn) {
    PersonId person = item.incoming().person();
    database.people().find(person);
    database.people().save(state(person, turn));
    appointments.book(
        new Appointment(person, AppointmentKind.SESSION_TICK, NOON.plusSeconds(60), turn));
    List<QueuedMessage> queued = database.outboxStore().add(List.of(reply(person, turn)));
    database.inbox().done(item);
    return queued;
  }
}
