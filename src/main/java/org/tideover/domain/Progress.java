package org.tideover.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How it went with a person over some days: numbers, ids and days, never words.
 *
 * @param days how many days it looks back
 * @param today the last of them, by the person's clock
 * @param episodes urges that were rated, oldest first
 * @param helped how much the urge changed over each movement, the one that eased most first
 * @param hours how many urges began in each of the eight parts of the day, the first from midnight;
 *     empty while the person's clock is unknown
 * @param movementDays the days on which a movement was done
 * @param moods what check-ins told, oldest first
 */
public record Progress(
    int days,
    LocalDate today,
    List<Episode> episodes,
    List<Helped> helped,
    List<Integer> hours,
    SortedSet<LocalDate> movementDays,
    List<Mood> moods) {
  /** From so many episodes on, averages say something; below, each stands for itself. */
  public static final int ENOUGH = 5;

  /** A movement that was done less often says nothing of what helps. */
  public static final int OFTEN = 2;

  /** Hours in each part of the day. */
  public static final int PART = 3;

  /**
   * An urge with its ratings, from 0 to 10.
   *
   * @param before the one before anything was done; rated again until then, the last counts
   * @param after the last one of the episode itself
   * @param later the one about half an hour later
   */
  public record Episode(int before, OptionalInt after, OptionalInt later) {}

  /**
   * What a movement did for the urge.
   *
   * @param movement its id
   * @param times how often it was done between two ratings
   * @param points by how much the urge fell on average; negative where it rose
   */
  public record Helped(String movement, int times, double points) {}

  /**
   * A mood.
   *
   * @param day when it was told
   * @param level from 1, the lowest, to 5
   */
  public record Mood(LocalDate day, int level) {}

  /** Keeps its own copies. */
  public Progress {
    episodes = List.copyOf(episodes);
    helped = List.copyOf(helped);
    hours = List.copyOf(hours);
    movementDays = new TreeSet<>(movementDays);
    moods = List.copyOf(moods);
  }

  /** Whether there is nothing to show. */
  public boolean isEmpty() {
    return episodes.isEmpty() && movementDays.isEmpty() && moods.isEmpty();
  }

  /** Whether averages say something. */
  public boolean isEnough() {
    return rated().size() >= ENOUGH;
  }

  /** The episodes that were rated before and after. */
  public List<Episode> rated() {
    return episodes.stream().filter(episode -> episode.after().isPresent()).toList();
  }

  /** The episodes that were rated before, and then only about half an hour later. */
  public List<Episode> ratedLaterOnly() {
    return episodes.stream()
        .filter(episode -> episode.after().isEmpty() && episode.later().isPresent())
        .toList();
  }

  /** The average before, among those that were rated after, too. */
  public OptionalDouble before() {
    return rated().stream().mapToInt(Episode::before).average();
  }

  /** The average after. */
  public OptionalDouble after() {
    return rated().stream().mapToInt(episode -> episode.after().orElseThrow()).average();
  }

  /** The average half an hour later, once there are enough of them. */
  public OptionalDouble later() {
    List<Episode> asked = rated().stream().filter(episode -> episode.later().isPresent()).toList();
    return asked.size() < ENOUGH
        ? OptionalDouble.empty()
        : asked.stream().mapToInt(episode -> episode.later().orElseThrow()).average();
  }

  /** The movement that eased most, if one was done often enough and eased at all. */
  public Optional<Helped> best() {
    return helped.stream().filter(one -> one.times() >= OFTEN && one.points() > 0).findFirst();
  }

  /** The part of the day with the most urges, once there are enough and it stands out. */
  public OptionalInt busiest() {
    int all = hours.stream().mapToInt(Integer::intValue).sum();
    int most = hours.stream().mapToInt(Integer::intValue).max().orElse(0);
    boolean alone = hours.stream().filter(count -> count == most).count() == 1;
    return all >= ENOUGH && alone ? OptionalInt.of(hours.indexOf(most)) : OptionalInt.empty();
  }
}
