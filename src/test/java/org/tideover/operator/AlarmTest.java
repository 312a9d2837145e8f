package org.tideover.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.ManualDelayer;
import org.tideover.tester.Patience;

class AlarmTest {
  private final BlockingQueue<String> rung = new LinkedBlockingQueue<>();
  private final ManualDelayer delayer = new ManualDelayer();
  private volatile boolean works = true;
  private final Alarm alarm =
      new Alarm(
          List.of(text -> {
            boolean arrives = works;
            rung.add(text);
            return arrives;
          }),
          delayer);

  @Test
  void aCrisisReplyThatIsLostRingsAndNamesNobody() throws InterruptedException {
    alarm.lost(message(Priority.CRISIS), "unreachable");

    assertThat(rung.poll(60, TimeUnit.SECONDS))
        .contains("crisis.suicide", "unreachable")
        .doesNotContain("4711", "secret words");
  }

  @Test
  void aNoticeForPeopleOnCallThatIsLostRingsAndSaysWhatToDo() throws InterruptedException {
    alarm.lost(message(Priority.CRISIS, "on-call.notice"), "unreachable");

    assertThat(rung.poll(60, TimeUnit.SECONDS))
        .contains("people on call", "unreachable", "TIDEOVER_ON_CALL_CHAT")
        .doesNotContain("4711", "secret words");
  }

  @Test
  void aCrisisReplyThatFailsThreeTimesRingsOnce() throws InterruptedException {
    for (int attempts = 1; attempts < 10; attempts++) {
      alarm.delayed(message(Priority.CRISIS), attempts);
    }

    assertThat(rung.poll(60, TimeUnit.SECONDS)).contains("failed 3 times");
    assertThat(rung).isEmpty();
  }

  @Test
  void messagesThatNobodyCanReadRing() throws InterruptedException {
    alarm.unreadable(2);

    assertThat(rung.poll(60, TimeUnit.SECONDS)).contains("2 stored messages", "never arrive");
  }

  @Test
  void anyOtherMessageRingsNothing() {
    alarm.lost(message(Priority.REPLY), "unreachable");
    alarm.delayed(message(Priority.NUDGE), 3);

    assertThat(rung).isEmpty();
  }

  @Test
  void aBellThatDidNotRingIsPulledAgain() throws InterruptedException {
    works = false;
    alarm.lost(message(Priority.CRISIS), "too-long");
    assertThat(rung.poll(60, TimeUnit.SECONDS)).isNotNull();
    Patience.until(delayer::isWaiting);
    works = true;
    delayer.pass(Duration.ofSeconds(5));

    assertThat(rung.poll(60, TimeUnit.SECONDS)).contains("too-long");
  }

  private static OutgoingMessage message(Priority priority) {
    return message(priority, "crisis.suicide");
  }

  private static OutgoingMessage message(Priority priority, String key) {
    return new OutgoingMessage(
        new PersonId("telegram", "4711"),
        priority,
        key,
        "secret words",
        List.of(),
        List.of(),
        "",
        false,
        Optional.empty());
  }
}
