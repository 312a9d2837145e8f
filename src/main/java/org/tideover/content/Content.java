package org.tideover.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;
import org.tideover.domain.CoveredSituation;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;
import org.tideover.domain.ResourceKind;
import org.tideover.domain.SupportResource;

/** Everything the bot can say and offer in one language, read once and never changed. */
public final class Content {
  /** The language in which everything is written. */
  public static final String ENGLISH = "en";

  /** The codes of all countries, also of those whose lines we do not hold. */
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final Library library;
  private final Map<String, Translated> translated;
  private final Map<String, Country> countries;
  private final Map<String, String> guesses;
  private final Phrases phrases;
  private final List<String> unreviewed;

  Content(
      Library library,
      Map<String, Translated> translated,
      Map<String, Country> countries,
      Map<String, String> guesses,
      Phrases phrases,
      List<String> unreviewed) {
    this.library = library;
    this.translated = Map.copyOf(translated);
    this.countries = Collections.unmodifiableMap(countries);
    this.guesses = Map.copyOf(guesses);
    this.phrases = phrases;
    this.unreviewed = unreviewed;
  }

  /**
   * The content in English.
   *
   * @throws ContentException listing everything that is wrong with it
   */
  public static Content load(ContentSource source) {
    return load(source, ENGLISH);
  }

  /**
   * The content in a language, which is a folder such as {@code en}.
   *
   * @throws ContentException listing everything that is wrong with it
   */
  public static Content load(ContentSource source, String language) {
    Problems problems = new Problems();
    Content content = new ContentReader(source, language, problems).read();
    problems.throwIfAny();
    return content;
  }

  /** The content in English as far as it can be read, whatever else is wrong with it. */
  public static Content readable(ContentSource source) {
    return new ContentReader(source, ENGLISH, new Problems()).read();
  }

  /** All movements, by id. */
  public List<Movement> movements() {
    return List.copyOf(library.movements().values());
  }

  /** The movement with this id; empty if it is gone. */
  public Optional<Movement> movement(String id) {
    return Optional.ofNullable(library.movements().get(id));
  }

  /** All coping skills, by id. */
  public List<CopingSkill> skills() {
    return List.copyOf(library.skills().values());
  }

  /** The coping skill with this id; empty if it is gone. */
  public Optional<CopingSkill> skill(String id) {
    return Optional.ofNullable(library.skills().get(id));
  }

  /** All lessons, in the order in which they are told. */
  public List<Lesson> lessons() {
    return List.copyOf(library.lessons().values());
  }

  /** The lesson with this id; empty if it is gone. */
  public Optional<Lesson> lesson(String id) {
    return Optional.ofNullable(library.lessons().get(id));
  }

  /** The lesson with this id in a language; empty if it is gone or not translated. */
  public Optional<Lesson> lesson(String id, String language) {
    return language.equals(ENGLISH) ? lesson(id) : Translated.of(translated, language).lesson(id);
  }

  /** The situations in which an urge meets people, in the file's order. */
  public List<CoveredSituation> situations() {
    return library.situations();
  }

  /** The movement with this id in a language; empty if it is gone or not translated. */
  public Optional<Movement> movement(String id, String language) {
    return language.equals(ENGLISH)
        ? movement(id)
        : Translated.of(translated, language).movement(id);
  }

  /** The coping skill with this id in a language; empty if it is gone or not translated. */
  public Optional<CopingSkill> skill(String id, String language) {
    return language.equals(ENGLISH) ? skill(id) : Translated.of(translated, language).skill(id);
  }

  /**
   * The languages that people may choose to read, English first: those that say that they were
   * chosen. One in which only danger is answered is not offered, and answers all the same.
   */
  public List<String> readable() {
    return Stream.concat(
            Stream.of(ENGLISH),
            languages().stream().filter(other -> says("language.known", other)).sorted())
        .toList();
  }

  /** All countries by code, the international fallback among them. */
  public List<Country> countries() {
    return countries.values().stream().map(this::withFallback).toList();
  }

  /**
   * A country by its ISO code or {@code INT}, in any case of letters. One without a crisis line of
   * its own also holds the international fallback.
   */
  public Optional<Country> country(String code) {
    return Optional.ofNullable(countries.get(code.toUpperCase(Locale.ROOT)))
        .map(this::withFallback);
  }

  /** The fallback for whoever's country is unknown. */
  public Country international() {
    return country(Country.INTERNATIONAL).orElseThrow();
  }

  private Country withFallback(Country country) {
    if (!country.of(ResourceKind.CRISIS).isEmpty()
        || country.code().equals(Country.INTERNATIONAL)) {
      return country;
    }
    List<SupportResource> resources = new ArrayList<>(country.resources());
    resources.addAll(international().of(ResourceKind.FALLBACK));
    return new Country(country.code(), country.name(), List.copyOf(resources));
  }

  /**
   * The country that a language tag lets us guess: its region ({@code pt-BR}), which is the
   * international fallback where we hold no lines of it ({@code fa-AF}); without a region the
   * country most of its speakers here are likely in ({@code de}). Always only a guess.
   */
  public Optional<Country> guessCountry(String languageTag) {
    List<String> parts = Arrays.asList(languageTag.strip().split("[-_]", -1));
    Optional<Country> region =
        parts.stream()
            .skip(1)
            .map(part -> part.toUpperCase(Locale.ROOT))
            .filter(COUNTRIES::contains)
            .findFirst()
            .map(part -> country(part).orElseGet(this::international));
    return region.or(() -> guessByLanguage(parts.getFirst()));
  }

  private Optional<Country> guessByLanguage(String language) {
    return Optional.ofNullable(guesses.get(language.toLowerCase(Locale.ROOT)))
        .flatMap(this::country);
  }

  /**
   * The variants of a reply, at least one.
   *
   * @throws ContentException naming the key and the file to add it to
   */
  public List<String> reply(String key) {
    return phrases.reply(key);
  }

  /** The languages besides this one in which some replies are written, such as {@code es}. */
  public Set<String> languages() {
    return phrases.others().keySet();
  }

  /** Whether a reply is written in a language. */
  public boolean says(String key, String language) {
    return phrases.says(key, language);
  }

  /** The variants of a reply in a language; in English where it is not translated. */
  public List<String> reply(String key, String language) {
    return phrases.reply(key, language);
  }

  /** The label of a button in a language; in English where it is not translated. */
  public String button(String key, String language) {
    return phrases.button(key, language);
  }

  /** Whether a button has a label in a language. */
  public boolean labels(String key, String language) {
    return phrases.labels(key, language);
  }

  /** For each button its labels, and what may be typed instead, in all languages. */
  public Map<String, Set<String>> allButtonWords() {
    return phrases.allButtonWords();
  }

  /** The keys of all replies. */
  public Set<String> replyKeys() {
    return Set.copyOf(phrases.replies().keySet());
  }

  /**
   * The label of a button.
   *
   * @throws ContentException naming the key and the file to add it to
   */
  public String button(String key) {
    return phrases.button(key);
  }

  /** A button's label and the other words that mean the same when they are typed. */
  public List<String> buttonWords(String key) {
    return phrases.buttonWords(key);
  }

  /** The commands of the menu without their slash, and what each does, in the menu's order. */
  public Map<String, String> commands() {
    return phrases.commands();
  }

  /** Files that no real person has signed off yet. */
  public List<String> unreviewed() {
    return unreviewed;
  }
}
