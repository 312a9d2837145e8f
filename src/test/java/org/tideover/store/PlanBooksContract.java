package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.KeptPlan;
import org.tideover.domain.PersonText;
import org.tideover.domain.Plan;
import org.tideover.domain.PlanBook;
import org.tideover.domain.PlanTime;
import org.tideover.turn.PlanBooks;

/** If-then plans, sealed by the same key as the safety plans. */
abstract class PlanBooksContract {
  private static final String WORDS = "after work i walk past the xylophone-marmalade";
  static final PlanBook BOOK = book(WORDS);

  private @TempDir Path parent;
  private PlanBooks books;

  abstract FreshDatabase database();

  @BeforeEach
  void unlock() {
    books = database().get().unlock(key()).planBooks();
  }

  final PlanBooks books() {
    return books;
  }

  @Test
  void plansComeBackAsTheyWentWithEveryKindOfTime() {
    assertThat(books.find(ANNA)).contains(PlanBook.empty());
    books.keep(ANNA, BOOK);

    assertThat(books.find(ANNA)).contains(BOOK);
    assertThat(books.find(BEN)).contains(PlanBook.empty());
  }

  @Test
  void anEmptyBookErasesAndSoDoesForgetting() {
    books.keep(ANNA, BOOK);
    books.keep(BEN, BOOK);
    books.keep(ANNA, BOOK.without("p1").without("p2").without("p3").without("p4"));
    database().get().people().forget(BEN);

    assertThat(Sql.numbers(database().get(), "select count(*) from plan_book")).containsExactly(0L);
  }

  @Test
  void aLostKeyIsSaidAlsoWhereThereAreNoSafetyPlans() throws IOException {
    books.keep(ANNA, BOOK);
    Files.delete(parent.resolve("data.key"));

    assertThatThrownBy(() -> database().get().unlock(key()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("1 plans");
    assertThat(database().get().abandonLostWords(key()))
        .get()
        .extracting(LostWords::plans)
        .isEqualTo(1L);
  }

  @Test
  void whatAnotherTableSealedForTheSamePersonDoesNotOpenHere() {
    Sql.run(
        database().get(),
        "insert into plan_book select person_id, key_id, sealed, updated_at from safety_plan");
    books.keep(ANNA, BOOK);
    Sql.run(
        database().get(),
        "insert into safety_plan select person_id, key_id, sealed, updated_at from plan_book");

    assertThat(database().get().unlock(key()).plans().find(ANNA)).isEqualTo(new KeptPlan.Locked());
    Sql.run(database().get(), "update plan_book set sealed = " + database().bytes("0102"));
    assertThat(books.find(ANNA)).as("what does not open is not taken for nothing").isEmpty();
  }

  @Test
  void aNewKeySealsThemAnew() {
    books.keep(ANNA, BOOK);
    List<String> before =
        Sql.texts(database().get(), "select " + database().hex("sealed") + " from plan_book");
    KeyRing.rotate(key());
    books = database().get().unlock(key()).planBooks();

    assertThat(books.find(ANNA)).contains(BOOK);
    assertThat(
            Sql.texts(database().get(), "select " + database().hex("sealed") + " from plan_book"))
        .doesNotContainAnyElementsOf(before);
  }

  private KeySource.InFile key() {
    return new KeySource.InFile(parent.resolve("data.key"));
  }

  private static PlanBook book(String words) {
    LocalTime six = LocalTime.of(18, 0);
    return PlanBook.empty()
        .with(plan("p1", words, new PlanTime.Once(LocalDate.of(2028, 2, 29), six)))
        .with(plan("p2", words, new PlanTime.Weekly(Set.of(DayOfWeek.FRIDAY), six)))
        .with(plan("p3", words, new PlanTime.OnTap()))
        .with(plan("p4", words, new PlanTime.Unsettled(Set.of(), Optional.empty())));
  }

  private static Plan plan(String id, String words, PlanTime time) {
    return Plan.made(id, new PersonText(words), time, NOON).notDone();
  }
}
