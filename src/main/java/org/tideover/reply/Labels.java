package org.tideover.reply;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.content.ContentException;

/** What the buttons say, and which button typed words mean. */
public final class Labels {
  /** The actions on the keyboard that stays, which count at any time. */
  public static final List<String> KEYBOARD = List.of("urge:open", "help:now");

  private final Content content;

  /** Labels come from content. */
  public Labels(Content content) {
    this.content = content;
  }

  /** The label of an action. */
  public String of(String action) {
    return words(action).getFirst();
  }

  /** The label of an action that was offered some time ago; empty if content has it no more. */
  Optional<String> known(String action) {
    try {
      return Optional.of(of(action));
    } catch (ContentException gone) {
      return Optional.empty();
    }
  }

  /**
   * The action that typed words stand for.
   *
   * @param offered the actions under our latest messages
   */
  public Optional<String> actionFor(String words, List<String> offered) {
    String typed = plain(words);
    if (typed.isEmpty() || typed.length() > 60) {
      return Optional.empty();
    }
    return Stream.concat(offered.stream(), KEYBOARD.stream())
        .filter(action -> !action.startsWith("rate:"))
        .filter(action -> words(action).stream().anyMatch(label -> plain(label).equals(typed)))
        .findFirst();
  }

  /** An action's label, and other words for it. */
  private List<String> words(String action) {
    String argument = action.substring(action.indexOf(':') + 1);
    if (action.startsWith("rate:")) {
      return List.of(argument);
    }
    if (action.startsWith("country:") && content.country(argument).isPresent()) {
      return List.of(content.country(argument).get().name());
    }
    if (action.startsWith("idea:") && content.skill(argument).isPresent()) {
      return List.of(content.skill(argument).get().name());
    }
    return content.buttonWords(action.replace(':', '.'));
  }

  /**
   * Letters and digits alone, so that an emoji, a capital or a curly apostrophe does not matter.
   */
  private static String plain(String words) {
    String cut = words.length() > 200 ? words.substring(0, 200) : words;
    return cut.toLowerCase(Locale.ROOT)
        .replaceAll("['\u2019`]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
