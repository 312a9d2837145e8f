package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;
import static org.tideover.store.Samples.state;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.PersonId;
import org.tideover.insight.Records;
import org.tideover.outbox.DaemonDelayer;
import org.tideover.schedule.Appointments;

/** What everything of a person must hold, whatever database keeps it. */
abstract class RecordsContract {
  private @TempDir Path keys;

  abstract FreshDatabase database();

  @Test
  void whatIsPlannedWithAPersonIsAmongTheirRecords() {
    book(ANNA);
    book(new PersonId("telegram", "10011"));
    assertThat(rows("appointment", ANNA))
        .containsExactly(Map.of("kind", "urge-follow-up", "at", "2026-03-01T12:00:09Z"));
  }

  @Test
  void waitingEventsAndMessagesAreShownAsTheyAre() {
    database().get().inbox().store(List.of(said(ANNA, "1", "hello"), said(BEN, "2", "not hers")));
    database().get().outboxStore().add(List.of(reply(ANNA, "How strong?")));
    assertThat(rows("inbox", ANNA).toString()).contains("hello").doesNotContain("not hers");
    assertThat(rows("outbox", ANNA).toString()).contains("How strong?");
  }

  @Test
  void timesReadAsTimes() {
    database().get().people().save(state(ANNA, "de"));
    assertThat(rows("person", ANNA).getFirst()).containsEntry("met_at", NOON.toString());
  }

  /** The ids of episodes are random, and tell no time. */
  @Test
  void rowsStandInTheOrderOfTime() {
    List<JournalEntry> opened =
        Stream.of("e3", "e1", "e4", "e2")
            .<JournalEntry>map(id ->
                new JournalEntry.EpisodeOpened(id, NOON.plusMillis(500L * (5 - id.charAt(1)))))
            .toList();
    database().get().journal().write(ANNA, NOON, opened);
    assertThat(rows("urge_episode", ANNA))
        .extracting(row -> row.get("episode"))
        .containsExactly("e4", "e3", "e2", "e1");
  }

  @Test
  void somebodyUnknownHasNoRecords() {
    assertThat(records().of(BEN)).isEmpty();
  }

  private void book(PersonId person) {
    try (DaemonDelayer delayer = new DaemonDelayer();
        Appointments book =
            new Appointments(
                database().get().joining(),
                Database::fault,
                "tideover",
                events -> events,
                InstantSource.fixed(NOON),
                1,
                delayer)) {
      book.book(new Appointment(person, AppointmentKind.URGE_FOLLOW_UP, NOON.plusSeconds(9), "e"));
    }
  }

  private List<Map<String, Object>> rows(String table, PersonId person) {
    return records().of(person).stream()
        .filter(one -> one.name().equals(table))
        .findFirst()
        .map(Records.Table::rows)
        .orElseThrow();
  }

  private Records records() {
    return database().get().unlock(new KeySource.InFile(keys.resolve("test.key"))).records();
  }
}
