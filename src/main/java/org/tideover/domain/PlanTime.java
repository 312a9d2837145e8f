package org.tideover.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** When a plan's moment comes, by the clock on the person's wall. */
public sealed interface PlanTime {
  /**
   * The next moment after an instant, in a zone; empty where no clock tells it, or none is left.
   */
  Optional<Instant> after(Instant instant, ZoneId zone);

  /** Once. */
  record Once(LocalDate day, LocalTime at) implements PlanTime {
    @Override
    public Optional<Instant> after(Instant instant, ZoneId zone) {
      return Optional.of(ZonedDateTime.of(day, at, zone).toInstant())
          .filter(moment -> moment.isAfter(instant));
    }
  }

  /** On some days of every week. */
  record Weekly(Set<DayOfWeek> days, LocalTime at) implements PlanTime {
    private static final int WEEK = 7;

    /** Keeps its own copy, from Monday on. */
    public Weekly {
      days = inOrder(days);
      if (days.isEmpty()) {
        throw new IllegalArgumentException("A weekly plan needs a day");
      }
    }

    /** About half as often; empty where that is not once a week any more. */
    public Optional<PlanTime> fewer() {
      List<DayOfWeek> inOrder = List.copyOf(days);
      Set<DayOfWeek> half =
          IntStream.range(0, inOrder.size() / 2)
              .mapToObj(i -> inOrder.get(2 * i))
              .collect(Collectors.toSet());
      return half.isEmpty() ? Optional.empty() : Optional.of(new Weekly(half, at));
    }

    /** Every day. */
    public static Weekly daily(LocalTime at) {
      return new Weekly(Set.of(DayOfWeek.values()), at);
    }

    @Override
    public Optional<Instant> after(Instant instant, ZoneId zone) {
      LocalDate first = LocalDate.ofInstant(instant, zone);
      return IntStream.rangeClosed(0, WEEK)
          .mapToObj(first::plusDays)
          .filter(day -> days.contains(day.getDayOfWeek()))
          // A time that the clock skips comes as much later; one that it repeats comes once.
          .map(day -> ZonedDateTime.of(day, at, zone).toInstant())
          .filter(moment -> moment.isAfter(instant))
          .findFirst();
    }
  }

  /** Whenever the person taps that its moment is there. */
  record OnTap() implements PlanTime {
    @Override
    public Optional<Instant> after(Instant instant, ZoneId zone) {
      return Optional.empty();
    }
  }

  /**
   * The clock time was not told yet.
   *
   * @param days the days that were named; none for every day
   * @param once the one day that was named
   */
  record Unsettled(Set<DayOfWeek> days, Optional<LocalDate> once) implements PlanTime {
    /** Keeps its own copy. */
    public Unsettled {
      days = inOrder(days);
    }

    /** The same with its clock time. */
    public PlanTime at(LocalTime time) {
      return once.<PlanTime>map(day -> new Once(day, time))
          .orElseGet(() -> days.isEmpty() ? Weekly.daily(time) : new Weekly(days, time));
    }

    @Override
    public Optional<Instant> after(Instant instant, ZoneId zone) {
      return Optional.empty();
    }
  }

  /** A week as people read it, also where it is written down. */
  private static Set<DayOfWeek> inOrder(Set<DayOfWeek> days) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(days));
  }
}
