package org.tideover.intent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0
          8 | 8
          10 | 10
          8. | 8
          10!! | 10
          ８ | 8
          8️⃣ | 8
          eight | 8
          Ten | 10
          zero | 0
          8/10 | 8
          8 / 10 | 8
          10/10 | 10
          8 out of 10 | 8
          eight out of ten | 8
          like a nine | 9
          its like a 9 | 9
          it's at 9 | 9
          about a 7 | 7
          maybe 6ish | 6
          a solid 6 | 6
          7 or 8 | 8
          7-8 | 8
          between 5 and 6 | 6
          6.5 | 7
          i'm at a 9 right now | 9
          my urge is 8 | 8
          still a 7 :( | 7
          5 😔 | 5
          down to 3 | 3
          """)
  void numbersFromZeroToTenAreRatings(String text, int rating) {
    assertThat(Ratings.whole(text)).hasValue(rating);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "11",
        "12/10",
        "99",
        "8 days",
        "8 am",
        "8pm",
        "at 8 o'clock",
        "-3",
        "10 4",
        "one day",
        "no one",
        "day 8",
        "8 hours since i used",
        "i took 8",
        "call 988",
        "1e1",
        "выпила 2 пачки феназепама",
        "۳۰ تا 2 قرص",
        "8/2",
        "2000000000000000000000"
      })
  void otherNumbersAreNot(String text) {
    assertThat(Ratings.whole(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the craving is 8/10 since i got home | 8
          im craving, nine out of ten | 9
          craving bad, it's an 8 | 8
          im craving. its like a nine and i cant sit still | 9
          want to use so bad, its a 10!! help | 10
          my craving is 7 right now | 7
          the urges are at like an 8 | 8
          urge is at 6 tonight | 6
          its a solid 9 rn, want to use | 9
          """)
  void aRatingInsideALongerMessageIsFound(String text, int rating) {
    assertThat(Ratings.within(text)).hasValue(rating);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "18/10 at the latest",
        "8/100",
        "i had 8 beers",
        "12/10",
        "craving at 8",
        "craving on a 9 hour shift",
        "its a 5 minute walk to my dealer",
        "its a one time thing",
        "craving after a 2 day run",
        "cravings are 3 times worse"
      })
  void otherNumbersInsideAreNot(String text) {
    assertThat(Ratings.within(text)).isEmpty();
  }
}
