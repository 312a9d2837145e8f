package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tideover.domain.PersonId;
import org.tideover.domain.RiskCategory;
import org.tideover.operator.OnCallDesk.Answer;
import org.tideover.turn.Notices;

/** What is taken at the desk, and that nobody waits at it for a store that is away. */
class NoticeDeskTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  private final KeptNotices notices = new KeptNotices();
  private final List<String> noted = new ArrayList<>();
  private final CountDownLatch storeIsBack = new CountDownLatch(1);

  @Test
  void onlyAnOpenNoticeIsNoted() {
    notices.keeps("open", false);
    notices.keeps("taken", true);
    NoticeDesk desk = new NoticeDesk(notices, noted::add);

    assertThat(desk.look("open")).isEqualTo(Answer.OPEN);
    assertThat(noted).as("looking changes nothing").isEmpty();
    assertThat(desk.take("open")).isEqualTo(Answer.OPEN);
    assertThat(desk.take("taken")).isEqualTo(Answer.GONE);
    assertThat(desk.take("unknown")).isEqualTo(Answer.GONE);
    assertThat(noted).containsExactly("open");
  }

  @Test
  void manyAreNotedOneAfterTheOther() {
    NoticeDesk desk = new NoticeDesk(notices, noted::add);
    for (int i = 0; i < 300; i++) {
      notices.keeps("n" + i, false);
      assertThat(desk.take("n" + i)).isEqualTo(Answer.OPEN);
    }
    assertThat(noted).hasSize(300);
  }

  @Test
  void aStoreThatIsAwayHoldsNobodyUp() {
    notices.keeps("open", false);
    NoticeDesk desk = new NoticeDesk(notices, id -> waits(), SHORT);
    for (int i = 0; i < 10; i++) {
      assertThat(desk.take("open")).isEqualTo(Answer.AWAY);
    }
    storeIsBack.countDown();

    notices.isAway = true;
    assertThat(new NoticeDesk(notices, noted::add).look("open")).isEqualTo(Answer.AWAY);
  }

  private void waits() {
    try {
      storeIsBack.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Notices that a test wrote. */
  static final class KeptNotices implements Notices {
    static final PersonId ANNA = new PersonId("test", "1");
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final List<Kept> kept = new ArrayList<>();
    boolean isAway;

    void keeps(String id, boolean taken) {
      Notice notice = new Notice(id, RiskCategory.SUICIDE, "AB12");
      kept.add(new Kept(ANNA, notice, NOON, taken));
    }

    void forgets() {
      kept.clear();
    }

    @Override
    public Optional<Kept> find(String id) {
      if (isAway) {
        throw new IllegalStateException("away");
      }
      return kept.stream().filter(one -> one.notice().id().equals(id)).findFirst();
    }

    @Override
    public void keep(PersonId person, Notice notice, Instant at) {
      throw new UnsupportedOperationException("Nobody keeps one here");
    }

    @Override
    public Optional<Notice> take(String id, PersonId by, Instant at) {
      throw new UnsupportedOperationException("It is taken in a turn");
    }
  }
}
