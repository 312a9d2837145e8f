package org.tideover.operator.page;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.CheckIn;
import org.tideover.domain.Decision;
import org.tideover.domain.DecisionPoint;
import org.tideover.domain.JournalEntry;
import org.tideover.domain.JournalEntry.Outcome;
import org.tideover.domain.JournalEntry.Phase;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment.Layer;
import org.tideover.domain.Situation;
import org.tideover.domain.SkipReason;
import org.tideover.domain.UrgeIntensity;
import org.tideover.insight.OverviewCount;
import org.tideover.store.Database;
import org.tideover.store.SqlLedger;
import org.tideover.store.Storage;

/**
 * A month of a clinic's bot in a real database, with twelve people, and what its page shows: some
 * things happened to many, some to few.
 */
final class Clinic implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private final Path folder;
  private final Database database;

  private Clinic(Path folder) {
    this.folder = folder;
    this.database = Database.open(folder, InstantSource.fixed(NOW));
  }

  static Clinic open(Path folder) {
    Clinic clinic = new Clinic(folder);
    for (int i = 0; i < 12; i++) {
      clinic.month(i, new PersonId("telegram", "77000" + i));
    }
    return clinic;
  }

  /** What the page shows of it now. */
  Upkeep upkeep() {
    return new Upkeep(
        new OverviewCount(new SqlLedger(new Storage.Folder(folder)))
            .at(NOW.plus(Duration.ofDays(1))),
        new TreeMap<>(Map.of("content/en/replies", 31, "content/es/safety", 7)),
        new TreeMap<>(
            Map.of(
                "Ireland", List.of("Samaritans was never verified; call it"),
                "United States",
                    List.of(
                        "988 was verified 200 days ago; call it",
                        "A long address: "
                            + "https://example.org/"
                            + "a-very-long-path/".repeat(9)))),
        3,
        Map.of(),
        Map.of(
            "chair-march",
            "Chair march",
            "wall-push",
            "Push-ups against a wall",
            "walk",
            "A short walk",
            "bridge",
            "Bridge"));
  }

  private void month(int i, PersonId person) {
    database.people().save(PersonState.meet(person, NOW));
    episode(person, "e1", "chair-march", 8, 8 - (2 + i % 3));
    if (i < 7) {
      episode(person, "e-2", "wall-push", 7, 7 - (i % 4) + 1);
    }
    if (i < 5) {
      episode(person, "e--3", "walk", 6, 5);
    }
    if (i < 3) {
      episode(person, "e---4", "bridge", 9, 2);
      crisis(i, person, RiskCategory.OVERDOSE);
    }
    if (i < 6) {
      crisis(i, person, RiskCategory.SUICIDE);
    }
    write(person, new JournalEntry.CheckedIn(CheckIn.begun(NOW.minusSeconds(i)).mood(3)));
    nudge(person, "d1", Optional.empty());
    nudge(person, "d2", i < 9 ? Optional.of(SkipReason.QUIET_HOURS) : Optional.empty());
    nudge(
        person,
        "d3",
        i < 2 ? Optional.of(SkipReason.BY_CHANCE) : Optional.of(SkipReason.DAILY_CAP));
  }

  private void episode(PersonId person, String id, String movement, int before, int after) {
    Instant at = NOW.minus(Duration.ofDays(10 - id.length()));
    Situation situation =
        new Situation(
            Optional.empty(), Optional.empty(), false, Optional.of(new UrgeIntensity(before)));
    Decision decision = new Decision("thompson-1", situation, 1, 3, 1, List.of());
    write(
        person,
        new JournalEntry.EpisodeOpened(id, at),
        new JournalEntry.MovementOffered(id, at, movement, "gentle", decision),
        new JournalEntry.SessionStarted(id, at, movement),
        new JournalEntry.SessionEnded(id, at.plusSeconds(60), movement, Outcome.FINISHED, 4),
        new JournalEntry.UrgeRated(id, at.plusSeconds(90), Phase.AFTER, new UrgeIntensity(after)));
  }

  private void crisis(int i, PersonId person, RiskCategory category) {
    Instant heard = NOW.minusMillis(400 + 100L * i);
    database
        .journal()
        .write(
            person,
            heard,
            List.of(new JournalEntry.Escalated(heard, RiskLevel.CRISIS, category, Layer.PHRASE)));
    OutgoingMessage help =
        new OutgoingMessage(
            person,
            Priority.CRISIS,
            "crisis." + category.id(),
            "Please call this number",
            List.of(),
            List.of(),
            "",
            false,
            Optional.empty());
    database
        .outboxStore()
        .delivered(database.outboxStore().add(List.of(help)).getFirst(), Optional.empty());
  }

  private void nudge(PersonId person, String id, Optional<SkipReason> skip) {
    write(
        person,
        new JournalEntry.NudgeDecided(
            id, NOW, new NudgeDecision(DecisionPoint.HARD_HOUR, skip, 0.5, "", "")));
  }

  private void write(PersonId person, JournalEntry... entries) {
    database.journal().write(person, NOW, List.of(entries));
  }

  @Override
  public void close() {
    database.close();
  }
}
