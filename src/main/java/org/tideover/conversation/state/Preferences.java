package org.tideover.conversation.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.tideover.domain.Age;
import org.tideover.domain.Consent;
import org.tideover.domain.Pace;
import org.tideover.domain.QuietHours;

/**
 * How and when a person wants to hear from us, as they said it in the set-up or in the settings.
 *
 * @param consent whether they agreed to it
 * @param age whether they are of age
 * @param zone id of their time zone, such as {@code Europe/Berlin}; empty while it is unknown
 * @param checkIn when their check-in comes; empty for none
 * @param sparse whether it comes every second day only
 * @param quiet when we never write first
 * @param discreet whether what we write first shows nothing until they open it
 * @param pace how often nudges may come
 * @param pausedUntil until when we do not write first at all
 */
public record Preferences(
    Consent consent,
    Age age,
    String zone,
    Optional<LocalTime> checkIn,
    boolean sparse,
    QuietHours quiet,
    boolean discreet,
    Pace pace,
    Optional<Instant> pausedUntil) {

  /** Nothing was asked yet: we write first about nothing. */
  public static Preferences unknown() {
    return new Preferences(
        Consent.UNASKED,
        Age.UNKNOWN,
        "",
        Optional.empty(),
        false,
        QuietHours.USUAL,
        false,
        Pace.DAILY,
        Optional.empty());
  }

  /** What the clock on the person's wall shows; empty while their zone is unknown. */
  public Optional<ZonedDateTime> wall(Instant now) {
    return knownZone().map(now::atZone);
  }

  /** The person's zone; empty while it is unknown. */
  public Optional<ZoneId> knownZone() {
    try {
      return Optional.of(zone).filter(id -> !id.isEmpty()).map(ZoneId::of);
    } catch (DateTimeException gone) {
      // A zone that this Java no longer knows is asked for again, and holds nobody up.
      return Optional.empty();
    }
  }

  /** Whether they are under 18: nobody else is brought in. */
  public boolean isYoung() {
    return age == Age.YOUNG;
  }

  /** Whether we are paused. */
  public boolean isPausedAt(Instant now) {
    return pausedUntil.filter(now::isBefore).isPresent();
  }

  /** Whether it is one of their quiet hours; never while we do not know their clock. */
  public boolean isQuietAt(Instant when) {
    return wall(when).filter(quiet::holdAt).isPresent();
  }

  /** Whether we may write first at all: they agreed, and we know their clock. */
  public boolean letUsCome() {
    return consent == Consent.GIVEN && knownZone().isPresent();
  }

  /** The same after they agreed, or did not. */
  public Preferences agreeing(Consent other) {
    return new Preferences(other, age, zone, checkIn, sparse, quiet, discreet, pace, pausedUntil);
  }

  /** The same with another age. */
  public Preferences aged(Age other) {
    return new Preferences(
        consent, other, zone, checkIn, sparse, quiet, discreet, pace, pausedUntil);
  }

  /** The same in another zone. */
  public Preferences in(ZoneId other) {
    return new Preferences(
        consent, age, other.getId(), checkIn, sparse, quiet, discreet, pace, pausedUntil);
  }

  /** The same with check-ins at another time, or none. */
  public Preferences checkingInAt(Optional<LocalTime> other) {
    return new Preferences(consent, age, zone, other, sparse, quiet, discreet, pace, pausedUntil);
  }

  /** The same with check-ins every second day, or every day. */
  public Preferences checkingInSparsely(boolean other) {
    return new Preferences(consent, age, zone, checkIn, other, quiet, discreet, pace, pausedUntil);
  }

  /** The same with other quiet hours. */
  public Preferences quietIn(QuietHours other) {
    return new Preferences(consent, age, zone, checkIn, sparse, other, discreet, pace, pausedUntil);
  }

  /** The same with discreet wording on or off. */
  public Preferences discreetly(boolean other) {
    return new Preferences(consent, age, zone, checkIn, sparse, quiet, other, pace, pausedUntil);
  }

  /** The same at another pace. */
  public Preferences at(Pace other) {
    return new Preferences(
        consent, age, zone, checkIn, sparse, quiet, discreet, other, pausedUntil);
  }

  /** The same, paused until then, or no longer. */
  public Preferences paused(Optional<Instant> until) {
    return new Preferences(consent, age, zone, checkIn, sparse, quiet, discreet, pace, until);
  }
}
