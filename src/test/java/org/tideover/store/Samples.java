package org.tideover.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Profile;
import org.tideover.conversation.state.Tracking;
import org.tideover.domain.Button;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.Priority;
import org.tideover.outbox.OutboxStore;
import org.tideover.outbox.QueuedMessage;

/** Things to store, for tests of the database. */
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final PersonId ANNA = new PersonId("telegram", "1001");
  public static final PersonId BEN = new PersonId("telegram", "1002");

  private Samples() {}

  /** Words of a person, as a channel hands them in. */
  public static Incoming said(PersonId person, String externalId, String words) {
    return new Incoming(
        person, externalId, NOON, "en", new Event.Said(new PersonText(words), false));
  }

  /** A reply with two buttons. */
  public static OutgoingMessage reply(PersonId person, String text) {
    return new OutgoingMessage(
        person,
        Priority.REPLY,
        "urge.ask-intensity",
        text,
        List.of(List.of(new Button("7", "rate:7"), new Button("8", "rate:8"))),
        List.of(List.of("I'm craving", "Help now")),
        "scale",
        false,
        Optional.empty());
  }

  /** The state of somebody who has just come. */
  public static PersonState state(PersonId person, String language) {
    return PersonState.meet(person, NOON)
        .known(new Profile("", language, "", false, "", "", Tracking.none()));
  }

  /** A file outside, of a program that has neither folder nor key there. */
  static OutputFile output(Path file, boolean replace) {
    Path none = Path.of("no", "such", "folder");
    return OutputFile.ofCopy(file, none, new KeySource.InFile(none.resolveSibling("key")), replace);
  }

  /** What waits in an outbox, oldest first. */
  static List<QueuedMessage> waiting(OutboxStore store) {
    List<QueuedMessage> all = new ArrayList<>();
    var unused = store.forEachWaiting(all::add);
    return all;
  }
}
