package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.Body;
import org.tideover.domain.PersonId;
import org.tideover.domain.Place;
import org.tideover.domain.Surrounding;
import org.tideover.domain.UrgeEpisode;

class ToldTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");

  @ParameterizedTest
  @CsvSource({
    "it's raining,BAD_WEATHER",
    "pouring outside,BAD_WEATHER",
    "cant go out,BAD_WEATHER",
    "outside in the rain,BAD_WEATHER",
    "está lloviendo,BAD_WEATHER",
    "im in a shelter,CONFINED",
    "craving in my cell,CONFINED",
    "locked up and craving,CONFINED",
    "in the toilet,CONFINED",
    "its not safe outside,UNSAFE_OUTSIDE",
    "it's dangerous out here,UNSAFE_OUTSIDE",
    "es peligroso salir,UNSAFE_OUTSIDE",
    "no shelter and its pouring,BAD_WEATHER",
    "waiting for the bus and its raining,BAD_WEATHER",
    "left the house. in my car now,ABOARD",
    "estoy en la celda,CONFINED",
    "in my car,ABOARD",
    "im on the bus,ABOARD",
    "im driving and craving,ABOARD",
    "voy en el metro,ABOARD"
  })
  void whatIsSoAroundSomebodyIsReadInPassing(String words, Surrounding around) {
    assertThat(Told.inPassing(Words.of(words)).around()).containsExactly(around);
  }

  @ParameterizedTest
  @CsvSource({
    "shelter,CONFINED",
    "toilet,CONFINED",
    "jail cell,CONFINED",
    "car,ABOARD",
    "bus,ABOARD"
  })
  void aBareWordAnswersTheQuestion(String words, Surrounding around) {
    assertThat(Told.answer(Words.of(words)).around()).containsExactly(around);
    assertThat(Told.inPassing(Words.of(words)).around()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "craving",
        "just got out of jail",
        "leaving the shelter",
        "it stopped raining",
        "the rain is over",
        "its not raining",
        "not in my car",
        "no rain here",
        "no more rain, no car",
        "hid it in my bag",
        "train of thought",
        "a strain in my back",
        "this craving has been driving me crazy",
        "i cant get out of my head",
        "i cant get out of this loop",
        "i feel like im locked in"
      })
  void whatIsNotSoOrNotAboutAPlaceTellsNothing(String words) {
    assertThat(Told.inPassing(Words.of(words)).around()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i'm in a wheelchair",
        "craving, stuck in my wheelchair",
        "wheelchair user here",
        "wheelchair",
        "uso silla de ruedas"
      })
  void whoeverIsInAWheelchairSaysSo(String words) {
    assertThat(Told.answer(Words.of(words)).onWheels()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my mom is in a wheelchair",
        "im not in a wheelchair any more",
        "i push my dad in his wheelchair",
        "she sits in a wheelchair"
      })
  void aWheelchairOfSomebodyElseTellsNothing(String words) {
    assertThat(Told.answer(Words.of(words)).onWheels()).isFalse();
  }

  @Test
  void aCellIsARoomAndACarIsAmongOthers() {
    assertThat(Told.answer(Words.of("in a cell")).place()).contains(Place.HOME);
    assertThat(Told.answer(Words.of("in my car")).place()).contains(Place.PUBLIC);
    assertThat(Told.answer(Words.of("in my car outside work")).place()).contains(Place.PUBLIC);
    assertThat(Told.answer(Words.of("in the toilet at work")).place()).contains(Place.WORK);
    assertThat(Told.answer(Words.of("pouring outside")).place()).isEmpty();
    assertThat(Told.answer(Words.of("outside in the rain")).place()).contains(Place.OUTSIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hiding in the toilet",
        "locked myself in the bathroom",
        "locked in the upstairs bathroom",
        "escondida en el baño"
      })
  void behindADoorThatTheyShutIsASmallRoomWithNobodyInIt(String words) {
    assertThat(Told.inPassing(Words.of(words)).around())
        .containsExactlyInAnyOrder(Surrounding.CONFINED, Surrounding.SHUT_IN);
  }

  @Test
  void tirednessIsAnAnswerAboutTheBody() {
    assertThat(Told.answer(Words.of("im so tired")).body()).contains(Body.TIRED);
    assertThat(Told.answer(Words.of("no energy")).body()).contains(Body.TIRED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im not tired",
        "I'm not too tired",
        "not that exhausted",
        "i dont feel weak",
        "im not in pain",
        "im not really in any pain",
        "no pain",
        "no more pain",
        "it doesn't hurt",
        "nothing hurts",
        "not sore",
        "not sick",
        "no me duele",
        "sin dolor",
        "no estoy cansada",
        "i cant walk past his house",
        "can't walk by the pharmacy",
        "cant even walk through there",
        "cant walk down that street"
      })
  void whatIsDeniedOfTheBodyIsNotSo(String words) {
    assertThat(Told.answer(Words.of(words)).body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no im so tired|TIRED",
        "no so tired|TIRED",
        "no, exhausted|TIRED",
        "not ok, really tired|TIRED",
        "not just tired but drained|TIRED",
        "not in pain but so tired|TIRED",
        "not tired but my knee hurts|IN_PAIN",
        "no, sore|IN_PAIN",
        "no it hurts|IN_PAIN",
        "not much, but it hurts|IN_PAIN",
        "i cant walk|IN_PAIN",
        "cant walk by myself|IN_PAIN",
        "cant walk past ten minutes|IN_PAIN",
        "cant walk down the stairs|IN_PAIN",
        "cant walk down my driveway|IN_PAIN",
        "i cant walk around the block|IN_PAIN",
        "it didnt hurt before|IN_PAIN",
        "it never hurt like this before|IN_PAIN",
        "it doesnt hurt when i sit|IN_PAIN",
        "doesn't hurt until i stand|IN_PAIN",
        "not sick its worse|IN_PAIN",
        "not dope sick, in withdrawal|WITHDRAWAL"
      })
  void whatIsDeniedBesideItLeavesTheBodyAsItIs(String words, Body body) {
    assertThat(Told.answer(Words.of(words)).body()).contains(body);
  }

  @Test
  void whoDrivesIsToldApart() {
    assertThat(Told.answer(Words.of("im driving")).drives()).isTrue();
    assertThat(Told.answer(Words.of("in my car")).drives()).isFalse();
    assertThat(Told.answer(Words.of("im not driving")).drives()).isFalse();
  }

  @Test
  void ofAnEarlierPlaceOnlyTheWeatherStays() {
    PersonState person =
        PersonState.meet(new PersonId("test", "1"), NOW)
            .during(Optional.of(UrgeEpisode.open("e", NOW)));

    PersonState inCell =
        Told.answer(Words.of("in a cell")).keep(Told.answer(Words.of("raining")).keep(person));
    assertThat(inCell.episode().orElseThrow().around())
        .isEqualTo(Set.of(Surrounding.BAD_WEATHER, Surrounding.CONFINED));

    PersonState home = Told.answer(Words.of("im home")).keep(inCell);
    assertThat(home.episode().orElseThrow().around()).isEqualTo(Set.of(Surrounding.BAD_WEATHER));
    assertThat(home.episode().orElseThrow().place()).contains(Place.HOME);
  }

  @Test
  void wordsWithNothingOfItTellNothing() {
    assertThat(Told.answer(Words.of("asdf")).isNothing()).isTrue();
    assertThat(Told.answer(Words.of("my knee")).isNothing()).isFalse();
    assertThat(Told.answer(Words.of("my knee")).isOfSurroundings()).isFalse();
  }
}
