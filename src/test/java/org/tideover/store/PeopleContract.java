package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;
import static org.tideover.store.Samples.reply;
import static org.tideover.store.Samples.said;
import static org.tideover.store.Samples.state;

import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tideover.domain.PersonId;
import org.tideover.outbox.QueuedMessage;
import org.tideover.turn.InboxItem;
import org.tideover.turn.People;
import org.tideover.turn.Transactions;

/** What every store of people must do, whatever database keeps them. */
abstract class PeopleContract {
  abstract FreshDatabase database();

  final People people() {
    return database().get().people();
  }

  final Transactions transactions() {
    return database().get().transactions();
  }

  @Test
  void somebodyNewIsUnknown() {
    assertThat(people().find(ANNA)).isEmpty();
  }

  @Test
  void whoWasSavedIsFound() {
    people().save(state(ANNA, "en"));
    people().save(state(BEN, "de"));

    assertThat(people().find(ANNA)).contains(state(ANNA, "en"));
    assertThat(people().find(BEN)).contains(state(BEN, "de"));
  }

  @Test
  void savingAgainReplaces() {
    people().save(state(ANNA, "en"));
    people().save(state(ANNA, "pt-BR"));

    assertThat(people().find(ANNA)).contains(state(ANNA, "pt-BR"));
  }

  @Test
  void savingIsUndoneWithItsTransaction() {
    people().save(state(ANNA, "en"));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  people().save(state(ANNA, "de"));
                  assertThat(people().find(ANNA)).contains(state(ANNA, "de"));
                  throw new IllegalArgumentException("undone");
                }))
        .hasMessage("undone");

    assertThat(people().find(ANNA)).contains(state(ANNA, "en"));
  }

  @Test
  void nestedTransactionsJoinTheOuterOne() {
    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  transactions()
                      .inTransaction(() -> {
                        people().save(state(ANNA, "en"));
                        return "inner";
                      });
                  throw new IllegalArgumentException("undone");
                }))
        .hasMessage("undone");

    assertThat(people().find(ANNA)).isEmpty();
  }

  @Test
  void whoIsForgottenIsUnknownAndOthersAreKept() {
    people().save(state(ANNA, "en"));
    people().save(state(BEN, "de"));
    people().forget(ANNA);

    assertThat(people().find(ANNA)).isEmpty();
    assertThat(people().find(BEN)).isPresent();
  }

  @Test
  void forgettingIsUndoneWithItsTransaction() {
    people().save(state(ANNA, "en"));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  people().forget(ANNA);
                  throw new IllegalArgumentException("undone");
                }))
        .hasMessage("undone");

    assertThat(people().find(ANNA)).isPresent();
  }

  @Test
  void whoeverIsSilentIsLetGoAFewInATransactionAndOthersAreKept() {
    people().save(state(ANNA, "en"));
    for (int i = 0; i < 45; i++) {
      people().save(state(new PersonId("telegram", "5" + i), "en"));
    }
    Sql.run(database().get(), "update person set heard_at = 1 where person_id like '%:5%'");
    AtomicInteger transactions = new AtomicInteger();
    SqlPeople counted = new SqlPeople(counting(transactions), InstantSource.fixed(NOON));

    assertThat(counted.forgetUnheardSince(NOON)).isEqualTo(45);
    assertThat(transactions).as("one asks who they are").hasValue(1 + 3);
    assertThat(Sql.texts(database().get(), "select person_id from person"))
        .containsExactly(ANNA.toString());
  }

  @Test
  void aBuddyStaysWhileTheirPersonIsHeard() {
    people().save(state(ANNA, "en"));
    people().save(state(BEN, "en"));
    Sql.run(
        database().get(),
        "insert into buddy (person_id, buddy_id, line, since_at) values ('%s', '%s', 'call', 1)"
            .formatted(ANNA, BEN));
    Sql.run(database().get(), "update person set heard_at = 1 where person_id = '" + BEN + "'");
    SqlPeople kept = new SqlPeople((StoreTransactions) transactions(), InstantSource.fixed(NOON));

    assertThat(kept.forgetUnheardSince(NOON)).isZero();
    assertThat(people().find(BEN)).isPresent();

    Sql.run(database().get(), "update person set heard_at = 1");
    assertThat(kept.forgetUnheardSince(NOON)).isEqualTo(2);
    assertThat(Sql.texts(database().get(), "select person_id from buddy")).isEmpty();
  }

  private StoreTransactions counting(AtomicInteger transactions) {
    Object real = transactions();
    return (StoreTransactions)
        Proxy.newProxyInstance(
            StoreTransactions.class.getClassLoader(),
            new Class<?>[] {StoreTransactions.class},
            (self, method, arguments) -> {
              boolean begins =
                  method.getName().equals("call") && !((StoreTransactions) real).isOpenHere();
              transactions.addAndGet(begins ? 1 : 0);
              return method.invoke(real, arguments);
            });
  }

  @Test
  void theTurnThatForgetsIsStillRecognisedWhenRepeated() {
    InboxItem item = database().get().inbox().store(List.of(said(ANNA, "1", "/forget"))).getFirst();
    transactions()
        .inTransaction(() -> {
          people().forget(ANNA);
          database().get().inbox().done(item);
          return item;
        });

    assertThat(database().get().inbox().store(List.of(said(ANNA, "1", "/forget")))).isEmpty();
    assertThat(Sql.texts(database().get(), "select person_id from inbox_seen")).containsExactly("");
  }

  @Test
  void aMessageThatArrivesAfterItsPersonWasForgottenLeavesNoTrace() {
    QueuedMessage sent =
        database().get().outboxStore().add(List.of(reply(BEN, "How strong?"))).getFirst();
    people().forget(BEN);
    database().get().outboxStore().delivered(sent, Optional.of("4711"));

    assertThat(database().get().outboxStore().reference(BEN, "scale")).isEmpty();
  }

  @Test
  void aStateThatNoVersionCanReadStartsAnewAndTheRestIsKept() {
    people().save(state(ANNA, "pt-BR"));
    Sql.run(
        database().get(),
        "update person set state = replace(state, '\"is\":\"idle\"', '\"is\":\"levitating\"')");

    assertThat(people().find(ANNA)).contains(state(ANNA, "pt-BR"));
  }

  @Test
  void aPersonWhoseStateIsNoJsonIsStillFound() {
    people().save(state(ANNA, "pt-BR"));
    Sql.run(database().get(), "update person set state = 'broken'");

    assertThat(people().find(ANNA)).contains(state(ANNA, ""));
  }
}
