package org.tideover.conversation.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.conversation.state.Words;

class WhoseInEnglishTest {
  private static WhoseInEnglish told(String words) {
    return new WhoseInEnglish(Words.of(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he is blue and not breathing",
        "my friend is blue lips cant wake him",
        "my son wont wake up",
        "she's gone grey and her breathing is slow",
        "there is a guy in the bathroom at work who is not moving",
        "wont wake up, lips are blue",
        "can't wake my mum",
        "i think he stopped breathing",
        "i took the same as him and he is unresponsive",
        "i did it still not breathing",
        "i did cpr still not breathing",
        "i did 2 sprays still not waking up",
        "i shot narcan up the nose still not breathing",
        "his lips are blue",
        "her breathing is slow and strange"
      })
  void whoDoesNotWakeOrBreatheIsSomebodyElse(String words) {
    assertThat(told(words).isGone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my friend overdosed",
        "someone here od'd",
        "he's od'd",
        "my daughter swallowed my pills",
        "they took too much",
        "i gave her narcan",
        "she is dying help",
        "he wont get up"
      })
  void whatIsSaidOfSomebodyIsTheirs(String words) {
    assertThat(told(words).isAnothers()).isTrue();
    assertThat(told(words).isOwn()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i took too much",
        "took too much",
        "i think i overdosed someone help me",
        "he said i took too much",
        "my lips are blue",
        "they gave me something and now i can't breathe",
        "i can't stay awake",
        "i od'd",
        "help i'm overdosing",
        "someone please help took too many pills",
        "somebody please help took 40 pills",
        "help me took 40 pills",
        "i am barely breathing",
        "i took his methadone and cant breathe",
        "i overdosed on her meds breathing is slow"
      })
  void whatIsSaidOfOneselfIsOnesOwn(String words) {
    assertThat(told(words).isOwn()).isTrue();
    assertThat(told(words).isAnothers()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "overdose help now",
        "please hurry",
        "what do i do",
        "i did it",
        "i did 2 breaths",
        "",
        "???"
      })
  void wordsThatNameNobodyTellNothing(String words) {
    assertThat(told(words).isOwn()).isFalse();
    assertThat(told(words).isAnothers()).isFalse();
  }

  @Test
  void onesOwnThatGoesOnNowIsTold() {
    assertThat(told("i think im overdosing my friend left and wont respond").isOwnNow()).isTrue();
    assertThat(told("i shot up with him and now he is blue").isOwnNow()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"me and my friend took too much", "i took it and he took it too"})
  void bothMayBeTold(String words) {
    assertThat(told(words).isOwn()).isTrue();
    assertThat(told(words).isAnothers()).isTrue();
    assertThat(told(words).isGone()).isFalse();
  }
}
