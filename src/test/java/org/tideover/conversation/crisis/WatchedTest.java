package org.tideover.conversation.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.ConversationState.AskingForHelp;
import org.tideover.conversation.state.ConversationState.Escalated;
import org.tideover.conversation.state.ConversationState.InDanger;
import org.tideover.conversation.state.ConversationState.KeepingQuiet;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskCategory;

class WatchedTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");
  private static final ConversationState ASKED =
      new Escalated(RiskCategory.ABUSE, "crisis.abuse", NOW);
  private static final ConversationState TALKING = new AskingForHelp(RiskCategory.ABUSE, 1);

  private static Happening said(String words, ConversationState open) {
    PersonState person = PersonState.meet(new PersonId("test", "1"), NOW).in(open);
    return new Happening(person, new Event.Said(new PersonText(words), false), Heard.nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he is home, he will kill me if he sees this",
        "he's home",
        "my husband is at the door",
        "he just walked in",
        "hes coming in",
        "he is in the next room",
        "she is in the kitchen",
        "he can see this",
        "who is this?",
        "hey who are you",
        "its not safe to text"
      })
  void whoIsNearIsTold(String words) {
    assertThat(Watched.isTold(said(words, ASKED))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he came home drunk and hit me",
        "my boyfriend is in the hospital",
        "hes in my head all the time",
        "when he is home i cant breathe",
        "he is home later",
        "he is home but asleep",
        "i called my sister and she is coming over",
        "police said they are coming",
        "my brother is here, hes with me",
        "i dont know who you are but thank you"
      })
  void whoIsElsewhereOrHelpsIsNot(String words) {
    assertThat(Watched.isTold(said(words, ASKED))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "im not safe",
        "its not safe yet",
        "im not alone",
        "не могу писать",
        "нет, не могу говорить",
        "no estoy sola",
        "hm",
        "what is this"
      })
  void whoCannotWriteStaysInTheQuiet(String words) {
    assertThat(Watched.isOver(said(words, KeepingQuiet.of(RiskCategory.ABUSE)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help",
        "call the police",
        "safe",
        "im fine",
        "all good now",
        "he left",
        "aidez-moi",
        "hilfe",
        "ayuda",
        "помогите",
        "допоможіть",
        "کمک",
        "могу писать"
      })
  void whoNeedsSomebodyOrIsSafeIsLedOn(String words) {
    assertThat(Watched.isOver(said(words, KeepingQuiet.of(RiskCategory.ABUSE)))).isTrue();
  }

  @Test
  void whoIsAwaitedMayCome() {
    assertThat(Watched.isTold(said("they are coming", TALKING))).isFalse();
    assertThat(Watched.isTold(said("she is here", new InDanger(RiskCategory.ABUSE, 0)))).isFalse();
    assertThat(Watched.isTold(said("they are coming", ASKED))).isTrue();
  }

  /** "Tell them: I am not safe" is what we ask them to say on the phone. */
  @Test
  void notSafeIsANoOnlyWhereWritingWasAsked() {
    assertThat(Watched.isTold(said("im not safe", ASKED))).isTrue();
    assertThat(Watched.isTold(said("im not safe", TALKING))).isFalse();
  }
}
