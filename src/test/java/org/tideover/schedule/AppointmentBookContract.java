package org.tideover.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideover.domain.AppointmentKind.CRISIS_CHECK_IN;
import static org.tideover.domain.AppointmentKind.SESSION_TICK;
import static org.tideover.domain.AppointmentKind.URGE_FOLLOW_UP;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.BEN;
import static org.tideover.store.Samples.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.PersonId;
import org.tideover.turn.AppointmentBook;
import org.tideover.turn.Transactions;

/** What every appointment book must do, whatever database keeps it. */
abstract class AppointmentBookContract {
  abstract AppointmentBook book();

  abstract Transactions transactions();

  /** Everything that is booked, in the order of its time. */
  abstract List<Appointment> booked();

  @Test
  void whatIsBookedIsKept() {
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    book().book(at(3, BEN, SESSION_TICK, "s2"));

    assertThat(booked())
        .containsExactly(at(3, BEN, SESSION_TICK, "s2"), at(5, ANNA, SESSION_TICK, "s1"));
  }

  @Test
  void bookingAgainMovesIt() {
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    book().book(at(9, ANNA, SESSION_TICK, "s2"));
    book().book(at(7, ANNA, URGE_FOLLOW_UP, "e1"));

    assertThat(booked())
        .containsExactly(at(7, ANNA, URGE_FOLLOW_UP, "e1"), at(9, ANNA, SESSION_TICK, "s2"));
  }

  @Test
  void cancellingTakesOutOneKindOnly() {
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    book().book(at(7, ANNA, URGE_FOLLOW_UP, "e1"));
    book().cancel(ANNA, SESSION_TICK);
    book().cancel(ANNA, CRISIS_CHECK_IN);

    assertThat(booked()).containsExactly(at(7, ANNA, URGE_FOLLOW_UP, "e1"));
  }

  @Test
  void cancellingAllIsOfOnePersonOnly() {
    PersonId longer = new PersonId(ANNA.channel(), ANNA.address() + "5");
    PersonId wild = new PersonId(ANNA.channel(), "%");
    for (PersonId person : List.of(ANNA, longer, wild, BEN)) {
      book().book(at(5, person, SESSION_TICK, "s"));
      book().book(at(7, person, URGE_FOLLOW_UP, "e"));
    }
    book().cancelAll(ANNA);
    book().cancelAll(wild);

    assertThat(booked())
        .extracting(Appointment::person)
        .containsExactlyInAnyOrder(longer, longer, BEN, BEN);
  }

  @Test
  void aBookingCommitsWithItsTransaction() {
    transactions()
        .inTransaction(() -> {
          book().book(at(5, ANNA, SESSION_TICK, "s1"));
          return "done";
        });

    assertThat(booked()).hasSize(1);
  }

  @Test
  void aBookingIsUndoneWithItsTransaction() {
    book().book(at(5, ANNA, SESSION_TICK, "s1"));
    book().book(at(7, ANNA, URGE_FOLLOW_UP, "e1"));

    assertThatThrownBy(() ->
            transactions()
                .inTransaction(() -> {
                  book().book(at(9, ANNA, SESSION_TICK, "s2"));
                  book().book(at(9, BEN, SESSION_TICK, "s3"));
                  book().cancel(ANNA, URGE_FOLLOW_UP);
                  throw new IllegalArgumentException("undone");
                }))
        .hasMessage("undone");

    assertThat(booked())
        .containsExactly(at(5, ANNA, SESSION_TICK, "s1"), at(7, ANNA, URGE_FOLLOW_UP, "e1"));
  }

  static Appointment at(int seconds, PersonId person, AppointmentKind kind, String token) {
    return new Appointment(person, kind, NOON.plusSeconds(seconds), token);
  }
}
