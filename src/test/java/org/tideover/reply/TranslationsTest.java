package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Act;
import org.tideover.domain.Button;
import org.tideover.domain.Country;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.RiskCategory;

/** What people read who did not write in English. */
class TranslationsTest {
  private static final Content CONTENT = Content.load(ContentSource.classPath());

  /**
   * Replies that show a number, a name or a movement; SpanishTest and the transcripts hear them.
   */
  private static final Pattern FILLED =
      Pattern.compile(
          "^(urge\\.(change|offer)|check-in\\.(high|first|lower|same|higher|rising|day)|why\\.helped|movement\\."
              + "|skill\\.|model\\.|privacy\\.model|plan(-days)?\\.|setup\\.|settings$|setting\\.|nudge\\.fewer"
              + "|lesson\\.)");

  private static final PersonId PERSON = new PersonId("test", "1");
  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("direct.yes", "direct.no"),
          List.of("plan.yes", "plan.no", "plan.skip"),
          List.of("means.yes", "means.no", "means.skip"),
          List.of("time.yes", "time.no", "time.skip"),
          List.of("text.yes", "text.no"),
          List.of("crisis.safe", "crisis.not-safe", "help.now"),
          List.of("crisis.will", "crisis.cannot", "crisis.ground", "crisis.safe", "help.now"),
          List.of("crisis.reached", "crisis.cannot", "crisis.safe", "help.now"),
          List.of("od.next", "od.woke", "od.no-naloxone", "crisis.safe"),
          List.of("od.breathing", "od.not-breathing", "od.no-naloxone", "od.woke", "crisis.safe"),
          List.of("overdose.self", "overdose.other", "crisis.safe"));

  private final Renderer renderer = new Renderer(CONTENT, new Random(1));

  static Stream<String> languages() {
    return CONTENT.languages().stream();
  }

  @Test
  void thereAreFiveLanguages() {
    assertThat(languages()).containsExactlyInAnyOrder("de", "es", "fa", "fr", "ru");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyReplyIsWholeInEveryCountry(String language) {
    int said = 0;
    for (String key : keys(language)) {
      for (Country country : CONTENT.countries()) {
        OutgoingMessage message = say(key, country.code(), language);
        assertThat(message.text()).as(key).doesNotContain("{", "}", "null").hasSizeBetween(3, 1900);
        assertThat(message.text().contains("In English: "))
            .as(key)
            .isEqualTo(CONTENT.says("brief." + key, Content.ENGLISH));
        said++;
      }
    }
    assertThat(said).isGreaterThan(2500);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theFirstWordsNameTheCountryItsNumbersAndThatThisIsSoftware(String language) {
    for (RiskCategory category : RiskCategory.values()) {
      for (Country country : CONTENT.countries()) {
        String text = say("crisis." + category.id(), country.code(), language).text();
        String name = CountryNames.of(country, language);
        boolean somewhere = !country.code().equals(Country.INTERNATIONAL);
        assertThat(text).contains(somewhere ? name : "112").contains("• ");
        assertThat(numbers(text))
            .containsAll(numbers(say("crisis." + category.id(), country.code(), "en").text()));
        assertThat(text)
            .contains(
                CONTENT.reply("crisis.imminent", language).getFirst().lines().toList().getLast());
      }
    }
  }

  /** Numbers of three digits and more: the same lines in each language. */
  private static Set<String> numbers(String text) {
    return Stream.of(text.split("[^0-9]+"))
        .filter(digits -> digits.length() >= 3)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theirOwnWordsComeFirstAndTheirButtonsAreTheirOwn(String language) {
    OutgoingMessage message = say("crisis.suicide", "US", language);
    assertThat(message.text())
        .startsWith(
            CONTENT.reply("crisis.suicide", language).getFirst().lines().toList().getFirst());
    assertThat(message.text().indexOf("In English")).isGreaterThan(200);
    assertThat(labels(message))
        .containsExactly(
            CONTENT.button("crisis.go-on", language), CONTENT.button("crisis.safe", language))
        .doesNotContain(CONTENT.button("crisis.safe"));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void aCountryThatIsGuessedIsSaidToBeAGuessInTheirLanguage(String language) {
    String guessed = say("crisis.suicide", "", language).text();
    String words = CONTENT.reply("crisis.guess", language).getFirst();
    assertThat(guessed).contains(words.substring(0, words.indexOf(':')));
    assertThat(guessed).doesNotContain("My guess");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatIsNotTranslatedIsEnglishAsAWhole(String language) {
    OutgoingMessage there = say("safety-plan.intro", "DE", language);
    OutgoingMessage english = say("safety-plan.intro", "DE", "en");
    assertThat(there).isEqualTo(english);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fa", "fr", "ru"})
  void aCravingIsAnsweredInEnglishWithANoteWhereItIsNotTranslated(String language) {
    String text = say("urge.ask-intensity", "", language).text();
    assertThat(text).startsWith(CONTENT.reply("note.urge.ask-intensity", language).getFirst());
    assertThat(CONTENT.reply("urge.ask-intensity")).anyMatch(text::endsWith);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatFollowsANotedQuestionIsNotedWhereHelpIsNamed(String language) {
    Set<String> keys = CONTENT.replyKeys();
    assertThat(keys)
        .filteredOn(key -> CONTENT.reply(key).getFirst().contains("{emergency}"))
        .filteredOn(key ->
            keys.stream()
                .anyMatch(asked ->
                    key.startsWith(asked + "-") && CONTENT.says("note." + asked, language)))
        .allMatch(key -> CONTENT.says("note." + key, language) || CONTENT.says(key, language));
  }

  @Test
  void noTypedWordStandsForTwoButtonsOfOneQuestion() {
    Labels labels = new Labels(CONTENT);
    Map<String, Set<String>> words = CONTENT.allButtonWords();
    for (List<String> question : OPPOSITES) {
      List<String> actions = question.stream().map(key -> key.replace('.', ':')).toList();
      for (String key : question) {
        String action = key.replace('.', ':');
        for (String word : words.getOrDefault(key, Set.of())) {
          List<String> others = new ArrayList<>(actions);
          others.remove(action);
          assertThat(labels.actionFor(word, others))
              .as(word + " of " + key)
              .isNotIn(others.stream().map(java.util.Optional::of).toList());
          assertThat(labels.actionFor(word, actions)).as(word).contains(action);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ayuda", "помогите", "کمکم کنید", "Hilfe!", "AU SECOURS", "help me"})
  void aCallForHelpCountsInEveryLanguageAtAnyTime(String words) {
    assertThat(new Labels(CONTENT).actionFor(words, List.of())).contains("help:now");
  }

  @Test
  void theLanguageOfTheWordsTellsTheCountryOnlyWhereTheAppTellsNone() {
    assertThat(Addressee.of(PERSON, "", "en", "fa").language()).isEqualTo("fa");
    assertThat(Addressee.of(PERSON, "", "", "es").language()).isEqualTo("es");
    assertThat(Addressee.of(PERSON, "", "en-US", "es").language()).isEqualTo("en-US");
    assertThat(Addressee.of(PERSON, "", "de", "fa").language()).isEqualTo("de");
    assertThat(Addressee.of(PERSON, "", "de-AT", "").tongue()).isEqualTo("de");
    assertThat(Addressee.of(PERSON, "", "de", "en").tongue()).isEqualTo("en");
  }

  @Test
  void countriesHaveTheirNamesInEachLanguage() {
    Country spain = CONTENT.country("ES").orElseThrow();
    assertThat(languages().map(language -> CountryNames.of(spain, language)))
        .containsExactlyInAnyOrder("España", "Espagne", "Spanien", "Испания", "اسپانیا");
  }

  private static Set<String> keys(String language) {
    Set<String> keys = new HashSet<>(CONTENT.replyKeys());
    keys.removeIf(key ->
        !CONTENT.says(key, language) || key.startsWith("service.") || FILLED.matcher(key).find());
    return keys;
  }

  private OutgoingMessage say(String key, String country, String language) {
    String app = country.isEmpty() ? language.toLowerCase(Locale.ROOT) : "";
    Act act = Act.say(key).with("count", "12").offering("crisis:go-on", "crisis:safe");
    return renderer.render(act, new Addressee(PERSON, country, app, language, true));
  }

  private static List<String> labels(OutgoingMessage message) {
    return message.buttons().stream().flatMap(List::stream).map(Button::label).toList();
  }
}
