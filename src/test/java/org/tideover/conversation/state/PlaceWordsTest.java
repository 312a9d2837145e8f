package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.Place;

class PlaceWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on the bus n i want to use so bad | PUBLIC",
        "craving, hiding in the toilet at work | WORK",
        "3am lying in bed craving | BED",
        "outside in the rain walked past my dealer. craving | OUTSIDE",
        "locked in cell no stuff want to get high | HOME",
        "im craving, im home | HOME",
        "craving at my house in the bed | BED",
        "tengo ganas, estoy en la calle | OUTSIDE"
      })
  void whereSomebodyIsIsReadInPassing(String words, Place place) {
    assertThat(PlaceWords.in(Words.of(words))).contains(place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "craving",
        "im not at home and craving",
        "if i go home i will use",
        "leaving work soon, craving",
        "craving on the bus outside",
        "its pouring outside and i want to use",
        "mad at my mom, craving"
      })
  void whatNamesNoPlaceOrTwoIsAskedAbout(String words) {
    assertThat(PlaceWords.in(Words.of(words))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cell,HOME",
    "shelter,HOME",
    "office,WORK",
    "on a train,PUBLIC",
    "living room,HOME",
    "at my nans,HOME",
    "hospital bed,BED"
  })
  void aBareWordAnswersTheQuestion(String words, Place place) {
    assertThat(PlaceWords.answer(Words.of(words))).contains(place);
  }
}
