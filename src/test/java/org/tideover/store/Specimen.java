package org.tideover.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a specimen of any record of the vocabulary, with something in every place, so that a test
 * of storing covers records that are yet to be written.
 */
final class Specimen {
  private Specimen() {}

  /** All records of a sealed family. */
  static Stream<Class<?>> family(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Specimen::family)
        : Stream.of(type);
  }

  static Object of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Object element = of(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == Map.class) {
        return Map.of(element, of(generic.getActualTypeArguments()[1]));
      }
      return container((Class<?>) generic.getRawType(), element);
    }
    return value((Class<?>) type);
  }

  private static Object container(Class<?> type, Object element) {
    if (type == Optional.class) {
      return Optional.of(element);
    }
    if (type == List.class) {
      return List.of(element);
    }
    if (type == Set.class) {
      return Set.of(element);
    }
    throw new AssertionError("Teach Specimen to make a " + type);
  }

  private static Object value(Class<?> type) {
    if (type == String.class) {
      return "text “with” 🌊";
    }
    if (type == int.class || type == Integer.class) {
      return 5;
    }
    if (type == long.class) {
      return 5L;
    }
    if (type == double.class) {
      return 5.5;
    }
    if (type == boolean.class) {
      return true;
    }
    if (type == LocalDate.class) {
      return LocalDate.of(2026, 2, 28);
    }
    if (type == Instant.class) {
      return Samples.NOON.plusNanos(987_654_321);
    }
    if (type == LocalTime.class) {
      return LocalTime.of(18, 30);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[type.getEnumConstants().length - 1];
    }
    return record(family(type).reduce((first, last) -> last).orElseThrow());
  }

  private static Object record(Class<?> type) {
    if (!type.isRecord()) {
      throw new AssertionError("Teach Specimen to make a " + type);
    }
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(parts).map(part -> of(part.getGenericType())).toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException fault) {
      throw new AssertionError("No specimen can be made of " + type, fault);
    }
  }
}
