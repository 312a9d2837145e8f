package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.state;

import org.junit.jupiter.api.Test;
import org.tideover.turn.People;
import org.tideover.turn.Transactions;

/** What every store of people must do, whatever database keeps them. */
abstract class PeopleContract {
  abstract People people();

  abstract Transactions transactions();

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
}
