package org.tideover.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Act;
import org.tideover.domain.Country;
import org.tideover.domain.Movement;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.StepForm;
import org.tideover.domain.Wordings;

/** What people read: whole sentences, numbers with their country, guesses that say so. */
class RendererTest {
  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final PersonId PERSON = new PersonId("test", "1");
  private static final Addressee READER = new Addressee(PERSON, "US", "en");

  private final Renderer renderer = new Renderer(CONTENT, new Random(1));

  static Stream<Country> countries() {
    return CONTENT.countries().stream();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void everyCrisisReplyNamesTheCountryAndItsEmergencyNumber(Country country) {
    for (RiskCategory category : RiskCategory.values()) {
      for (String kind : List.of("crisis.", "concern.")) {
        OutgoingMessage message = say(kind + category.id(), country.code(), "");
        assertThat(message.text()).contains(country.name());
        assertThat(message.text().length()).isLessThanOrEqualTo(1500);
      }
    }
  }

  @Test
  void aGuessedCountryIsSaidToBeAGuess() {
    assertThat(say("crisis.suicide", "", "de").text()).contains("Germany").contains("guess");
    assertThat(say("crisis.suicide", "DE", "en").text())
        .contains("Germany")
        .doesNotContain("guess");
  }

  @Test
  void anUnknownCountryGetsTheInternationalFallback() {
    assertThat(say("crisis.suicide", "", "xx").text())
        .contains("findahelpline.com")
        .contains("/country");
  }

  @Test
  void aCardShowsWhatAPersonHasToKnow() {
    for (Movement movement : CONTENT.movements()) {
      Act card =
          Act.say("urge.offer").showing(new Act.Subject.OfMovement(movement.id(), "why.gentle"));
      String text = renderer.render(card, new Addressee(PERSON, "", "en")).text();
      assertThat(text)
          .contains(movement.name())
          .contains(movement.minutes() + " min")
          .contains("effort " + movement.effort())
          .contains(CONTENT.reply("why.gentle").getFirst());
      movement
          .cautions()
          .forEach(
              one -> assertThat(text).contains(CONTENT.reply("caution." + one.id()).getFirst()));
    }
  }

  /** What is remembered is in the person's state: it outlives a restart. */
  @Test
  void nobodyGetsTheSameWordsTwiceInARowWhereThereAreOthers() {
    for (String key : List.of("urge.ask-intensity", "movement.finished", "check-in.ask-urge")) {
      Wordings worded = Wordings.none();
      String last = "";
      for (int i = 0; i < 20; i++) {
        Rendered said = afterARestart(i).render(List.of(Act.say(key)), READER, worded);
        worded = said.worded();
        String text = said.messages().getFirst().text();
        assertThat(text).as(key).isNotEqualTo(last);
        last = text;
      }
    }
  }

  @Test
  void whatNeverCameIsNotTakenForRead() {
    List<Act> asked = List.of(Act.say("check-in.ask-urge"));
    Rendered read = renderer.render(asked, READER, Wordings.none());
    for (int i = 0; i < 5; i++) {
      Rendered gone = afterARestart(i).render(asked, READER, read.worded());
      Wordings after = gone.worded().letGo("check-in.ask-urge");
      assertThat(text(afterARestart(i).render(asked, READER, after)))
          .isEqualTo(text(gone))
          .isNotEqualTo(text(read));
    }
  }

  @Test
  void whatIsSaidTwiceInATurnIsSaidInOtherWords() {
    Act greeting = Act.say("answer.greeting");
    Rendered said = renderer.render(List.of(greeting, greeting), READER, Wordings.none());
    assertThat(said.messages().getFirst().text()).isNotEqualTo(said.messages().getLast().text());
  }

  @Test
  void ofWhatHasOneWordingNothingIsRemembered() {
    List<Act> one = List.of(Act.say("urge.ask-place"));
    assertThat(renderer.render(one, READER, Wordings.none()).worded()).isEqualTo(Wordings.none());
  }

  private static Renderer afterARestart(int seed) {
    return new Renderer(CONTENT, new Random(seed));
  }

  private static String text(Rendered said) {
    return said.messages().getFirst().text();
  }

  @Test
  void theBarFillsWhileAStepRuns() {
    assertThat(step(30)).contains("▱▱▱▱▱▱▱▱▱▱").contains("30 s");
    assertThat(step(0)).contains("▰▰▰▰▰▰▰▰▰▰");
  }

  private String step(int remaining) {
    Movement movement =
        CONTENT.movements().stream()
            .filter(one -> one.steps().getFirst().seconds() <= 30)
            .findFirst()
            .orElseThrow();
    Act act =
        Act.say("movement.step")
            .showing(new Act.Subject.OfStep(movement.id(), 0, StepForm.WRITTEN, remaining));
    return renderer.render(act, new Addressee(PERSON, "", "en")).text();
  }

  private OutgoingMessage say(String key, String country, String language) {
    return renderer.render(Act.say(key), new Addressee(PERSON, country, language));
  }
}
