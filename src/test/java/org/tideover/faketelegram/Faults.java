package org.tideover.faketelegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What goes wrong on demand. */
public final class Faults {
  private final World world;
  private final List<Planned> planned = new ArrayList<>();
  private boolean outage;
  private int released;

  Faults(World world) {
    this.world = world;
  }

  /** A way in which a call can fail. */
  public enum Fault {
    /** 502 with a page of HTML. */
    SERVER_ERROR,
    /** No answer until {@link Faults#release()}. */
    HANG,
    /** The connection closes before the call is carried out. */
    CLOSED,
    /** The call is carried out, and the connection closes before the answer. */
    LOST_ANSWER,
    /** The call is carried out, and the connection closes within the answer. */
    HALF_ANSWER,
    /** 200 with something that is no JSON. */
    GARBAGE,
    /** 429, to be tried again after 1 second. */
    FLOOD,
    /** 400: Telegram does not like what is sent. */
    REFUSED,
    /** 401, as if the token had been withdrawn. */
    UNAUTHORIZED
  }

  private record Planned(String method, Fault fault) {}

  /** The next call of a method fails; {@code "*"} for any. */
  public Faults next(String method, Fault fault) {
    return next(method, fault, 1);
  }

  /** The next calls of a method fail. */
  public Faults next(String method, Fault fault, int times) {
    world.locked(() -> {
      for (int i = 0; i < times; i++) {
        planned.add(new Planned(method, fault));
      }
    });
    return this;
  }

  /** Begins or ends an outage: every connection closes at once, and updates pile up. */
  public Faults outage(boolean on) {
    world.locked(() -> {
      outage = on;
    });
    return this;
  }

  /** Lets all calls go that hang. */
  public void release() {
    world.locked(() -> ++released);
  }

  /** Whether all planned faults have happened. */
  public boolean areOver() {
    return world.read(() -> planned.isEmpty() && !outage);
  }

  Optional<Fault> take(String method) {
    return world.locked(() -> {
      if (outage) {
        return Optional.of(Fault.CLOSED);
      }
      Optional<Planned> found =
          planned.stream()
              .filter(plan -> plan.method.equals("*") || plan.method.equalsIgnoreCase(method))
              .findFirst();
      found.ifPresent(planned::remove);
      return found.map(Planned::fault);
    });
  }

  boolean isOutage() {
    return outage;
  }

  /** How often hanging calls were let go; a call that hangs waits for the next time. */
  int releases() {
    return released;
  }
}
