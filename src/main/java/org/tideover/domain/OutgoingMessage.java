package org.tideover.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message as it is queued for a person.
 *
 * @param person to whom
 * @param priority its lane
 * @param key which reply it is, such as {@code urge.ask-intensity}; for tests and figures
 * @param text plain text, 1 to 4096 characters
 * @param buttons rows of buttons under the message; empty for none
 * @param keyboard rows of the keyboard that stays under the text box; empty to leave it as it is
 * @param slot a name under which this message can be replaced later; empty for none
 * @param replace whether to replace the slot's message instead of sending a new one
 * @param extra what it brings besides its words
 */
public record OutgoingMessage(
    PersonId person,
    Priority priority,
    String key,
    String text,
    List<List<Button>> buttons,
    List<List<String>> keyboard,
    String slot,
    boolean replace,
    Optional<Extra> extra) {
  private static final String NOTICE = "on-call:";

  /** What people on call hear; the other keys of theirs are said to whoever may be told of. */
  private static final Set<String> FOR_ON_CALL = Set.of("on-call.notice", "on-call.taken");

  /** Whether people on call hear by it of somebody else, and are not helped themselves. */
  public boolean isForOnCall() {
    return FOR_ON_CALL.contains(key);
  }

  /** The slot of a notice for people on call. */
  public static String slotOf(String notice) {
    return NOTICE + notice;
  }

  /** The id of the notice that this message for people on call tells of. */
  public String notice() {
    return slot.substring(slot.indexOf(':') + 1);
  }
}
