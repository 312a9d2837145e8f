package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.conversation.state.Ties;
import org.tideover.domain.BuddyTie;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.Secret;
import org.tideover.domain.TieChange;
import org.tideover.turn.TieStore;

/** What every store of agreements between people must do, whatever database keeps them. */
abstract class TiesContract {
  private static final PersonId CARA = new PersonId("telegram", "1003");
  private static final Instant TOMORROW = NOON.plus(Duration.ofDays(1));

  private @TempDir Path keys;
  private TieStore ties;

  abstract FreshDatabase database();

  @BeforeEach
  void unlock() {
    ties = database().get().unlock(new KeySource.InFile(keys.resolve("test.key"))).ties();
  }

  @Test
  void anInvitationIsOpenForWhoeverOpensItFirst() {
    invite(ANNA, "t1", TOMORROW);
    assertThat(ties.of(BEN).invitation("t1")).isPresent();
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));

    assertThat(ties.of(BEN).opened("").orElseThrow().from()).isEqualTo(ANNA);
    assertThat(ties.of(BEN).invitation("t1")).isPresent();
    assertThat(ties.of(CARA).invitation("t1")).isEmpty();
    assertThat(ties.of(CARA).invitation("another")).isEmpty();
  }

  @Test
  void anInvitationThatIsOverOpensToNobody() {
    invite(ANNA, "t1", NOON);

    assertThat(ties.of(BEN).invitation("t1")).isEmpty();
  }

  @Test
  void anAgreementTiesTwoPeopleUntilOneEndsIt() {
    agree();
    ties.change(ANNA, new TieChange.Confirmed());
    ties.change(BEN, new TieChange.Alerting(ANNA, BuddyTie.Alert.of("off")));
    ties.change(ANNA, new TieChange.Told(TOMORROW));
    ties.change(ANNA, new TieChange.Labelled(new PersonText("my brother")));

    BuddyTie tie = ties.of(ANNA).asPerson().orElseThrow();
    assertThat(tie.confirmed()).isTrue();
    assertThat(tie.buddy()).isEqualTo(BEN);
    assertThat(ties.of(BEN).asBuddy()).contains(tie);
    assertThat(ties.of(ANNA).label().map(PersonText::reveal)).contains("my brother");

    ties.change(BEN, new TieChange.EndedAsBuddy());
    assertThat(ties.of(ANNA).asPerson()).isEmpty();
    assertThat(ties.of(ANNA).label()).isEqualTo(Optional.empty());
  }

  @Test
  void whatTheBuddyWasToldIsUnseenUntilTheySaySo() {
    agree();
    assertThat(ties.of(ANNA).asPerson().orElseThrow().unseen()).isFalse();

    for (TieChange told : List.of(new TieChange.Told(NOON), new TieChange.Alerted())) {
      ties.change(ANNA, told);
      assertThat(ties.of(BEN).asBuddy().orElseThrow().unseen()).isTrue();
      ties.change(BEN, new TieChange.Seen());
      assertThat(ties.of(BEN).asBuddy().orElseThrow().unseen()).isFalse();
    }
  }

  @Test
  void whatSomebodyIsCalledGoesWhenTheyAreForgotten() {
    agree();
    ties.change(ANNA, new TieChange.Labelled(new PersonText("my brother")));
    database().get().people().forget(BEN);

    assertThat(ties.of(ANNA).asPerson()).isEmpty();
    assertThat(ties.of(ANNA).label()).isEqualTo(Optional.empty());
  }

  @Test
  void whoIsABuddyAlreadyIsNotTiedTwice() {
    agree();
    invite(CARA, "t2", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t2")));
    ties.change(BEN, new TieChange.Agreed(CARA));

    assertThat(ties.of(CARA).asPerson()).isEmpty();
    assertThat(ties.of(BEN).asBuddy().orElseThrow().person()).isEqualTo(ANNA);
  }

  @Test
  void ofTwoOpenInvitationsEachIsAnsweredByItsName() {
    invite(ANNA, "t1", TOMORROW);
    invite(CARA, "t2", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));
    ties.change(BEN, new TieChange.Opened(new Secret<>("t2")));
    String second = ties.of(BEN).invitation("t2").orElseThrow().name();

    assertThat(ties.of(BEN).opened("")).as("which of the two?").isEmpty();
    assertThat(ties.of(BEN).opened(second).orElseThrow().from()).isEqualTo(CARA);

    ties.change(BEN, new TieChange.Agreed(CARA));
    assertThat(ties.of(BEN).asBuddy().orElseThrow().person()).isEqualTo(CARA);
    assertThat(ties.of(ANNA).asPerson()).isEmpty();
    assertThat(ties.of(new PersonId("telegram", "1004")).invitation("t1")).isPresent();
  }

  @Test
  void sayingNoToOneInvitationLeavesTheOther() {
    invite(ANNA, "t1", TOMORROW);
    invite(CARA, "t2", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));
    ties.change(BEN, new TieChange.Opened(new Secret<>("t2")));

    ties.change(BEN, new TieChange.Declined(CARA));
    assertThat(ties.of(BEN).opened("").orElseThrow().from()).isEqualTo(ANNA);
  }

  @Test
  void whoOpensSecondAtTheSameMomentDoesNotTakeItOver() {
    invite(ANNA, "t1", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));
    ties.change(CARA, new TieChange.Opened(new Secret<>("t1")));

    assertThat(ties.of(BEN).opened("")).isPresent();
    assertThat(ties.of(CARA).opened("")).isEmpty();
  }

  @Test
  void anInvitationThatIsOverIsErasedWithWhoOpenedIt() {
    invite(ANNA, "t1", TOMORROW);
    invite(CARA, "t2", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));
    Sql.run(
        database().get(),
        "update buddy_invitation set expires_at = %d where person_id = '%s'"
            .formatted(NOON.toEpochMilli(), ANNA));
    database().get().tidy(new Retention(NOON, Optional.empty(), Optional.empty()));

    assertThat(Sql.texts(database().get(), "select person_id from buddy_invitation"))
        .containsExactly(CARA.toString());
  }

  @Test
  void anInvitationThatEndedMeanwhileTiesNobody() {
    invite(ANNA, "t1", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));
    Sql.run(database().get(), "update buddy_invitation set expires_at = 1");

    assertThat(ties.of(BEN).opened("")).isEmpty();
    ties.change(BEN, new TieChange.Agreed(ANNA));
    assertThat(ties.of(ANNA).asPerson()).isEmpty();
  }

  /** Whoever forgets waits for the agreement that is just made, and takes it along. */
  @Test
  void whoIsForgottenWhileSomebodyAgreesIsTiedToNobody() throws InterruptedException {
    invite(ANNA, "t1", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));
    Thread forgets = new Thread(() -> database().get().people().forget(ANNA));
    database()
        .get()
        .transactions()
        .inTransaction(() -> {
          Ties.Invitation held = ties.of(BEN).opened("").orElseThrow();
          forgets.start();
          isHeldUp(forgets);
          ties.change(BEN, new TieChange.Agreed(held.from()));
          return held;
        });
    forgets.join();

    assertThat(ties.of(BEN).asBuddy()).isEmpty();
  }

  private static void isHeldUp(Thread thread) {
    try {
      assertThat(thread.join(Duration.ofMillis(300))).as("went on without waiting").isFalse();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void agree() {
    invite(ANNA, "t1", TOMORROW);
    ties.change(BEN, new TieChange.Opened(new Secret<>("t1")));
    ties.change(BEN, new TieChange.Agreed(ANNA));
  }

  private void invite(PersonId person, String token, Instant until) {
    ties.change(person, new TieChange.Invited(new Secret<>(token), "line", until));
  }
}
