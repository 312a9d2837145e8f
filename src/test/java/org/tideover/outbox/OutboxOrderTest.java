package org.tideover.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Sender.Delivery;

/** Many people, a channel that fails at random: every message arrives once and in order. */
class OutboxOrderTest {
  private static final int PEOPLE = 30;
  private static final int MESSAGES = 40;

  private final Map<PersonId, List<Integer>> arrived = new HashMap<>();
  private final Set<PersonId> underWay = new HashSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4000})
  void everyMessageArrivesOnceAndInOrder(long seed) {
    Random random = new Random(seed);
    InMemoryOutboxStore store = new InMemoryOutboxStore();
    try (DaemonDelayer delayer = new DaemonDelayer();
        Outbox outbox =
            new Outbox(
                store,
                Map.of("telegram", unreliable(random)),
                new Limits(8, 0, 0),
                delayer,
                person -> {})) {
      outbox.start();
      for (int i = 0; i < MESSAGES; i++) {
        for (int person = 0; person < PEOPLE; person++) {
          outbox.release(outbox.enqueue(List.of(message(person, i, random))));
        }
        store.failNext(i % 20 == 10 ? 1 : 0);
      }

      assertThat(outbox.awaitIdle(Duration.ofSeconds(60))).isTrue();
    }
    assertThat(arrived).hasSize(PEOPLE);
    assertThat(arrived.values())
        .allSatisfy(numbers -> assertThat(numbers).hasSize(MESSAGES).isSorted());
    assertThat(store.waiting()).isEmpty();
  }

  private Sender unreliable(Random random) {
    return (message, earlier) -> {
      begin(message.person());
      try {
        return attempt(message, random.nextInt(100));
      } finally {
        end(message.person());
      }
    };
  }

  private synchronized Delivery attempt(OutgoingMessage message, int chance) {
    if (chance < 20) {
      return new Delivery.Later(Duration.ofMillis(chance));
    }
    arrived
        .computeIfAbsent(message.person(), person -> new ArrayList<>())
        .add(Integer.valueOf(message.text()));
    return new Delivery.Delivered("sent");
  }

  private synchronized void begin(PersonId person) {
    assertThat(underWay.add(person)).as("one at a time to each person").isTrue();
  }

  private synchronized void end(PersonId person) {
    underWay.remove(person);
  }

  private static OutgoingMessage message(int person, int number, Random random) {
    Priority priority =
        List.of(Priority.REPLY, Priority.STEP, Priority.NUDGE).get(random.nextInt(3));
    return new OutgoingMessage(
        new PersonId("telegram", "" + person),
        priority,
        "some.reply",
        "" + number,
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty());
  }
}
