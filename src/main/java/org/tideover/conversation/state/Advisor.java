package org.tideover.conversation.state;

import java.util.List;
import java.util.Optional;
import org.tideover.domain.Body;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;

/** What a conversation may ask of content and of the choice of movement. */
public interface Advisor {
  /** A movement that fits; empty where none may be offered. */
  Optional<Offer> offer(Need need);

  /** A coping skill that fits; empty where none may be offered. */
  Optional<CopingSkill> skill(Optional<Body> body, List<String> recent);

  /** A movement by its id; empty where content no longer has it. */
  Optional<Movement> movement(String id);

  /** The code of the country that a person named by name or code. */
  Optional<String> countryNamed(String words);

  /** The language model that the operator connected, if there is one. */
  default Optional<ConnectedModel> model() {
    return Optional.empty();
  }
}
