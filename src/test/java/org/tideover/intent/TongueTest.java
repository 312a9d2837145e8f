package org.tideover.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.IntentContent;
import org.tideover.domain.Intent;

class TongueTest {
  @ParameterizedTest
  @CsvSource({
    "estoy muy cansado, es",
    "ayer fui con mi hermano al mercado, es",
    "no hablo inglés, es",
    "estoy mal, es",
    "je suis fatigué, fr",
    "hier j'étais chez ma mère, fr",
    "ich bin müde, de",
    "ich bin 15 tage clean, de",
    "gestern war ich mit meinem bruder in der stadt, de",
    "вчера я был у брата, ru",
    "это всё, ru",
    "вчора я був у брата, uk",
    "хочу їсти, uk",
    "امروز حالم خوب است, fa",
    "دیروز رفتم خونه برادرم, fa"
  })
  void wordsInAnotherLanguageTellIt(String text, String language) {
    assertThat(Tongue.of(text)).contains(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"привет", "اليوم ذهبت", "σήμερα", "今日は"})
  void aScriptAloneTellsThatItIsNotEnglishAndNoMore(String text) {
    assertThat(Tongue.of(text)).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "8/10",
        "💉",
        "los angeles",
        "la la land",
        "im so tired, hasta la vista",
        "my abuela says que sera sera and i want to use",
        "je ne sais quoi is what this is about",
        "i die in der kitchen",
        "craving",
        "ugh",
        "mon 9am",
        "relapsed mon nite",
        "ton pills",
        "tres bad",
        "use meth hier",
        "todo",
        "sus pills",
        "hermano",
        "bin mal",
        "c'est la vie i guess, feeling it now"
      })
  void englishIsEnglishWithAWordOfAnotherLanguageInIt(String text) {
    assertThat(Tongue.of(text)).isEmpty();
  }

  @Test
  void noExampleOfOursIsTakenForAnotherLanguage() {
    assertThat(
            IntentContent.load().sheets().entrySet().stream()
                .filter(sheet -> sheet.getKey() != Intent.OTHER)
                .flatMap(sheet -> sheet.getValue().examples().stream()))
        .filteredOn(text -> text.chars().allMatch(letter -> letter < 128))
        .filteredOn(text -> Tongue.of(text).isPresent())
        .isEmpty();
  }
}
