package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tideover.store.StoreException.Kind;

/** Commits wait for the disk together, and are never believed to be there when they may not be. */
class LogOnDiskTest {
  private final List<String> done = new ArrayList<>();
  private boolean diskFails;
  private boolean othersRead;
  private final LogOnDisk log = new LogOnDisk(this::force, this::checkpoint);

  private void force() throws IOException {
    done.add("force");
    if (diskFails) {
      throw new IOException("broken");
    }
  }

  private boolean checkpoint() {
    done.add("checkpoint");
    return !othersRead;
  }

  @Test
  void eachCommitIsForcedOnce() {
    log.await();
    assertThat(done).as("nothing was committed").isEmpty();
    log.committed();
    log.committed();
    log.await();
    log.await();
    assertThat(done).containsExactly("force");
    log.committed();
    log.await();
    assertThat(done).containsExactly("force", "force");
  }

  @Test
  void afterAFailureOnlyACheckpointIsBelieved() {
    log.committed();
    diskFails = true;
    assertThatThrownBy(log::await)
        .isInstanceOfSatisfying(
            StoreException.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.GONE));
    diskFails = false;
    othersRead = true;
    assertThatThrownBy(log::await).isInstanceOf(StoreException.class);
    othersRead = false;
    log.await();
    log.committed();
    log.await();
    assertThat(done).containsExactly("force", "checkpoint", "checkpoint", "force");
  }

  @Test
  void thoseWhoComeMeanwhileShareTheNextWait() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    List<String> forced = new ArrayList<>();
    LogOnDisk slow =
        new LogOnDisk(
            () -> {
              forced.add("force");
              begun.countDown();
              awaitUninterruptibly(end);
            },
            () -> true);
    slow.committed();
    List<Thread> waiting = new ArrayList<>(List.of(Thread.ofVirtual().start(slow::await)));
    begun.await();
    for (int i = 0; i < 5; i++) {
      slow.committed();
      waiting.add(Thread.ofVirtual().start(slow::await));
    }
    end.countDown();
    for (Thread thread : waiting) {
      thread.join();
    }
    assertThat(forced).as("one for the first, one for all who came meanwhile").hasSize(2);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
