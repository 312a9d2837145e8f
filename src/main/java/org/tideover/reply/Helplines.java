package org.tideover.reply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.domain.Country;
import org.tideover.domain.ResourceKind;
import org.tideover.domain.SupportResource;

/**
 * The helplines of a person's country, as a reply shows them: never a number without its country,
 * the emergency number first, then lines that answer at every hour (FACTS RS-1, RS-2, RS-5).
 */
final class Helplines {
  /** How many lines a crisis reply shows besides the emergency number. */
  private static final int FEW = 3;

  private static final Pattern SERVICE = Pattern.compile("\\b(ambulance|police|fire|or)\\b");
  private static final Pattern FOR_THE_YOUNG = Pattern.compile("(?i)child|youth|young");

  private static final List<ResourceKind> ALL =
      List.of(
          ResourceKind.CRISIS,
          ResourceKind.OVERDOSE_LINE,
          ResourceKind.DRUG,
          ResourceKind.TREATMENT,
          ResourceKind.DOMESTIC_VIOLENCE,
          ResourceKind.FALLBACK);

  /** Replies that show everything there is, the emergency number in the list. */
  private static final Set<String> WHOLE = Set.of("resources", "country.known");

  /** For whoever uses or may; a safety plan names a crisis line by itself, and then these. */
  private static final List<ResourceKind> ON_DRUGS =
      List.of(ResourceKind.OVERDOSE_LINE, ResourceKind.DRUG);

  /** Somebody who stays on the line while they rest, or use. */
  private static final List<ResourceKind> AFTER_USE =
      List.of(ResourceKind.OVERDOSE_LINE, ResourceKind.CRISIS);

  private static final List<ResourceKind> IN_WITHDRAWAL =
      List.of(ResourceKind.CRISIS, ResourceKind.DRUG);

  private static final List<ResourceKind> IN_VIOLENCE =
      List.of(ResourceKind.DOMESTIC_VIOLENCE, ResourceKind.CRISIS);

  /** Which kinds of line fit which reply; the part of the key after its first point decides. */
  private static final Map<String, List<ResourceKind>> FITTING =
      Map.ofEntries(
          Map.entry("overdose", AFTER_USE),
          Map.entry("sleepy", AFTER_USE),
          Map.entry("abuse-talk", IN_VIOLENCE),
          Map.entry("safety-first", AFTER_USE),
          Map.entry("told", AFTER_USE),
          Map.entry("abuse", IN_VIOLENCE),
          Map.entry("craving", AFTER_USE),
          Map.entry("resting", AFTER_USE),
          Map.entry("medication", List.of(ResourceKind.DRUG, ResourceKind.CRISIS)),
          Map.entry("sourcing", ON_DRUGS),
          Map.entry("supplies", ON_DRUGS),
          Map.entry("family-uses", List.of(ResourceKind.DRUG)),
          Map.entry("withdrawal", IN_WITHDRAWAL),
          Map.entry("withdrawal-now", IN_WITHDRAWAL));

  private static final List<String> NAMES =
      List.of("country", "emergency", "lines", "line", "guess");

  private final Content content;

  Helplines(Content content) {
    this.content = content;
  }

  /**
   * The variables of a reply that speak of the person's country; none where its words name none,
   * because most do not and the lines take time to write.
   */
  Map<String, String> variables(String words, Addressee to, String key) {
    if (NAMES.stream().noneMatch(name -> words.contains("{" + name + "}"))) {
      return Map.of();
    }
    Country country = shown(to);
    return Map.of(
        "country", country.name(),
        "emergency", spoken(emergency(country), to),
        "lines", lines(country, key, to),
        "line", oneLine(country, key, to),
        "guess", guess(country, to));
  }

  /** Whether these words say that the country is a guess. */
  boolean tellsGuess(String words, Addressee to) {
    String guess = guess(shown(to), to);
    return !guess.isEmpty() && words.contains(guess);
  }

  /** The country that they chose, or else our guess, called as they call it. */
  private Country shown(Addressee to) {
    return named(
        content
            .country(to.country())
            .or(() -> content.guessCountry(to.language()))
            .orElseGet(content::international),
        to);
  }

