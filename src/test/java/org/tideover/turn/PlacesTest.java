package org.tideover.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Event;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;

class PlacesTest {
  private static final Event DUE =
      new Event.Due(
          new Appointment(
              new PersonId("telegram", "1"), AppointmentKind.URGE_FOLLOW_UP, Instant.EPOCH, "e"));
  private static final Event SAID = new Event.Said(new PersonText("hello"), false);

  @Test
  void whoeverWritesFindsAPlaceHoweverMuchIsDue() throws InterruptedException {
    Places places = new Places(8);
    CountDownLatch begun = new CountDownLatch(3);
    for (int i = 0; i < 100; i++) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              places.take(DUE);
              begun.countDown();
            } catch (InterruptedException over) {
              Thread.currentThread().interrupt();
            }
          });
    }
    for (int i = 0; i < 6; i++) {
      places.take(SAID);
    }

    assertThat(begun.await(20, TimeUnit.MILLISECONDS)).as("a third that was due").isFalse();
    places.giveBack(DUE);
    places.giveBack(SAID);
    assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
  }
}
