package org.tideover.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Body;
import org.tideover.domain.Decision;
import org.tideover.domain.Family;
import org.tideover.domain.Movement;
import org.tideover.domain.MovementHistory;
import org.tideover.domain.MovementTrial;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.domain.Place;
import org.tideover.domain.Situation;
import org.tideover.domain.UrgeIntensity;

/** What the choice learns, what it tells of it, and what it records. */
class LearningTest {
  private final Content content = Content.load(ContentSource.directory(Path.of("content")));
  private final Situation home =
      Situation.of(Optional.of(Place.HOME), Optional.of(Body.OKAY))
          .rated(Optional.of(new UrgeIntensity(7)));
  private final Recommender recommender =
      new Recommender(content.movements(), content.skills(), new Random(240));

  @Test
  void whatHelpedIsOfferedMoreOftenThanWhatDidNot() {
    List<MovementTrial> trials = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      trials.add(MovementTrial.measured("chair-march", home, 4));
      trials.add(MovementTrial.measured("neck-turns", home, -1));
    }
    Map<String, Integer> offers = offers(Need.in(home).knowing(history(trials)), 400);
    assertThat(offers.getOrDefault("chair-march", 0)).isGreaterThan(150);
    assertThat(offers.getOrDefault("neck-turns", 0)).isLessThan(20);
  }

  @Test
  void aFamilyThatHelpedLetsItsOthersBeTried() {
    List<MovementTrial> trials =
        content.movements().stream()
            .filter(movement -> movement.family() == Family.MINDFUL)
            .limit(5)
            .flatMap(movement ->
                Stream.of(
                    MovementTrial.measured(movement.id(), home, 5),
                    MovementTrial.measured("chair-march", home, 0),
                    MovementTrial.measured("palm-press", home, 0)))
            .toList();
    long mindful = count(Need.in(home).knowing(history(trials)), Family.MINDFUL);
    assertThat(mindful).isGreaterThan(count(Need.in(home), Family.MINDFUL));
  }

  @Test
  void offersThatArePassedOverAgainAndAgainComeLessOften() {
    List<MovementTrial> trials = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      trials.add(MovementTrial.passedOver("spot-march", home));
    }
    int before = offers(Need.in(home), 2_000).getOrDefault("spot-march", 0);
    int after = offers(Need.in(home).knowing(history(trials)), 2_000).getOrDefault("spot-march", 0);
    assertThat(after).isLessThan(before);
  }

  @Test
  void noveltyIsKeptAlive() {
    List<MovementTrial> trials = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      trials.add(MovementTrial.measured("chair-march", home, 5));
    }
    Map<String, Integer> offers = offers(Need.in(home).knowing(history(trials)), 1_000);
    offers.remove("chair-march");
    assertThat(offers.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(350);
    assertThat(offers).hasSizeGreaterThan(10);
  }

  @Test
  void everyProbabilityIsWithinTheBoundsAndUsedForTheDraw() {
    Movement[] two = {movement("foot-press"), movement("hand-massage")};
    Recommender few = new Recommender(List.of(two), List.of(), new Random(5));
    Need need =
        Need.in(home).knowing(history(List.of(MovementTrial.measured("foot-press", home, 9))));
    double expected = 0;
    int drawn = 0;
    for (int i = 0; i < 2_000; i++) {
      Offer offer = few.movement(need).orElseThrow();
      expected += offer.decision().probability("foot-press");
      drawn += offer.movement().id().equals("foot-press") ? 1 : 0;
      assertThat(offer.decision().options())
          .allSatisfy(option -> assertThat(option.probability()).isBetween(0.05, 0.6));
    }
    assertThat(drawn / 2_000.0).isCloseTo(expected / 2_000, within(0.04));
    assertThat(expected / 2_000).isGreaterThan(0.55);
  }

  @Test
  void theDecisionTellsOfEveryMovement() {
    Need need = Need.in(home).after(List.of("chair-march")).upTo(3).inRound(2);
    Decision decision = recommender.movement(need).orElseThrow().decision();
    assertThat(decision.options())
        .extracting(Decision.Option::movement)
        .containsExactlyElementsOf(content.movements().stream().map(Movement::id).toList());
    assertThat(decision.options())
        .allSatisfy(
            option -> assertThat(option.exclusion().isEmpty()).isEqualTo(option.probability() > 0));
    assertThat(decision.options().stream().mapToDouble(Decision.Option::probability).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(why(decision, "chair-march")).contains("recent");
    assertThat(why(decision, "wall-push")).contains("effort");
    assertThat(why(decision, "blue-walk")).contains("place");
    assertThat(why(decision, "wheelchair-laps")).contains("aid");
    assertThat(decision.round()).isEqualTo(2);
    assertThat(decision.policy()).isEqualTo(Recommender.POLICY);
  }

  @Test
  void whatIsTakenAsTheReasonIsWhatThePersonRated() {
    assertThat(reason(3)).isEqualTo(new Offer.Reason("why.helped-once", Map.of("points", "3")));
    assertThat(reason(3, 4))
        .isEqualTo(new Offer.Reason("why.helped-twice", Map.of("points", "3.5")));
    assertThat(reason(3, 0, 1, 4))
        .isEqualTo(new Offer.Reason("why.helped", Map.of("points", "2", "count", "4")));
    assertThat(reason(2, -1)).isEqualTo(Offer.Reason.of("why.default"));
    assertThat(reason(0)).isEqualTo(Offer.Reason.of("why.default"));
  }

  @Test
  void thousandsOfNeedsAreMetWithTheSameChoicesFromTheSameSeed() {
    assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(8));
  }

  private List<String> run(int seed) {
    Recommender seeded = new Recommender(content.movements(), List.of(), new Random(seed));
    return Stream.generate(() -> seeded.movement(Need.in(home)).orElseThrow().movement().id())
        .limit(50)
        .toList();
  }

  private Offer.Reason reason(int... changes) {
    List<MovementTrial> trials = new ArrayList<>();
    for (int change : changes) {
      trials.add(MovementTrial.measured("foot-press", home, change));
    }
    trials.add(MovementTrial.stopped("foot-press", home));
    Recommender one = new Recommender(List.of(movement("foot-press")), List.of(), new Random(1));
    return one.movement(Need.in(home).knowing(history(trials))).orElseThrow().reason();
  }

  private Optional<String> why(Decision decision, String movement) {
    return decision.options().stream()
        .filter(option -> option.movement().equals(movement))
        .findFirst()
        .flatMap(Decision.Option::exclusion)
        .map(exclusion -> exclusion.id());
  }

  private Map<String, Integer> offers(Need need, int times) {
    Map<String, Integer> offers = new HashMap<>();
    for (int i = 0; i < times; i++) {
      offers.merge(recommender.movement(need).orElseThrow().movement().id(), 1, Integer::sum);
    }
    return offers;
  }

  private long count(Need need, Family family) {
    Set<String> ids = new HashSet<>();
    content.movements().stream()
        .filter(movement -> movement.family() == family)
        .forEach(movement -> ids.add(movement.id()));
    return offers(need, 600).entrySet().stream()
        .filter(offer -> ids.contains(offer.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Movement movement(String id) {
    return content.movement(id).orElseThrow();
  }

  private static MovementHistory history(List<MovementTrial> trials) {
    return new MovementHistory(trials, Set.of(), 0, trials.size());
  }
}
