package org.tideover.bench.month;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What came to one person in the month, and what is to be said about it. */
final class Diary {
  private final List<Heard> heard = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();
  private final List<ZonedDateTime> putOff = new ArrayList<>();
  private int said;

  /** They asked to be asked again later. */
  void putsOff(ZonedDateTime wall) {
    putOff.add(wall);
  }

  void hears(Heard message) {
    heard.add(message);
  }

  void acts() {
    said++;
  }

  void isTroubled(String what) {
    troubles.add(what);
  }

  List<String> troubles() {
    return List.copyOf(troubles);
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  int said() {
    return said;
  }

  long count(Predicate<Heard> which) {
    return heard.stream().filter(which).count();
  }

  /** The most of these on one day. */
  long most(Predicate<Heard> which) {
    return days(which).values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private Map<LocalDate, Long> days(Predicate<Heard> which) {
    return heard.stream()
        .filter(which)
        .collect(Collectors.groupingBy(one -> one.wall().toLocalDate(), Collectors.counting()));
  }

  List<Heard> quietBreaches() {
    return heard.stream().filter(Heard::breaksQuiet).toList();
  }

  /** Prompts that came twice for one moment, unasked: a check-in on a day, a plan at its time. */
  List<Heard> doubled() {
    List<Heard> twice = new ArrayList<>();
    for (int i = 0; i < heard.size(); i++) {
      Heard one = heard.get(i);
      boolean prompt = one.isCheckIn() || one.isPlan();
      if (prompt && heard.subList(0, i).stream().anyMatch(other -> sameMoment(one, other))) {
        twice.add(one);
      }
    }
    return twice;
  }

  private boolean sameMoment(Heard one, Heard other) {
    boolean sameDay = one.wall().toLocalDate().equals(other.wall().toLocalDate());
    boolean wished =
        putOff.stream().anyMatch(at -> !at.isBefore(other.wall()) && at.isBefore(one.wall()));
    return sameDay
        && !wished
        && (one.isCheckIn() ? other.isCheckIn() : other.isPlan() && sameText(one, other));
  }

  /**
   * Unasked messages with the very words of the one before; plans are said as they were written.
   */
  List<Heard> repeats() {
    List<Heard> first = heard.stream().filter(Heard::isFirst).filter(one -> !one.isPlan()).toList();
    List<Heard> again = new ArrayList<>();
    for (int i = 1; i < first.size(); i++) {
      if (sameText(first.get(i), first.get(i - 1))) {
        again.add(first.get(i));
      }
    }
    return again;
  }

  /** What anybody got twice in a row, word for word, whatever it was. */
  List<Heard> echoes() {
    List<Heard> again = new ArrayList<>();
    for (int i = 1; i < heard.size(); i++) {
      if (sameText(heard.get(i), heard.get(i - 1))) {
        again.add(heard.get(i));
      }
    }
    return again;
  }

  private static boolean sameText(Heard one, Heard other) {
    return one.line().text().equals(other.line().text());
  }
}
