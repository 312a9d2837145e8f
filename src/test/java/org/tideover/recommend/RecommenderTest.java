package org.tideover.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Body;
import org.tideover.domain.Caution;
import org.tideover.domain.Companion;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Exclusion;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;
import org.tideover.domain.Screening;
import org.tideover.domain.Situation;
import org.tideover.domain.Surrounding;
import org.tideover.domain.UrgeIntensity;

/** What must hold for every need a person can have, tried over thousands of them. */
class RecommenderTest {
  private static final int TRIES = 5_000;
  private static final int MOST_EFFORT = 6;
  private final Content content = Content.load(ContentSource.directory(Path.of("content")));
  private final Random random = new Random(20261123);
  private final Recommender recommender =
      new Recommender(content.movements(), content.skills(), random);

  @Test
  void aSleepyBodyIsNeverOfferedAMovement() {
    for (int i = 0; i < TRIES; i++) {
      assertThat(recommender.movement(anyNeed(Optional.of(Body.SLEEPY)))).isEmpty();
    }
  }

  @Test
  void withdrawalGetsOnlyTheGentlest() {
    offers(
        Optional.of(Body.WITHDRAWAL),
        (need, offer) -> {
          assertThat(offer.movement().effort()).isLessThanOrEqualTo(2);
          assertThat(offer.movement().bodies()).contains(Body.WITHDRAWAL);
          assertThat(offer.reason().key()).matches("why.(withdrawal|helped.*)");
        });
  }

  @Test
  void painGetsOnlyWhatSuitsPain() {
    offers(
        Optional.of(Body.IN_PAIN),
        (need, offer) -> assertThat(offer.movement().bodies()).contains(Body.IN_PAIN));
  }

  @Test
  void anUnknownBodyGetsSomethingGentleAndSteadyOnTheFeet() {
    offers(
        Optional.empty(),
        (need, offer) -> {
          assertThat(offer.movement().effort()).isLessThanOrEqualTo(3);
          assertThat(offer.movement().equipment()).isIn("", "company");
          assertThat(offer.movement().cautions()).doesNotContain(Caution.FALLS);
        });
  }

  @Test
  void noRuleIsEverBroken() {
    for (int i = 0; i < TRIES; i++) {
      Need need = anyNeed();
      recommender
          .movement(need)
          .ifPresent(offer -> {
            Movement chosen = offer.movement();
            assertThat(chosen.cautions()).noneMatch(need.screening().cautions()::contains);
            assertThat(chosen.effort()).isLessThanOrEqualTo(need.effortCap());
            assertThat(chosen.places()).contains(need.situation().place().orElse(Place.HOME));
            assertThat(chosen.posture()).isNotEqualTo(Posture.WATER);
            assertThat(chosen.posture() == Posture.WHEELCHAIR && !need.screening().wheels())
                .isFalse();
            assertThat(need.history().hurting()).doesNotContain(chosen.id());
            assertThat(need.screening().gentle() && chosen.effort() > 2).isFalse();
            assertThat(need.situation().night() && chosen.effort() > 3).isFalse();
            assertThat(chosen.tags().contains("company"))
                .isIn(false, need.companions().contains(Companion.BESIDE));
            assertThat(chosen.tags().contains("phone"))
                .isIn(false, need.companions().contains(Companion.BY_PHONE));
            assertThat(offer.decision().eligible()).contains(chosen.id());
            assertThat(content.replyKeys()).contains(offer.reason().key());
          });
    }
  }

  @Test
  void theLastThreeAreNotRepeatedWhileThereIsAnother() {
    for (int i = 0; i < TRIES; i++) {
      Need need = anyNeed();
      List<String> lastThree = need.recent().stream().limit(3).toList();
      recommender
          .movement(need)
          .filter(offer -> lastThree.contains(offer.movement().id()))
          .ifPresent(offer ->
              assertThat(offer.decision().options())
                  .as("nothing else was safe")
                  .noneMatch(option ->
                      !lastThree.contains(option.movement())
                          && option.exclusion().map(Exclusion.NOT_COMPARED::equals).orElse(true)));
    }
  }

