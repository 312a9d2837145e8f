package org.tideover.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Collection;
import java.util.Map;

/**
 * What may be missing of a stored record: its collections and its flags, which a later version may
 * have added: nothing was in them then, and nothing set. Everything else must be there.
 */
final class Gaps extends NopAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    return !mayMiss(member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    return mayMiss(annotated)
        ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
        : JsonSetter.Value.empty();
  }

  private static boolean mayMiss(Annotated annotated) {
    Class<?> type = annotated.getRawType();
    return Collection.class.isAssignableFrom(type)
        || Map.class.isAssignableFrom(type)
        || type == boolean.class;
  }
}
