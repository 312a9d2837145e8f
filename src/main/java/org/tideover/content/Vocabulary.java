package org.tideover.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A set of ids that may stand in a place, and what each means. */
@FunctionalInterface
interface Vocabulary<T> {
  /** What an id means; empty for one that is none. */
  Optional<T> find(String id);

  /** All ids, so that a wrong one can be answered with the right ones; empty if not known. */
  default List<String> ids() {
    return List.of();
  }

  /** The ids of these values. */
  static <T> Vocabulary<T> of(T[] values, Function<T, String> id) {
    return of(Arrays.asList(values), id);
  }

  /** The ids of these values. */
  static <T> Vocabulary<T> of(List<T> values, Function<T, String> id) {
    return new Vocabulary<>() {
      @Override
      public Optional<T> find(String wanted) {
        return values.stream().filter(value -> id.apply(value).equals(wanted)).findFirst();
      }

      @Override
      public List<String> ids() {
        return values.stream().map(id).toList();
      }
    };
  }
}
