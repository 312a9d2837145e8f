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
import org.tideover.domain.Body;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.PersonId;
import org.tideover.domain.Place;

/** The Spanish set: what is promised is there, whole, and today's. */
class SpanishTest {
  private static final Content CONTENT = Content.load(ContentSource.classPath());
  private static final PersonId PERSON = new PersonId("test", "1");
  private static final Addressee SPANISH = new Addressee(PERSON, "ES", "", "es", false);

  private final Renderer renderer = new Renderer(CONTENT, new Random(1));

  static Stream<Movement> movements() {
    return CONTENT.movements().stream()
        .flatMap(movement -> CONTENT.movement(movement.id(), "es").stream());
  }

  static Stream<CopingSkill> skills() {
    return CONTENT.skills().stream().flatMap(skill -> CONTENT.skill(skill.id(), "es").stream());
  }

  @Test
  void everyReplyOfTheUrgeLapseAndConsentPathsIsTranslated() {
    List<String> needed =
        CONTENT.replyKeys().stream()
            .filter(key -> key.matches("(urge|lapse|model|forget|check-in|caution|why)\\..*"))
            .filter(
                key -> !key.matches("model.reflection|check-in.(first|lower|same|higher|rising)"))
            .toList();
    assertThat(needed).hasSizeGreaterThan(50).allMatch(key -> CONTENT.says(key, "es"));
  }

  @Test
  void thereAreMovementsOfEveryFamilyAndSomeSkills() {
    assertThat(movements().map(Movement::family).distinct()).containsOnly(Family.values());
    assertThat(movements()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(skills()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void inEveryPlaceAndBodyThereIsAChoiceInSpanish() {
    for (Place place : Place.values()) {
      for (Body body : Body.values()) {
        long fitting =
            movements()
                .filter(one -> one.places().contains(place) && one.bodies().contains(body))
                .count();
        assertThat(fitting).as(place + " " + body).isGreaterThanOrEqualTo(body.mayMove() ? 2 : 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("movements")
  void aMovementReadsInSpanishFromItsCardToItsLastStep(Movement movement) {
    Movement english = CONTENT.movement(movement.id()).orElseThrow();
    Act card =
        Act.say("urge.offer").showing(new Act.Subject.OfMovement(movement.id(), "why.default"));
    String shown = renderer.render(card, SPANISH).text();
    assertThat(shown).startsWith(movement.name()).contains("esfuerzo").contains(movement.why());
    assertThat(shown).doesNotContain(english.why()).doesNotContain("effort");
    assertThat(movement.steps()).hasSameSizeAs(english.steps());
    for (int i = 0; i < movement.steps().size(); i++) {
      assertThat(movement.steps().get(i).text()).isNotEqualTo(english.steps().get(i).text());
      assertThat(movement.steps().get(i).seconds()).isEqualTo(english.steps().get(i).seconds());
    }
  }

  @Test
  void aMovementThatIsNotTranslatedIsEnglishAsAWhole() {
    Movement untranslated =
        CONTENT.movements().stream()
            .filter(movement -> CONTENT.movement(movement.id(), "es").isEmpty())
            .findFirst()
            .orElseThrow();
    Act card =
        Act.say("urge.offer")
            .showing(new Act.Subject.OfMovement(untranslated.id(), "why.default"))
            .offering("offer:start");
    Addressee english = new Addressee(PERSON, "ES", "", "en", false);
    assertThat(renderer.render(card, SPANISH)).isEqualTo(renderer.render(card, english));
  }

  @Test
  void nothingIsSignedOffYet() {
    assertThat(CONTENT.unreviewed())
        .filteredOn(file -> file.startsWith("es/movements/"))
        .hasSameSizeAs(movements().toList());
  }
}