  @Test
  void whenAllWereOfferedLatelyTheOldestComesBack() {
    Movement first = content.movement("foot-press").orElseThrow();
    Movement second = content.movement("hand-massage").orElseThrow();
    Recommender few = new Recommender(List.of(first, second), List.of(), random);
    Need need = need(Optional.of(Body.TIRED), List.of(first.id(), second.id(), first.id()));
    assertThat(few.movement(need)).map(Offer::movement).contains(second);
  }

  @Test
  void everyPlaceAndBodyHasThreeDifferentOffers() {
    for (Place place : Place.values()) {
      for (Body body : EnumSet.complementOf(EnumSet.of(Body.SLEEPY, Body.UNWELL))) {
        Need need = Need.in(Situation.of(Optional.of(place), Optional.of(body)));
        assertThat(recommender.movement(need).orElseThrow().decision().eligible())
            .as(place + " " + body)
            .hasSizeGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void everyMovementIsOfferedToSomebodyButWhatMustBePlanned() {
    Set<String> offered = new HashSet<>();
    for (int i = 0; i < 20 * TRIES; i++) {
      recommender.movement(anyNeed()).ifPresent(offer -> offered.add(offer.movement().id()));
    }
    assertThat(content.movements())
        .filteredOn(movement -> movement.posture() != Posture.WHEELCHAIR)
        .allSatisfy(movement ->
            assertThat(offered.contains(movement.id()))
                .as(movement.id())
                .isNotEqualTo(movement.tags().contains("planned")));
  }

  @Test
  void withoutAnyAnswerTheDefaultGentleOnesAreChosen() {
    for (int i = 0; i < 200; i++) {
      Offer offer = recommender.movement(need(Optional.empty(), List.of())).orElseThrow();
      assertThat(offer.movement().tags()).contains("default-gentle");
      assertThat(offer.reason().key()).isEqualTo("why.gentle");
    }
  }

  @Test
  void everyPlaceHasTwoForWhoeverDidNotAnswer() {
    for (Place place : Place.values()) {
      Need need = Need.in(Situation.of(Optional.of(place), Optional.empty()));
      assertThat(recommender.movement(need).orElseThrow().decision().eligible())
          .as(place.id())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void aGentleSetIsLeftForEveryCautionAtHome() {
    for (Caution caution : Caution.values()) {
      Need need =
          Need.in(Situation.of(Optional.of(Place.HOME), Optional.of(Body.OKAY)))
              .with(Screening.unasked().telling(true, List.of(caution)));
      Offer offer = recommender.movement(need).orElseThrow();
      assertThat(offer.movement().effort()).isLessThanOrEqualTo(2);
      assertThat(offer.movement().cautions()).doesNotContain(caution);
      assertThat(offer.reason().key()).isEqualTo("why.careful");
    }
  }

  @Test
  void whatTakesSomebodyElseIsLeftOutUnlessTheyAreThere() {
    Need need = Need.in(Situation.of(Optional.of(Place.OUTSIDE), Optional.of(Body.OKAY)));
    assertThat(excluded(need, "walk-together")).contains(Exclusion.COMPANY);
    assertThat(excluded(need.joinedBy(Set.of(Companion.BY_PHONE)), "walk-together"))
        .contains(Exclusion.COMPANY);
    assertThat(excluded(need.joinedBy(Set.of(Companion.BESIDE)), "walk-together"))
        .isNotEqualTo(Optional.of(Exclusion.COMPANY));
    assertThat(excluded(need, "brisk-walk")).isNotEqualTo(Optional.of(Exclusion.COMPANY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"phone-walk", "buddy-minute", "same-minute-stretch"})
  void nobodyIsSentToWakeSomebodyByPhone(String movement) {
    Need need = Need.in(Situation.of(Optional.of(Place.HOME), Optional.of(Body.OKAY)));
    assertThat(excluded(need, movement)).contains(Exclusion.COMPANY);
    assertThat(excluded(need.joinedBy(Set.of(Companion.BY_PHONE)), movement))
        .isNotEqualTo(Optional.of(Exclusion.COMPANY));
  }

  @Test
  void everyMovementThatTakesAPhoneOrCompanySaysSoInItsTags() {
    assertThat(content.movements())
        .filteredOn(movement -> movement.equipment().contains("phone"))
        .hasSizeGreaterThan(2)
        .allMatch(movement -> movement.tags().contains("phone"));
    assertThat(content.movements())
        .filteredOn(movement -> movement.equipment().contains("company"))
        .hasSizeGreaterThan(3)
        .allMatch(movement -> movement.tags().contains("company"));
  }

  @Test
  void onWheelsEveryMovementIsDoneOnWheels() {
    for (int i = 0; i < 200; i++) {
      Need need =
          Need.in(Situation.of(perhaps(Place.values()), Optional.of(Body.OKAY)))
              .with(Screening.unasked().onWheels(true));
      recommender
          .movement(need)
          .map(Offer::movement)
          .ifPresent(chosen ->
              assertThat(
                      chosen.posture() == Posture.WHEELCHAIR
                          || chosen.tags().contains("wheelchair"))
                  .as(chosen.id())
                  .isTrue());
    }
  }

  @Test
  void whoBeginsGetsShortAndLightMovements() {
    for (int i = 0; i < 500; i++) {
      Need need =
          Need.in(Situation.of(Optional.of(one(Place.values())), Optional.of(Body.OKAY))).upTo(3);
      Movement chosen = recommender.movement(need).orElseThrow().movement();
      assertThat(chosen.effort()).isLessThanOrEqualTo(3);
      assertThat(chosen.minutes()).isLessThanOrEqualTo(10);
    }
  }

  @Test
  void aSkillSuitsTheBodyAndIsNotRepeated() {
    for (Body body : Body.values()) {
      List<String> recent = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        CopingSkill skill = recommender.skill(Optional.of(body), recent).orElseThrow();
        assertThat(skill.bodies()).contains(body);
        if (body.mayMove()) {
          assertThat(recent.stream().limit(3)).doesNotContain(skill.id());
        }
        recent.addFirst(skill.id());
      }
    }
  }

  private void offers(Optional<Body> body, BiConsumer<Need, Offer> check) {
    int seen = 0;
    for (int i = 0; i < TRIES; i++) {
      Need need = anyNeed(body);
      Optional<Offer> offer = recommender.movement(need);
      offer.ifPresent(given -> check.accept(need, given));
      seen += offer.isPresent() ? 1 : 0;
    }
    assertThat(seen).isGreaterThan(TRIES / 4);
  }

  private Optional<Exclusion> excluded(Need need, String movement) {
    return recommender.movement(need).orElseThrow().decision().options().stream()
        .filter(option -> option.movement().equals(movement))
        .findFirst()
        .orElseThrow()
        .exclusion();
  }

  private static Need need(Optional<Body> body, List<String> recent) {
    return Need.in(Situation.of(Optional.empty(), body)).after(recent);
  }

  private Need anyNeed() {
    return anyNeed(perhaps(Body.values()));
  }

  private Need anyNeed(Optional<Body> body) {
    List<String> ids = content.movements().stream().map(Movement::id).toList();
    List<String> recent = random.ints(random.nextInt(6), 0, ids.size()).mapToObj(ids::get).toList();
    Situation situation =
        Situation.of(perhaps(Place.values()), body)
            .atNight(random.nextBoolean())
            .rated(Optional.of(new UrgeIntensity(random.nextInt(11))));
    return Need.in(situation)
        .with(anyScreening())
        .after(recent)
        .knowing(anyHistory(ids, situation))
        .upTo(random.nextBoolean() ? MOST_EFFORT : random.nextInt(MOST_EFFORT + 1))
        .joinedBy(
            Arrays.stream(Companion.values())
                .filter(one -> random.nextBoolean())
                .collect(Collectors.toSet()))
        .among(random.nextInt(4) == 0 ? Set.of(one(Surrounding.values())) : Set.of());
  }

  private Screening anyScreening() {
    Screening unasked = Screening.unasked().onWheels(random.nextInt(8) == 0);
    return random.nextBoolean() ? unasked : unasked.telling(true, List.of(one(Caution.values())));
  }

  private MovementHistory anyHistory(List<String> ids, Situation situation) {
    List<MovementTrial> trials =
        random
            .ints(random.nextInt(20), 0, ids.size())
            .mapToObj(i -> MovementTrial.measured(ids.get(i), situation, random.nextInt(7) - 3))
            .toList();
    Set<String> hurting = random.nextBoolean() ? Set.of() : Set.of(one(ids.toArray(String[]::new)));
    return new MovementHistory(trials, hurting, 0, trials.size());
  }

  private <T> Optional<T> perhaps(T[] values) {
    return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(values));
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
