package org.tideover.app;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.conversation.state.Advisor;
import org.tideover.domain.Body;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;
import org.tideover.domain.Lesson;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.NudgeDecision;
import org.tideover.domain.NudgeSituation;
import org.tideover.domain.Offer;
import org.tideover.nudge.NudgePolicy;
import org.tideover.recommend.LessonChoice;
import org.tideover.recommend.Recommender;
import org.tideover.reply.CountryNames;
import org.tideover.reply.LanguageNames;

/** Answers what a conversation asks of content and of the choice of movement. */
final class ContentAdvisor implements Advisor {
  /** Accents and spaces of all kinds. */
  private static final Pattern LEFT_OUT = Pattern.compile("[\\p{M}\\p{Z}\\p{Cf}]");

  private final Content content;
  private final Recommender recommender;
  private final NudgePolicy nudges;
  private final LessonChoice lessons;
  private final Optional<ConnectedModel> model;
  private final Optional<String> operator;
  private final UnaryOperator<String> links;
  private final boolean onCall;

  /**
   * Joins content and choices.
   *
   * @param model the language model that the operator connected
   * @param operator who runs the program, as they call themselves
   * @param links what hands a token to the bot
   * @param onCall whether people on call can be told of a crisis
   */
  ContentAdvisor(
      Content content,
      Recommender recommender,
      NudgePolicy nudges,
      Optional<ConnectedModel> model,
      Optional<String> operator,
      UnaryOperator<String> links,
      boolean onCall) {
    this.content = content;
    this.recommender = recommender;
    this.nudges = nudges;
    this.lessons = new LessonChoice(content.lessons());
    this.model = model;
    this.operator = operator;
    this.links = links;
    this.onCall = onCall;
  }

  @Override
  public String invitation(String token) {
    return links.apply(token);
  }

  @Override
  public Optional<String> operator() {
    return operator;
  }

  @Override
  public NudgeDecision nudge(NudgeSituation situation) {
    return nudges.decide(situation);
  }

  @Override
  public Optional<String> countryGuessed(String language) {
    return content.guessCountry(language).map(Country::code);
  }

  @Override
  public List<String> languages() {
    return content.readable();
  }

  @Override
  public Optional<String> languageNamed(String words) {
    String named = plain(words.strip());
    return content.readable().stream()
        .filter(language ->
            LanguageNames.typed(language).stream().anyMatch(name -> plain(name).equals(named)))
        .findFirst();
  }

  @Override
  public boolean onCall() {
    return onCall;
  }

  @Override
  public Optional<ConnectedModel> model() {
    return model;
  }

  @Override
  public Advisor reading(String language) {
    return new ContentAdvisor(
        content,
        recommender.preferring(isWritten(language)),
        nudges,
        model,
        operator,
        links,
        onCall);
  }

  /** Whether a movement or skill of this id can be read in a language. */
  private Predicate<String> isWritten(String language) {
    String read = content.readable().contains(language) ? language : Content.ENGLISH;
    return id -> content.movement(id, read).isPresent() || content.skill(id, read).isPresent();
  }

  @Override
  public Optional<Offer> offer(Need need) {
    return recommender.movement(need);
  }

  @Override
  public Optional<CopingSkill> skill(Optional<Body> body, List<String> recent) {
    return recommender.skill(body, recent);
  }

  @Override
  public Optional<Movement> movement(String id) {
    return content.movement(id);
  }

  @Override
  public Optional<Lesson> lesson(String question, String last) {
    return lessons.about(question, last);
  }

  @Override
  public Optional<String> countryNamed(String words) {
    String named = words.strip().toLowerCase(Locale.ROOT);
    if (ANYWHERE.contains(named)) {
      return Optional.of(Country.INTERNATIONAL);
    }
    return content.countries().stream()
        .filter(country -> matches(country, named))
        .map(Country::code)
        .findFirst()
        .or(() -> isElsewhere(named) ? Optional.of(Country.INTERNATIONAL) : Optional.empty());
  }

  /** Whether it is a country of which we hold no lines. */
  private boolean isElsewhere(String words) {
    String named = plain(words);
    List<Locale> spoken =
        Stream.concat(Stream.of(Content.ENGLISH), content.languages().stream())
            .map(Locale::of)
            .toList();
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> Locale.of("", code))
        .flatMap(country -> spoken.stream().map(country::getDisplayCountry))
        .anyMatch(name -> plain(name).equals(named));
  }

  private boolean matches(Country country, String named) {
    String name = country.name().toLowerCase(Locale.ROOT);
    String plain = plain(named);
    return country.code().equalsIgnoreCase(named)
        || name.equals(named)
        || name.equals("the " + named)
        || ALSO.getOrDefault(named, "").equals(country.code())
        || content.languages().stream()
            .map(language -> CountryNames.of(country, language))
            .anyMatch(other -> plain(other).equals(plain));
  }

  /** Without accents, capitals and spaces, which people leave out. */
  private static String plain(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return LEFT_OUT.matcher(apart).replaceAll("");
  }

  private static final Set<String> ANYWHERE = Set.of("international", "other");

  /** What people call some countries. */
  private static final java.util.Map<String, String> ALSO =
      java.util.Map.of(
          "usa",
          "US",
          "america",
          "US",
          "uk",
          "GB",
          "england",
          "GB",
          "scotland",
          "GB",
          "wales",
          "GB",
          "britain",
          "GB",
          "québec",
          "CA",
          "quebec",
          "CA",
          "holland",
          "NL");
}
