package org.tideover.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.content.ContentException;
import org.tideover.domain.Button;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;

/** What the buttons say, and which button typed words mean. */
public final class Labels {
  /** The actions on the keyboard that stays, which count at any time. */
  public static final List<String> KEYBOARD = List.of("urge:open", "help:now");

  /** Actions whose label is what follows the colon: numbers, and times of day. */
  private static final Set<String> SPEAKS_FOR_ITSELF =
      Set.of("rate", "before", "today", "at", "quiet");

  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019`]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    return SPEAKS_FOR_ITSELF.contains(area(action))
        ? argument
        : country(action)
            .map(country -> CountryNames.of(country, language))
            .or(() -> idea(action, language))
            .or(() -> zone(action))
            .or(() -> tongue(action).map(LanguageNames::own))
            .orElseGet(() -> content.button(key(action), language));
  }

  /** Whether an action's label is written in a language, or needs no words. */
  boolean isWritten(String action, String language) {
    return SPEAKS_FOR_ITSELF.contains(area(action))
        || country(action).isPresent()
        || zone(action).isPresent()
        || content.labels(key(action), language);
  }

  /** The key of an action's label. */
  private static String key(String action) {
    return Button.kind(action).replace(':', '.');
  }

  private static String area(String action) {
    return action.substring(0, Math.max(0, action.indexOf(':')));
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
        .filter(action -> !SPEAKS_FOR_ITSELF.contains(area(action)))
        .filter(action -> words(action).contains(plain))
        .findFirst();
  }

  /** An action's labels, and other words for it, plain. */
  private Set<String> words(String action) {
    return country(action)
        .map(Country::name)
        .or(() -> idea(action, Content.ENGLISH))
        .or(() -> zone(action))
        .map(name -> Set.of(plain(name)))
        .or(() -> tongue(action).map(Labels::spelled))
        .orElseGet(() -> typed.getOrDefault(key(action), Set.of()));
  }

  /** The name of the skill that an action stands for; in English where it is not translated. */
  private Optional<String> idea(String action, String language) {
    return Optional.of(action)
        .filter(one -> area(one).equals("idea"))
        .map(Labels::argument)
        .flatMap(id -> content.skill(id, language).or(() -> content.skill(id)))
        .map(CopingSkill::name);
  }

  private static Optional<String> tongue(String action) {
    return area(action).equals("language") ? Optional.of(argument(action)) : Optional.empty();
  }

  private static Set<String> spelled(String language) {
    return LanguageNames.typed(language).stream()
        .map(Labels::plain)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The city by which a time zone is called. */
  private static Optional<String> zone(String action) {
    return area(action).equals("zone") ? Optional.of(city(argument(action))) : Optional.empty();
  }

  private static String city(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
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
    String bare = APOSTROPHES.matcher(cut.toLowerCase(Locale.ROOT)).replaceAll("");
    return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
  }
}
