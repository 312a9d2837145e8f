package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "craving, my sister is with me",
        "im here with my friend and i want to use",
        "someone is with me",
        "craving but i'm not alone",
        "my friend is here",
        "my gf is right here",
        "im with my sister",
        "im sitting with my sponsor",
        "mi hermana está conmigo"
      })
  void somebodyIsThere(String words) {
    assertThat(CompanyWords.tell(Words.of(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"with a friend", "my sister", "me and my brother", "friend here"})
  void aBareWordAnswersTheQuestion(String words) {
    assertThat(CompanyWords.answer(Words.of(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "craving",
        "my sister isnt here",
        "i wish my friend was here",
        "my friend is using next to me",
        "im with my friend and he is high",
        "nobody is here with me",
        "no friend here",
        "my friend died"
      })
  void nobodyIsOrNobodyWhoHelps(String words) {
    assertThat(CompanyWords.tell(Words.of(words))).isFalse();
  }
}
