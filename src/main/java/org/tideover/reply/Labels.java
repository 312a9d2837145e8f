package org.tideover.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.content.ContentException;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;

/** What the buttons say, and which button typed words mean. */
public final class Labels {
  /** The actions on the keyboard that stays, which count at any time. */
  public static final List<String> KEYBOARD = List.of("urge:open", "help:now");

  private final Content content;

  /** What may be typed for each button, in any language: people mix them. */
  private final Map<String, Set<String>> typed;

  /** Labels come from content. */
  public Labels(Content content) {
    this.content = content;
    this.typed =
        content.allButtonWords().entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Labels::plain));
  }

  /** The label of an action, in English. */
  public String of(String action) {
    return of(action, Content.ENGLISH);
  }

  /** The label of an action in a language; in English where it is not translated. */
  String of(String action, String language) {
    String argument = argument(action);
    return action.startsWith("rate:")
        ? argument
        : country(action)
            .map(country -> CountryNames.of(country, language))
            .or(() -> named(action))
            .orElseGet(() -> content.button(action.replace(':', '.'), language));
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
    String plain = plain(words);
    if (plain.isEmpty() || plain.length() > 60) {
      return Optional.empty();
    }
    return Stream.concat(offered.stream(), KEYBOARD.stream())
        .filter(action -> !action.startsWith("rate:"))
        .filter(action -> words(action).contains(plain))
        .findFirst();
  }

  /** An action's labels, and other words for it, plain. */
  private Set<String> words(String action) {
    return named(action)
        .map(name -> Set.of(plain(name)))
        .orElseGet(() -> typed.getOrDefault(action.replace(':', '.'), Set.of()));
  }

  /** The English name of the country or skill that an action stands for. */
  private Optional<String> named(String action) {
    return country(action)
        .map(Country::name)
        .or(() ->
            action.startsWith("idea:")
                ? content.skill(argument(action)).map(CopingSkill::name)
                : Optional.empty());
  }

  private Optional<Country> country(String action) {
    return action.startsWith("country:") ? content.country(argument(action)) : Optional.empty();
  }

  private static String argument(String action) {
    return action.substring(action.indexOf(':') + 1);
  }

  private static Set<String> plain(Map.Entry<String, Set<String>> words) {
    return words.getValue().stream()
        .map(Labels::plain)
        .filter(plain -> !plain.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
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
