package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.said;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.PersonId;
import org.tideover.turn.Inbox;
import org.tideover.turn.InboxItem;
import org.tideover.turn.Transactions;

class SqliteInboxTest extends InboxContract {
  private @TempDir Path folder;
  @RegisterExtension private final FreshDatabase database = new FreshDatabase(() -> folder);

  @Override
  Inbox inbox() {
    return database.get().inbox();
  }

  @Override
  Transactions transactions() {
    return database.get().transactions();
  }

  @Test
  void whatWaitsSurvivesAnEndOfTheProgram() {
    List<InboxItem> stored = inbox().store(List.of(said(ANNA, "1", "one")));
    database.reopen();

    assertThat(inbox().waiting()).isEqualTo(stored);
  }

  @Test
  void manyDeliveriesAtOnceAreEachStoredOnce() throws InterruptedException {
    ConcurrentLinkedQueue<InboxItem> stored = new ConcurrentLinkedQueue<>();
    List<Thread> channels =
        java.util.stream.IntStream.range(0, 40)
            .mapToObj(i -> new PersonId("telegram", "" + i))
            .map(person ->
                Thread.startVirtualThread(() -> {
                  for (int i = 0; i < 10; i++) {
                    String id = person.address() + "/" + i;
                    stored.addAll(inbox().store(List.of(said(person, id, "words"))));
                  }
                }))
            .toList();
    for (Thread channel : channels) {
      channel.join();
    }

    assertThat(stored).hasSize(400).doesNotHaveDuplicates();
    assertThat(inbox().waiting()).containsExactlyInAnyOrderElementsOf(stored);
  }

  @Test
  void anEventThatNoVersionCanReadIsSetAside() {
    inbox().store(List.of(said(ANNA, "1", "one"), said(ANNA, "2", "two")));
    Sql.run(
        database.get(),
        "update inbox set event = '{\"is\":\"telepathy\"}' where external_id = '1'");

    assertThat(inbox().waiting())
        .extracting(item -> item.incoming().externalId())
        .containsExactly("2");
    assertThat(Sql.numbers(database.get(), "select count(*) from inbox_parked"))
        .containsExactly(1L);
  }

  @Test
  void aParkedEventLeavesNoWords() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "qwertzuiop"))).getFirst();
    inbox().park(item, "fails");

    assertThat(Sql.texts(database.get(), "select event || reason from inbox_parked"))
        .containsExactly("saidfails");
  }

  @Test
  void oldDeliveriesAreForgottenAndYoungOnesKept() {
    InboxItem item = inbox().store(List.of(said(ANNA, "1", "one"))).getFirst();
    inbox().done(item);

    database.get().tidy(deliveriesFrom(NOON));
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).isEmpty();

    database.get().tidy(deliveriesFrom(NOON.plusMillis(1)));
    assertThat(inbox().store(List.of(said(ANNA, "1", "one")))).hasSize(1);
  }

  private static Retention deliveriesFrom(Instant time) {
    return new Retention(time, Optional.empty(), Optional.empty());
  }
}
