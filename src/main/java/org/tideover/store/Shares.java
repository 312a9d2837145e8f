package org.tideover.store;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.tideover.domain.PersonId;

/**
 * The shares of people that this process holds, as far as it knows. What is written in the table
 * {@code share} is true; this is what was read of it at the last beat, and it errs to one side: a
 * process that is not certain sends nothing, and a turn claims its event in its own transaction.
 */
final class Shares implements Sharing {
  static final String CHANNEL = "tideover";

  /**
   * The others take over what a process held that was silent for so long, by the server's clock.
   */
  static final Duration SILENCE = Duration.ofSeconds(5);

  /** So much earlier a process itself holds still. */
  private static final Duration MARGIN = Duration.ofSeconds(1);

  /**
   * The row is locked, so that a process that was thought dead and this one do not both have it.
   */
  private static final String CLAIM =
      "select exists (select 1 from share where holder = ? and id = ?) as ours"
          + " from inbox where id = ? for update of inbox";

  private final String process = UUID.randomUUID().toString();
  private final LongSupplier nanos;
  private volatile Set<Integer> held = Set.of();
  private volatile Set<Integer> direct = Set.of();
  private volatile Set<Integer> leaving = Set.of();
  private volatile long certainUntil;

  /**
   * Knows of none yet.
   *
   * @param nanos real time that never jumps
   */
  Shares(LongSupplier nanos) {
    this.nanos = nanos;
    this.certainUntil = nanos.getAsLong();
  }

  /** This process's own name among the others. */
  String process() {
    return process;
  }

  @Override
  public boolean serves(PersonId person) {
    int share = Share.of(person);
    return held.contains(share) && !leaving.contains(share);
  }

  @Override
  public boolean isDirect(PersonId person) {
    return direct.contains(Share.of(person)) && isCertain();
  }

  @Override
  public boolean isCertain() {
    return nanos.getAsLong() - certainUntil < 0;
  }

  @Override
  public boolean tell(Handle handle, char kind, PersonId person, long id) {
    boolean direct = isDirect(person) && (kind != EVENT || isFirst(handle, person, id));
    if (!direct) {
      tell(handle, kind + " " + Share.of(person) + " " + id);
    }
    return direct;
  }

  /** What another process stored for the person a moment ago may not have been heard of yet. */
  private static boolean isFirst(Handle handle, PersonId person, long event) {
    return handle
        .select(
            "select 1 from inbox where person_id = ? and id < ? limit 1", person.toString(), event)
        .mapTo(Integer.class)
        .findOne()
        .isEmpty();
  }

  /** Tells all processes something, with the commit. */
  static void tell(Handle handle, String words) {
    handle.select("select pg_notify(?, ?)", CHANNEL, words).mapTo(String.class).one();
  }

  @Override
  public boolean claim(Handle handle, PersonId person, long event) {
    int share = Share.of(person);
    Optional<Boolean> ours =
        handle
            .select(CLAIM, process, share, event)
            .map((row, ignored) -> row.getBoolean("ours"))
            .findOne();
    if (ours.isPresent() && !ours.get()) {
      tell(handle, EVENT + " " + share + " " + event);
    }
    return ours.orElse(false);
  }

  /**
   * What a beat found.
   *
   * @param mine the shares that are this process's, by the table
   * @param letGo what it was about to leave, and has left
   * @param since when the beat began
   */
  void knows(Set<Integer> mine, Set<Integer> letGo, long since) {
    held = Set.copyOf(mine);
    leaving = common(without(leaving, letGo), mine);
    direct = common(without(direct, letGo), mine);
    certainUntil = since + SILENCE.minus(MARGIN).toNanos();
  }

  /** Everything that waited in these shares is at hand. */
  void isAtHand(Set<Integer> shares) {
    direct = Stream.concat(direct.stream(), shares.stream()).collect(Collectors.toSet());
  }

  /** Begins nothing more in these shares. */
  void leaves(Set<Integer> shares) {
    direct = without(direct, shares);
    leaving = Stream.concat(leaving.stream(), shares.stream()).collect(Collectors.toSet());
  }

  /** What this process holds. */
  Set<Integer> held() {
    return held;
  }

  /** What of it is about to be let go. */
  Set<Integer> leaving() {
    return leaving;
  }

  static Set<Integer> without(Set<Integer> shares, Set<Integer> others) {
    return shares.stream().filter(share -> !others.contains(share)).collect(Collectors.toSet());
  }

  private static Set<Integer> common(Set<Integer> shares, Set<Integer> others) {
    return shares.stream().filter(others::contains).collect(Collectors.toSet());
  }
}
