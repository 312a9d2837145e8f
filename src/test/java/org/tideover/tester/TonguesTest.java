package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tideover.domain.Button;
import org.tideover.domain.OutgoingMessage;

/** Which language a crisis is answered in, from the words that the person wrote. */
class TonguesTest {
  @TempDir Path data;

  @ParameterizedTest
  @CsvSource({
    "quiero morir, Gracias, Estados Unidos, sí",
    "je veux mourir, Merci, États-Unis, oui",
    "ich will sterben, Danke, Vereinigte Staaten, ja",
    "хочу умереть, Спасибо, Соединенные Штаты, да",
    "می‌خوام بمیرم, ممنونم, ایالات متحده, بله",
    "mikham bemiram, ممنونم, ایالات متحده, بله"
  })
  void theAnswerComesInTheLanguageOfTheWordsAndStaysInIt(
      String danger, String thanks, String country, String yes) {
    try (BotTester bot = bot()) {
      OutgoingMessage first = one(bot.says(danger));
      assertThat(first.text()).startsWith(thanks).contains(country).contains("988");
      assertThat(first.text()).contains("In English: ").contains("United States");

      OutgoingMessage plan = one(bot.says(yes));
      assertThat(plan.key()).isEqualTo("crisis.ask-plan");
      assertThat(plan.text()).startsWith(thanks);
      assertThat(labels(plan)).noneMatch(label -> label.equals("Yes"));

      bot.taps("crisis:safe");
      bot.hears();
      OutgoingMessage later = one(bot.passes(Duration.ofHours(1)));
      assertThat(later.key()).isEqualTo("crisis.check-in");
      assertThat(later.text()).contains(country).contains("In English: ");
    }
  }

  @Test
  void englishWordsOfDangerAreAnsweredInEnglish() {
    try (BotTester bot = bot()) {
      bot.says("quiero morir");
      bot.taps("crisis:safe");
      bot.hears();
      String text = one(bot.says("I want to kill myself")).text();
      assertThat(text).startsWith("I am so glad").doesNotContain("In English");
    }
  }

  @Test
  void aTapKeepsTheLanguage() {
    try (BotTester bot = bot()) {
      bot.says("я хочу уколоться");
      bot.hears();
      assertThat(one(bot.taps("help:now")).text()).startsWith("Хорошо, что вы попросили");
    }
  }

  @Test
  void aShortWordThatManyLanguagesShareTellsNone() {
    try (BotTester bot = bot()) {
      bot.says("na");
      bot.hears();
      assertThat(one(bot.taps("help:now")).text()).startsWith("You did right");
    }
  }

  @Test
  void aCountryIsUnderstoodInTheirLanguageAndItsNumbersFollow() {
    try (BotTester bot = bot()) {
      bot.says("ich bringe mich um");
      bot.taps("crisis:safe");
      bot.says("/country österreich");
      List<OutgoingMessage> heard = bot.hears();
      assertThat(heard.getLast().key()).isEqualTo("country.known");
      assertThat(heard.getLast().text()).startsWith("Danke").contains("Österreich").contains("142");
    }
  }

  @Test
  void spanishWordsOnOnesOwnOverdoseAreNotTakenForSomebodyElses() {
    try (BotTester bot = bot()) {
      bot.says("creo que tengo una sobredosis");
      bot.hears();
      assertThat(one(bot.says("he tomado metadona y alcohol")).key())
          .isEqualTo("crisis.overdose-self");
    }
    try (BotTester bot = new BotTester(data.resolve("second"), TestHearing.shared())) {
      bot.says("no respira");
      assertThat(bot.hears().getFirst().key()).isEqualTo("crisis.overdose-other");
      assertThat(one(bot.says("mi hermano no me responde")).key()).isEqualTo("crisis.od-on");
    }
  }

  private BotTester bot() {
    return new BotTester(data, TestHearing.shared());
  }

  private static OutgoingMessage one(BotTester bot) {
    List<OutgoingMessage> heard = bot.hears();
    assertThat(heard).hasSize(1);
    return heard.getFirst();
  }

  private static List<String> labels(OutgoingMessage message) {
    return message.buttons().stream().flatMap(List::stream).map(Button::label).toList();
  }
}
