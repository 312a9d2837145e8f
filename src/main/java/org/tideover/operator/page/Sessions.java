package org.tideover.operator.page;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is logged in: a few random names in memory, which end after half an hour without use, after
 * eight hours at the latest, and with the process.
 */
final class Sessions {
  private static final Duration UNUSED = Duration.ofMinutes(30);
  private static final Duration LONGEST = Duration.ofHours(8);
  private static final int MOST = 20;
  private static final int BYTES = 32;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Open> open = new HashMap<>();

  private record Open(Instant since, Instant used) {
    boolean isOver(Instant now) {
      return now.isAfter(since.plus(LONGEST)) || now.isAfter(used.plus(UNUSED));
    }
  }

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** A name that nobody can guess. */
  String name() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Begins a session; with too many, the one that was longest unused ends. */
  synchronized String begin() {
    Instant now = clock.instant();
    open.values().removeIf(session -> session.isOver(now));
    if (open.size() >= MOST) {
      open.entrySet().stream()
          .min(Comparator.comparing(entry -> entry.getValue().used()))
          .map(Map.Entry::getKey)
          .ifPresent(open::remove);
    }
    String name = name();
    open.put(name, new Open(now, now));
    return name;
  }

  /** Whether this session is open; asking counts as use. */
  synchronized boolean isOpen(String name) {
    Instant now = clock.instant();
    Open known = open.get(name);
    if (known == null || known.isOver(now)) {
      open.remove(name);
      return false;
    }
    open.put(name, new Open(known.since(), now));
    return true;
  }

  synchronized void end(String name) {
    open.remove(name);
  }
}
