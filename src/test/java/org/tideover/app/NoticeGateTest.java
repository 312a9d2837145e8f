package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Sender.Delivery;

/** A notice that waited is asked for again before it goes. */
class NoticeGateTest {
  private static final PersonId CHAT = new PersonId("test", "-100900");

  private final NoticeDeskTest.KeptNotices notices = new NoticeDeskTest.KeptNotices();
  private final List<String> arrived = new ArrayList<>();
  private Instant now = NoticeDeskTest.KeptNotices.NOON;
  private String code = "AB12";

  @BeforeEach
  void aNoticeWaits() {
    notices.keeps("n1", false);
  }

  @Test
  void whatIsAgreedToGoes() {
    assertThat(sent("on-call.notice")).isEqualTo(new Delivery.Delivered("7"));
    assertThat(sent("on-call.taken")).isEqualTo(new Delivery.Delivered("7"));
    assertThat(arrived).containsExactly("on-call.notice", "on-call.taken");
  }

  @Test
  void whoeverTookTheirYesBackIsNotToldOf() {
    code = "";
    assertThat(sent("on-call.notice")).isEqualTo(new Delivery.Delivered(""));
    code = "CD34";
    sent("on-call.notice");
    assertThat(arrived).as("nor by a later yes").isEmpty();
  }

  @Test
  void whoeverIsForgottenIsNotToldOf() {
    notices.forgets();
    sent("on-call.notice");
    sent("on-call.taken");
    assertThat(arrived).isEmpty();
  }

  @Test
  void afterHoursItIsGivenUpSoThatTheAlarmRings() {
    now = now.plus(Duration.ofHours(6));
    assertThat(sent("on-call.notice")).isInstanceOf(Delivery.Delivered.class);
    now = now.plusSeconds(1);
    assertThat(sent("on-call.notice")).isInstanceOf(Delivery.Refused.class);
    assertThat(arrived).hasSize(1);
  }

  /** Its message still asks for somebody until the edit is there. */
  @Test
  void thatSomebodyTookItIsToldHoweverLate() {
    now = now.plus(Duration.ofHours(7));
    assertThat(sent("on-call.taken")).isEqualTo(new Delivery.Delivered("7"));
    assertThat(arrived).containsExactly("on-call.taken");
  }

  @Test
  void whileNobodyKnowsItWaits() {
    notices.isAway = true;
    assertThat(sent("on-call.notice")).isInstanceOf(Delivery.Later.class);
    assertThat(arrived).isEmpty();
  }

  @Test
  void whatIsSaidToThePersonTakesNoNotice() {
    notices.isAway = true;
    sent("on-call.off");
    assertThat(arrived).containsExactly("on-call.off");
  }

  private Delivery sent(String key) {
    OutgoingMessage message =
        new OutgoingMessage(
            CHAT,
            Priority.CRISIS,
            key,
            "words",
            List.of(),
            List.of(),
            "on-call:n1",
            key.equals("on-call.taken"),
            Optional.empty());
    return new NoticeGate(
            (one, earlier) -> {
              arrived.add(one.key());
              return new Delivery.Delivered("7");
            },
            notices,
            person -> Optional.of(person(person)),
            () -> now)
        .send(message, Optional.empty());
  }

  private PersonState person(PersonId id) {
    PersonState met = PersonState.meet(id, now);
    return met.known(met.profile().knownOnCall(code));
  }
}
