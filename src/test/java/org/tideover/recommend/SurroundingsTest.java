package org.tideover.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Body;
import org.tideover.domain.Companion;
import org.tideover.domain.Exclusion;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;
import org.tideover.domain.Situation;
import org.tideover.domain.Surrounding;

/** What is so around somebody, and who is there, changes what is offered. */
class SurroundingsTest {
  private final Content content = Content.load(ContentSource.directory(Path.of("content")));
  private final Random random = new Random(20261123);
  private final Recommender recommender =
      new Recommender(content.movements(), content.skills(), random);

  @Test
  void inBadWeatherNothingIsDoneInTheOpen() {
    for (Place place : Place.values()) {
      Need need = at(place).among(Set.of(Surrounding.BAD_WEATHER));
      assertThat(eligible(need))
          .as(place.id())
          .hasSizeGreaterThanOrEqualTo(4)
          .allSatisfy(movement ->
              assertThat(movement.places()).containsAnyOf(Place.HOME, Place.WORK, Place.BED));
    }
    assertThat(excluded(at(Place.OUTSIDE), "brisk-walk"))
        .isNotEqualTo(Optional.of(Exclusion.PLACE));
    assertThat(excluded(inTheRain(), "brisk-walk")).contains(Exclusion.PLACE);
    assertThat(excluded(inTheRain(), "side-steps")).contains(Exclusion.PLACE);
  }

  @Test
  void inACellNothingIsNeededButAFewStepsOfFloor() {
    for (Body body : List.of(Body.OKAY, Body.TIRED, Body.IN_PAIN, Body.WITHDRAWAL)) {
      Need need =
          Need.in(Situation.of(Optional.of(Place.HOME), Optional.of(body)))
              .among(Set.of(Surrounding.CONFINED));
      assertThat(eligible(need))
          .as(body.id())
          .hasSizeGreaterThanOrEqualTo(4)
          .allSatisfy(movement -> {
            assertThat(movement.tags()).contains("small-room");
            assertThat(movement.equipment()).isIn("", "a wall");
          });
    }
    assertThat(excluded(at(Place.HOME).among(Set.of(Surrounding.CONFINED)), "counter-push"))
        .contains(Exclusion.PLACE);
  }

  @Test
  void whoIsOutInTheRainIsToldOfNoRoof() {
    assertThat(reason(inTheRain())).isEqualTo("why.bad-weather-outside");
    assertThat(reason(at(Place.HOME).among(Set.of(Surrounding.BAD_WEATHER))))
        .isEqualTo("why.bad-weather");
  }

  @Test
  void whereItIsDangerousNothingIsDoneOnlyInTheOpen() {
    for (Place place : Place.values()) {
      assertThat(eligible(at(place).among(Set.of(Surrounding.UNSAFE_OUTSIDE))))
          .as(place.id())
          .allSatisfy(movement ->
              assertThat(movement.places()).containsAnyOf(Place.HOME, Place.WORK, Place.BED));
    }
  }

  @Test
  void behindAShutDoorWhoToCallIsToldBeforeTheSmallRoom() {
    Need need = at(Place.HOME).among(Set.of(Surrounding.CONFINED, Surrounding.SHUT_IN));
    assertThat(reason(need)).isEqualTo("why.shut-in");
  }

  @Test
  void inASeatThatMovesNobodyStands() {
    Need need = at(Place.PUBLIC).among(Set.of(Surrounding.ABOARD));
    assertThat(eligible(need))
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(movement -> assertThat(movement.posture()).isIn(Posture.SEATED, Posture.ANY));
    assertThat(reason(need)).isEqualTo("why.aboard");
  }

  @Test
  void whereNobodySaidWhereTheyAreNothingIsNeededThatMayBeMissing() {
    Need need = Need.in(Situation.of(Optional.empty(), Optional.of(Body.OKAY)));
    assertThat(excluded(need, "counter-push")).contains(Exclusion.PLACE);
    assertThat(excluded(need, "wall-push")).isNotEqualTo(Optional.of(Exclusion.PLACE));
  }

  @Test
  void withSomebodyThereWhatIsForTwoComesMostly() {
    Need need = at(Place.HOME).joinedBy(Set.of(Companion.BESIDE));
    int forTwo = 0;
    for (int i = 0; i < 200; i++) {
      Offer offer = recommender.movement(need).orElseThrow();
      if (offer.movement().tags().contains("company")) {
        forTwo++;
        assertThat(offer.reason().key()).isEqualTo("why.together");
      }
    }
    assertThat(forTwo).isGreaterThan(130);
  }

  @Test
  void withSomebodyThereTwoCanMoveBeforeAnybodySaidHowTheyFeel() {
    Need need =
        Need.in(Situation.of(Optional.empty(), Optional.empty()))
            .joinedBy(Set.of(Companion.BESIDE));
    assertThat(eligible(need)).extracting(Movement::id).contains("chairs-for-two");
  }

  private String reason(Need need) {
    return recommender.movement(need).orElseThrow().reason().key();
  }

  private static Need at(Place place) {
    return Need.in(Situation.of(Optional.of(place), Optional.of(Body.OKAY)));
  }

  private static Need inTheRain() {
    return at(Place.OUTSIDE).among(Set.of(Surrounding.BAD_WEATHER));
  }

  private List<Movement> eligible(Need need) {
    return recommender.movement(need).orElseThrow().decision().options().stream()
        .filter(option ->
            option.exclusion().isEmpty()
                || option.exclusion().equals(Optional.of(Exclusion.NOT_COMPARED)))
        .map(option -> content.movement(option.movement()).orElseThrow())
        .toList();
  }

  private Optional<Exclusion> excluded(Need need, String movement) {
    return recommender.movement(need).orElseThrow().decision().options().stream()
        .filter(option -> option.movement().equals(movement))
        .findFirst()
        .orElseThrow()
        .exclusion();
  }
}
