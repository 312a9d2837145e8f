package org.tideover.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.domain.Peers;
import org.tideover.domain.PersonId;

/**
 * The thread that keeps this process among the others: it beats every second, listens for what they
 * tell, and has the duty done that follows, one thing after the other, so that what waited for a
 * person comes before what is new.
 */
final class ShareWatch implements Membership {
  private static final Logger LOG = LoggerFactory.getLogger(ShareWatch.class);
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LAST = Duration.ofSeconds(3);

  private final StoreTransactions transactions;
  private final Shares shares;
  private final LongSupplier nanos;
  private final Callable<ServerEar> ear;
  private @Nullable Thread thread;
  private int processes;
  private boolean missed = true;
  private long nextBeat;
  private long nextLook;
  private volatile boolean closed;

  /**
   * Prepares to watch; nothing is held before {@link #begin}.
   *
   * @param ear begins to listen
   */
  ShareWatch(
      StoreTransactions transactions, Shares shares, LongSupplier nanos, Callable<ServerEar> ear) {
    this.transactions = transactions;
    this.shares = shares;
    this.nanos = nanos;
    this.ear = ear;
  }

  @Override
  public Peers peers() {
    return shares;
  }

  @Override
  public String name() {
    return shares.process();
  }

  @Override
  public void begin(Duty duty) {
    beat(duty);
    thread = Thread.ofPlatform().daemon().name("shares").start(() -> run(duty));
  }

  private void run(Duty work) {
    boolean away = false;
    while (!closed) {
      try (ServerEar open = ear.call()) {
        // Whatever was told while nobody listened is found in the tables.
        missed = true;
        beat(work);
        away = told(away, false, "");
        while (!closed) {
          listen(work, open);
        }
      } catch (Exception fault) {
        away = told(away, true, fault.getClass().getName());
        pause();
      }
    }
  }

  private static boolean told(boolean before, boolean now, String fault) {
    if (now && !before) {
      LOG.warn("The other processes cannot be heard ({}); it is tried again.", fault);
    } else if (before && !now) {
      LOG.info("The other processes are heard again.");
    }
    return now;
  }

  private void listen(Duty work, ServerEar open) throws SQLException {
    boolean changed = false;
    for (String words : open.hear(untilNextBeat())) {
      changed |= heard(work, words.split(" "));
    }
    long now = nanos.getAsLong();
    if (changed || now - nextBeat >= 0) {
      beat(work);
    }
    if (now - nextLook >= 0) {
      nextLook = now + LOOK_AGAIN.toNanos();
      open.check();
      work.looksAgain();
    }
  }

  /** Does what was told; says whether shares changed hands. */
  private boolean heard(Duty work, String[] words) {
    if (words.length != 3) {
      return true;
    }
    if (shares.held().contains(Integer.valueOf(words[1]))) {
      long id = Long.parseLong(words[2]);
      if (words[0].charAt(0) == Sharing.EVENT) {
        work.hears(id);
      } else {
        work.sends(id);
      }
    }
    return false;
  }

  private void beat(Duty work) {
    long since = nanos.getAsLong();
    boolean anew = missed || !shares.isCertain();
    missed = true;
    Set<Integer> letGo =
        shares.leaving().stream()
            .filter(share -> !work.isBusyWith(in(Set.of(share))))
            .collect(Collectors.toSet());
    Set<Integer> before = Shares.without(shares.held(), letGo);
    Beat.Found found = transactions.call(handle -> Beat.in(handle, shares.process(), letGo));
    shares.knows(found.mine(), letGo, since);
    if (!found.mine().containsAll(before)) {
      work.putDown();
    }
    Set<Integer> fresh = anew ? found.mine() : Shares.without(found.mine(), before);
    if (!fresh.isEmpty()) {
      work.takeUp(in(fresh));
      shares.isAtHand(fresh);
    }
    share(work, found);
    missed = false;
    nextBeat = since + BEAT.toNanos();
  }

  /** Leaves what is more than a fair part to those who came later. */
  private void share(Duty work, Beat.Found found) {
    if (processes != found.processes()) {
      processes = found.processes();
      work.among(processes);
    }
    Set<Integer> staying = Shares.without(found.mine(), shares.leaving());
    Set<Integer> many = new HashSet<>();
    staying.stream().sorted().skip(found.fair()).forEach(many::add);
    if (!many.isEmpty()) {
      shares.leaves(many);
      work.putDown();
    }
  }

  private static Predicate<PersonId> in(Set<Integer> these) {
    return person -> these.contains(Share.of(person));
  }

  private Duration untilNextBeat() {
    return Duration.ofNanos(Math.max(0, nextBeat - nanos.getAsLong()));
  }

  private void pause() {
    try {
      Thread.sleep(SHORT);
    } catch (InterruptedException ending) {
      closed = true;
    }
  }

  /** Lets everything go at once, so that the others need not wait. */
  @Override
  public void end() {
    closed = true;
    Thread running = thread;
    if (running == null) {
      return;
    }
    try {
      running.join(LAST);
      transactions.call(handle -> {
        Beat.last(handle, shares.process());
        return processes;
      });
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } catch (StoreException away) {
      LOG.warn("The other processes take over in a few seconds: {}", away.kind());
    }
  }
}
