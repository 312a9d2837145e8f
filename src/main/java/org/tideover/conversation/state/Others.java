package org.tideover.conversation.state;

import java.util.List;
import java.util.stream.Stream;
import org.tideover.domain.Event;
import org.tideover.domain.PersonId;
import org.tideover.domain.TieChange;

/**
 * What a step means for people other than the one whose step it is. They hear of it as an event of
 * their own, in their own turn, after everything that they said before it.
 *
 * @param changes what changes in the ties, in order
 * @param passed what others hear of
 */
public record Others(List<TieChange> changes, List<Passed> passed) {
  /**
   * An event for somebody else.
   *
   * @param to who
   * @param event what happens to them
   */
  public record Passed(PersonId to, Event event) {}

  /** Keeps its own copies. */
  public Others {
    changes = List.copyOf(changes);
    passed = List.copyOf(passed);
  }

  /** Nobody else has to do with it. */
  public static Others none() {
    return new Others(List.of(), List.of());
  }

  Others changing(TieChange change) {
    return new Others(plus(changes, change), passed);
  }

  Others telling(PersonId to, Event event) {
    return new Others(changes, plus(passed, new Passed(to, event)));
  }

  Others after(Others earlier) {
    return new Others(
        Stream.concat(earlier.changes.stream(), changes.stream()).toList(),
        Stream.concat(earlier.passed.stream(), passed.stream()).toList());
  }

  private static <T> List<T> plus(List<T> list, T one) {
    return Stream.concat(list.stream(), Stream.of(one)).toList();
  }
}
