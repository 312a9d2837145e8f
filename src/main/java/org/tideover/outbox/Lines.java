package org.tideover.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tideover.domain.PersonId;

/**
 * Everybody's lines, and among them those whose next message may go. Guarded by the outbox's lock.
 */
final class Lines {
  private final Map<PersonId, Line> all = new HashMap<>();
  private final TreeSet<Line> ready = new TreeSet<>(Line.ORDER);

  void add(PersonId person, Waiting message) {
    change(all.computeIfAbsent(person, Line::new), line -> line.add(message));
  }

  /** Changes a line and puts it where it belongs among those that are ready. */
  void change(Line line, Consumer<Line> change) {
    if (!line.isEmpty()) {
      ready.remove(line);
    }
    change.accept(line);
    if (line.isBusy()) {
      return;
    }
    if (line.isEmpty()) {
      all.remove(line.person(), line);
    } else {
      ready.add(line);
    }
  }

  /** Takes out everything of these people that is not under way. */
  void recall(Predicate<PersonId> whose) {
    List.copyOf(all.values()).stream()
        .filter(line -> whose.test(line.person()))
        .forEach(line -> change(line, Line::recall));
  }

  /** Whether something is under way to one of these people. */
  boolean isUnderWay(Predicate<PersonId> whose) {
    return all.values().stream().anyMatch(line -> line.isUnderWay() && whose.test(line.person()));
  }

  @Nullable Line of(PersonId person) {
    return all.get(person);
  }

  /** The line whose turn it is; null while none is ready. */
  @Nullable Line first() {
    return ready.isEmpty() ? null : ready.first();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  int size() {
    return all.size();
  }
}
