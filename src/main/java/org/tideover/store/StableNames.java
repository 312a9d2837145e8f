package org.tideover.store;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names under which types and constants are stored: a record of a sealed interface by its
 * simple name in kebab-case, an enum constant by its {@code id()}. So the vocabulary needs no
 * annotations, and a record keeps its name wherever it moves.
 */
final class StableNames extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;
  private static final JsonTypeInfo.Value BY_NAME =
      JsonTypeInfo.Value.construct(
          JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, true);

  @Override
  public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedClass && annotated.getRawType().isSealed()
        ? BY_NAME
        : super.findPolymorphicTypeInfo(config, annotated);
  }

  @Override
  public List<NamedType> findSubtypes(Annotated annotated) {
    return annotated.getRawType().isSealed()
        ? records(annotated.getRawType()).map(type -> new NamedType(type, of(type))).toList()
        : super.findSubtypes(annotated);
  }

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
    for (int i = 0; i < values.length; i++) {
      names[i] = of(values[i]);
    }
    return names;
  }

  /** The record's name: {@code AskingIntensity} becomes {@code asking-intensity}. */
  static String of(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String of(Enum<?> constant) {
    try {
      return (String) constant.getDeclaringClass().getMethod("id").invoke(constant);
    } catch (ReflectiveOperationException hasNoId) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static Stream<Class<?>> records(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(StableNames::records)
        : Stream.of(type);
  }
}
