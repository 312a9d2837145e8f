package org.tideover.conversation.state;

import java.util.List;
import java.util.Optional;
import org.tideover.domain.Body;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.NudgeSituation;
import org.tideover.domain.Offer;

/** What a conversation may ask of content, and of the choices of movement and of nudges. */
public interface Advisor {
  /** A movement that fits; empty where none may be offered. */
  Optional<Offer> offer(Need need);

  /** A coping skill that fits; empty where none may be offered. */
  Optional<CopingSkill> skill(Optional<Body> body, List<String> recent);

  /** A movement by its id; empty where content no longer has it. */
  Optional<Movement> movement(String id);

  /**
   * The lesson that answers a question; for an open or empty one the next. Never the last again.
   *
   * @param last the id of the lesson shown last, or empty
   */
  Optional<Lesson> lesson(String question, String last);

  /** The code of the country that a person named by name or code. */
  Optional<String> countryNamed(String words);

  /** The languages that people may choose to read. */
  default List<String> languages() {
    return List.of("en");
  }

  /** The code of the language that a person named, among {@link #languages()}. */
  default Optional<String> languageNamed(String words) {
    return languages().stream().filter(words.strip()::equalsIgnoreCase).findFirst();
  }

  /** The same for somebody who reads this language: what is written in it comes first. */
  default Advisor reading(String language) {
    return this;
  }

  /** What somebody has to open, or to send, to answer an invitation. */
  default String invitation(String token) {
    return "/start " + token;
  }

  /** The code of the country that the language of a person's app lets guess. */
  Optional<String> countryGuessed(String language);

  /** Whether to reach out at a decision point, and why not. */
  NudgeDecision nudge(NudgeSituation situation);

  /** Who runs the program, as they call themselves; empty where they did not say. */
  default Optional<String> operator() {
    return Optional.empty();
  }

  /** Whether the operator connected people on call. */
  default boolean onCall() {
    return false;
  }

  /** The language model that the operator connected, if there is one. */
  default Optional<ConnectedModel> model() {
    return Optional.empty();
  }
}
