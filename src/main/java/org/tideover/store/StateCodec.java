package org.tideover.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.PersonId;

/**
 * How a person's state is stored. A person is never lost to a change of the program: what can no
 * longer be read of their state starts anew, and the rest is kept, down to the parts of its parts.
 */
final class StateCodec {
  private static final Logger LOG = LoggerFactory.getLogger(StateCodec.class);

  private StateCodec() {}

  static String write(PersonState state) {
    return Json.write(PersonState.class, state);
  }

  static PersonState read(PersonId person, Instant metAt, String json) {
    return Json.read(PersonState.class, json).orElseGet(() -> salvage(person, metAt, json));
  }

  private static PersonState salvage(PersonId person, Instant metAt, String json) {
    PersonState fresh = PersonState.meet(person, metAt);
    ObjectNode whole = Json.MAPPER.valueToTree(fresh);
    salvage(whole, tree(json), PersonState.class);
    return Json.read(PersonState.class, whole.toString()).orElse(fresh);
  }

  /** Takes over what is readable of a stored record. */
  private static void salvage(ObjectNode whole, JsonNode stored, Class<?> type) {
    for (RecordComponent part : type.getRecordComponents()) {
      String name = part.getName();
      JsonNode was = filled(whole.path(name), stored.path(name));
      if (was.isMissingNode()) {
        continue; // Stored before a later version added it.
      }
      if (isReadable(was, part)) {
        whole.set(name, was);
      } else if (part.getType().isRecord()
          && stored.path(name).isObject()
          && whole.get(name) instanceof ObjectNode inner) {
        salvage(inner, stored.get(name), part.getType());
      } else {
        LOG.warn("A person's stored {} is unreadable; it starts anew.", name);
      }
    }
  }

  /** What was stored, and for what a later version added, the value that it has at first. */
  private static JsonNode filled(JsonNode fresh, JsonNode stored) {
    return fresh instanceof ObjectNode known && stored instanceof ObjectNode was
        ? known.deepCopy().setAll(was)
        : stored;
  }

  private static boolean isReadable(JsonNode stored, RecordComponent part) {
    try {
      JavaType type = Json.MAPPER.constructType(part.getGenericType());
      return !stored.isMissingNode() && Json.MAPPER.treeToValue(stored, type) != null;
    } catch (JsonProcessingException unreadable) {
      return false;
    }
  }

  private static JsonNode tree(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (JsonProcessingException unreadable) {
      return Json.MAPPER.createObjectNode();
    }
  }
}