  /** The country, called as its reader calls it. */
  private Country named(Country country, Addressee to) {
    if (to.tongue().equals(Content.ENGLISH)) {
      return country;
    }
    String name =
        country.code().equals(Country.INTERNATIONAL)
            ? content.reply("service.anywhere", to.tongue()).getFirst()
            : CountryNames.of(country, to.tongue());
    return new Country(country.code(), name, country.resources());
  }

  /** The words beside emergency numbers, in the language of their reader. */
  private String spoken(String numbers, Addressee to) {
    return to.tongue().equals(Content.ENGLISH)
        ? numbers
        : SERVICE
            .matcher(numbers)
            .replaceAll(word ->
                Matcher.quoteReplacement(
                    content.reply("service." + word.group(), to.tongue()).getFirst()));
  }

  /** Says that the country is a guess, or unknown; nothing to whoever chose it, or was told. */
  private String guess(Country shown, Addressee to) {
    if (!to.hearsGuess() || content.country(to.country()).isPresent()) {
      return "";
    }
    boolean unknown = shown.code().equals(Country.INTERNATIONAL);
    String key = unknown ? "crisis.international" : "crisis.guess";
    String words = content.reply(key, to.tongue()).getFirst();
    return words
        .replace("{country}", shown.name())
        .replace("{emergency}", spoken(emergency(shown), to));
  }

  /** The emergency number, with its country: the same number means other things elsewhere. */
  private static String emergency(Country country) {
    String numbers =
        country.of(ResourceKind.EMERGENCY).stream()
            .map(SupportResource::phone)
            .collect(Collectors.joining("; "));
    return numbers + " (" + country.name() + ")";
  }

  private static String lines(Country country, String key, Addressee to) {
    boolean all = WHOLE.contains(key);
    List<ResourceKind> kinds = all ? ALL : fitting(key, to);
    List<SupportResource> fitting =
        of(country, kinds).stream()
            .sorted(Comparator.comparing(Helplines::isForTheYoung))
            .collect(Collectors.toCollection(ArrayList::new));
    if (fitting.isEmpty()) {
      fitting.addAll(country.of(ResourceKind.FALLBACK));
    }
    Stream<SupportResource> shown =
        all
            ? Stream.concat(country.of(ResourceKind.EMERGENCY).stream(), fitting.stream())
            : fitting.stream().limit(FEW);
    return country.name() + ":\n" + shown.map(Bullet::of).collect(Collectors.joining("\n"));
  }

  /** Such lines come after the others, and are never left out: who writes may be young. */
  private static boolean isForTheYoung(SupportResource line) {
    return FOR_THE_YOUNG.matcher(line.name()).find();
  }

  private static List<ResourceKind> fitting(String key, Addressee to) {
    return key.startsWith("safety-plan.") ? ON_DRUGS : ofTopic(key, to);
  }

  /** By the reply; where it fits any danger, by the danger that is talked about. */
  private static List<ResourceKind> ofTopic(String key, Addressee to) {
    boolean hurt = to.hurt() && key.startsWith("crisis.");
    return FITTING.getOrDefault(topic(key), hurt ? IN_VIOLENCE : List.of(ResourceKind.CRISIS));
  }

  /** One line alone, with its country, for short messages; for the young, theirs. */
  private static String oneLine(Country country, String key, Addressee to) {
    List<SupportResource> lines =
        Stream.concat(
                of(country, ofTopic(key, to)).stream(), country.of(ResourceKind.FALLBACK).stream())
            .toList();
    boolean young = key.startsWith("crisis.young");
    return lines.stream()
        .filter(line -> young && isForTheYoung(line))
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .map(line -> country.name() + ":\n" + Bullet.brief(line))
        .orElse("");
  }

  /**
   * The country's lines of these kinds, those that answer at every hour before the others; one that
   * is of several kinds once.
   */
  private static List<SupportResource> of(Country country, List<ResourceKind> kinds) {
    return kinds.stream()
        .flatMap(kind ->
            country.of(kind).stream().sorted(Comparator.comparing(line -> !line.alwaysOpen())))
        .collect(
            Collectors.toMap(
                line -> line.name() + line.phone(),
                line -> line,
                (first, again) -> first,
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private static String topic(String key) {
    return key.substring(key.indexOf('.') + 1);
  }
}
