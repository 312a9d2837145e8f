package org.tideover.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What we mean to say, before it has words: neither a channel nor a language is chosen yet.
 *
 * @param key which reply it is, such as {@code urge.ask-intensity}
 * @param subject what it shows besides its words
 * @param values what fills the reply's {variables}
 * @param choices rows of actions under it; an action's label is content, and {@code rate:7} reads 7
 * @param priority its lane in the outbox
 * @param slot a name under which it can be replaced later; empty for none
 * @param replace whether it replaces what stands in its slot
 * @param keyboard whether it brings the keyboard that stays under the text box
 * @param extra what it brings besides its words
 */
public record Act(
    String key,
    Subject subject,
    Map<String, String> values,
    List<List<String>> choices,
    Priority priority,
    String slot,
    boolean replace,
    boolean keyboard,
    Optional<Extra> extra) {

  /** What an act shows besides its words; the renderer takes it from content. */
  public sealed interface Subject {
    /** Words alone. */
    record Words() implements Subject {}

    /**
     * A movement and why it was chosen.
     *
     * @param movement its id
     * @param reason key of the reason
     */
    record OfMovement(String movement, String reason) implements Subject {}

    /**
     * A step of a movement.
     *
     * @param movement its id
     * @param index from 0
     * @param form the form it is shown in
     * @param remainingSeconds how long it still takes
     */
    record OfStep(String movement, int index, StepForm form, int remainingSeconds)
        implements Subject {}

    /**
     * A coping skill.
     *
     * @param skill its id
     */
    record OfSkill(String skill) implements Subject {}

    /**
     * The line that a buddy may get.
     *
     * @param line its id
     */
    record OfLine(String line) implements Subject {}

    /**
     * How it went so far.
     *
     * @param progress what was counted
     */
    record OfProgress(Progress progress) implements Subject {}

    /**
     * Words of content that stand in a reply: by variable, the key of a reply, or an action, whose
     * label it is.
     *
     * @param words what fills which variable
     */
    record OfLabels(Map<String, String> words) implements Subject {
      /** Keeps its own copy. */
      public OfLabels {
        words = Map.copyOf(words);
      }
    }

    /**
     * A person's own words of an if-then plan.
     *
     * @param words they, which do not print
     * @param more what else stands in the reply, as in {@link OfLabels}
     */
    record OfIntention(PersonText words, Map<String, String> more) implements Subject {
      /** Keeps its own copy. */
      public OfIntention {
        more = Map.copyOf(more);
      }
    }

    /**
     * A lesson.
     *
     * @param lesson its id
     */
    record OfLesson(String lesson) implements Subject {}

    /**
     * Lines of a person's safety plan.
     *
     * @param entries the lines, which do not print
     */
    record OfPlan(List<PlanEntry> entries) implements Subject {
      /** Keeps its own copy. */
      public OfPlan {
        entries = List.copyOf(entries);
      }
    }
  }

  /** Keeps its own copies. */
  public Act {
    values = Map.copyOf(values);
    choices = List.copyOf(choices);
  }

  /** An ordinary reply in words. */
  public static Act say(String key) {
    return new Act(
        key,
        new Subject.Words(),
        Map.of(),
        List.of(),
        Priority.REPLY,
        "",
        false,
        false,
        Optional.empty());
  }

  /** The same, showing something besides. */
  public Act showing(Subject shown) {
    return new Act(key, shown, values, choices, priority, slot, replace, keyboard, extra);
  }

  /** The same, with a variable filled. */
  public Act with(String name, Object value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, String.valueOf(value));
    return new Act(key, subject, more, choices, priority, slot, replace, keyboard, extra);
  }

  /** The same, with one more row of choices. */
  public Act offering(String... row) {
    List<List<String>> more = new java.util.ArrayList<>(choices);
    more.add(List.of(row));
    return new Act(key, subject, values, more, priority, slot, replace, keyboard, extra);
  }

  /** The same, in another lane. */
  public Act at(Priority lane) {
    return new Act(key, subject, values, choices, lane, slot, replace, keyboard, extra);
  }

  /** The same, replaceable under a name. */
  public Act in(String name) {
    return new Act(key, subject, values, choices, priority, name, false, keyboard, extra);
  }

  /** The same, taking the place of what stands under a name. */
  public Act replacing(String name) {
    return new Act(key, subject, values, choices, priority, name, true, keyboard, extra);
  }

  /** The same, bringing the keyboard that stays. */
  public Act withKeyboard() {
    return new Act(key, subject, values, choices, priority, slot, replace, true, extra);
  }

  /** The same, bringing something besides its words. */
  public Act bringing(Extra more) {
    return new Act(
        key, subject, values, choices, priority, slot, replace, keyboard, Optional.of(more));
  }
}
