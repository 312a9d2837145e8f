package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.store.Sql;

/** People on call in the whole bot: whom they hear of, what they hear, and what they never do. */
class OnCallTest {
  private static final PersonId ANNA = new PersonId("test", "1");
  private static final PersonId CHAT = new PersonId("test", "-100900");
  private static final PersonId FIRST = new PersonId("test", "701");
  private static final PersonId SECOND = new PersonId("test", "702");
  private static final PersonId STRANGER = new PersonId("test", "703");

  @TempDir Path folder;

  @Test
  void nothingIsToldUntilThePersonAgreed() {
    try (BotTester bot = opened()) {
      bot.says(ANNA, "i want to kill myself");
      assertThat(bot.hears(CHAT)).isEmpty();
    }
  }

  @Test
  void whoAgreedIsKnownByACodeAndNotByNameNumberOrWords() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "my name is Zanzibar and i want to kill myself");
      OutgoingMessage notice = bot.latest(CHAT);
      assertThat(bot.hears(CHAT)).containsExactly("on-call.notice");
      assertThat(notice.text()).contains("Kind: suicide", "Person: " + code(bot));
      assertThat(notice.text()).containsPattern("at 20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC");
      assertThat(notice.text()).doesNotContain("Zanzibar", "kill", "test:1");
      assertThat(code(bot)).isNotEmpty().isNotEqualTo(ANNA.address());
      assertThat(notice.buttons().toString()).contains("on-call:take:");
      assertThat(bot.hears(ANNA)).contains("crisis.suicide");
    }
  }

  @Test
  void theNoticeIsAsUrgentAsTheCrisisSoThatItsLossRingsTheAlarm() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself");
      assertThat(bot.latest(CHAT).priority()).isEqualTo(Priority.CRISIS);
    }
  }

  @Test
  void aChatThatCannotBeReachedIsNoPerson() {
    try (BotTester bot = agreed()) {
      bot.happens(CHAT, new Event.Left());
      assertThat(Sql.texts(bot.database(), "select person_id from person"))
          .containsExactly(ANNA.toString());
    }
  }

  @Test
  void theSameHelpIsToldOnceAndAnotherKindAgain() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself").says(ANNA, "i want to kill myself");
      assertThat(bot.hears(CHAT)).containsExactly("on-call.notice");
      bot.says(ANNA, "my friend is not breathing");
      assertThat(bot.latest(CHAT).text()).contains("Kind: overdose");
      assertThat(bot.hears(CHAT)).containsExactly("on-call.notice");
    }
  }

  @Test
  void whatElseIsToldInAnOverdoseIsNotToldWithEachMessage() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i took too much and im overdosing");
      assertThat(bot.hears(ANNA)).contains("crisis.overdose-self");
      assertThat(bot.hears(CHAT)).containsExactly("on-call.notice");
      bot.says(ANNA, "i want to kill myself").says(ANNA, "i want to die");
      bot.says(ANNA, "my chest hurts so bad and i cant breathe");
      assertThat(bot.hears(ANNA)).as("it goes on").doesNotContain("crisis.suicide");
      assertThat(bot.hears(CHAT)).isEmpty();
    }
  }

  @Test
  void helpTappedAfterTheCheckInIsTold() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself").hears(CHAT);
      bot.passes(Duration.ofMinutes(70));
      assertThat(bot.hears(ANNA)).contains("crisis.check-in");
      bot.taps(ANNA, "help:suicide");
      assertThat(bot.hears(CHAT)).containsExactly("on-call.notice");
    }
  }

  @Test
  void aCrisisThatBeganWithTheDirectQuestionIsTold() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "everyone would be better off without me");
      assertThat(bot.hears(CHAT)).as("only a question so far").isEmpty();
      bot.taps(ANNA, "direct:yes");
      assertThat(bot.hears(ANNA)).endsWith("crisis.suicide");
      assertThat(bot.hears(CHAT)).containsExactly("on-call.notice");
    }
  }

  @Test
  void whoIsNotSafeAtTheCheckInIsToldAgainButNotThatTheyWereAsked() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself").hears(CHAT);
      bot.passes(Duration.ofMinutes(70));
      assertThat(bot.hears(ANNA)).contains("crisis.check-in");
      assertThat(bot.hears(CHAT)).as("a check-in is no crisis").isEmpty();
      bot.taps(ANNA, "crisis:not-safe");
      assertThat(bot.hears(CHAT)).containsExactly("on-call.notice");
    }
  }

  @Test
  void itIsTakenBackAtOnceAlsoWhileHelpIsOpen() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself").hears(CHAT);
      bot.taps(ANNA, "on-call:no");
      assertThat(bot.hears(ANNA)).endsWith("crisis.suicide", "on-call.off");
      bot.says(ANNA, "my friend is not breathing");
      assertThat(bot.hears(CHAT)).isEmpty();
      assertThat(code(bot)).isEmpty();
    }
  }

  @Test
  void theFirstToTakeItIsNotedAndTheMessageSaysSo() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself").hears(CHAT);
      String take = bot.latest(CHAT).buttons().getFirst().getFirst().action();
      bot.passes(Duration.ofMinutes(3)).happens(CHAT, new Event.TappedInGroup(take, FIRST));
      OutgoingMessage edited = bot.latest(CHAT);
      assertThat(edited.key()).isEqualTo("on-call.taken");
      assertThat(edited.replace()).isTrue();
      assertThat(edited.buttons()).isEmpty();
      assertThat(edited.text()).contains("Kind: suicide");
      bot.hears(CHAT);
      bot.happens(CHAT, new Event.TappedInGroup(take, SECOND));
      assertThat(bot.hears(CHAT)).isEmpty();
      assertThat(Sql.texts(bot.database(), "select taken_by from on_call_notice"))
          .containsExactly(FIRST.toString());
    }
  }

  @Test
  void nobodyElseCanTakeIt() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself").hears(CHAT);
      String take = bot.latest(CHAT).buttons().getFirst().getFirst().action();
      bot.taps(STRANGER, take);
      assertThat(bot.hears(CHAT)).isEmpty();
      assertThat(Sql.numbers(bot.database(), "select count(taken_at) from on_call_notice"))
          .containsExactly(0L);
    }
  }

  @Test
  void whoIsUnder18IsNeitherAskedNorTold() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "I'm 15").says(ANNA, "i want to kill myself");
      assertThat(bot.hears(CHAT)).isEmpty();
      bot.hears(ANNA);
      bot.taps(ANNA, "on-call:yes").taps(ANNA, "on-call:ask");
      assertThat(bot.hears(ANNA)).containsExactly("on-call.none", "on-call.none");
      bot.says(ANNA, "/settings");
      assertThat(bot.latest(ANNA).buttons().toString())
          .contains("setting:age")
          .doesNotContain("on-call");
    }
  }

  @Test
  void whoSaysTheirAgeWithTheDangerIsNotTold() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "I'm 15 and i want to kill myself");
      assertThat(bot.hears(CHAT)).isEmpty();
    }
  }

  @Test
  void itIsAskedOnlyWhereSomebodyIsOnCall() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says(ANNA, "/settings").says(ANNA, "/settings");
      assertThat(bot.latest(ANNA).buttons().toString())
          .contains("setting:age")
          .doesNotContain("on-call");
      assertThat(bot.taps(ANNA, "on-call:yes").hears(ANNA)).endsWith("on-call.none");
    }
  }

  @Test
  void theSettingsLeadToTheQuestionAndAfterwardsToTheCodeAndTheWayBack() {
    try (BotTester bot = opened()) {
      bot.says(ANNA, "/settings").says(ANNA, "/settings");
      assertThat(bot.latest(ANNA).buttons().toString()).contains("setting:age", "on-call:ask");
      bot.taps(ANNA, "on-call:ask");
      assertThat(bot.latest(ANNA).key()).isEqualTo("on-call.ask");
      assertThat(code(bot)).as("off until they agree").isEmpty();
      bot.taps(ANNA, "on-call:yes").says(ANNA, "/settings").taps(ANNA, "on-call:ask");
      assertThat(bot.latest(ANNA).text()).contains(code(bot));
      assertThat(bot.latest(ANNA).buttons().toString()).contains("on-call:no");
    }
  }

  @Test
  void eachYesMakesANewCode() {
    try (BotTester bot = agreed()) {
      String before = code(bot);
      bot.taps(ANNA, "on-call:no").taps(ANNA, "on-call:yes");
      assertThat(code(bot)).isNotEmpty().isNotEqualTo(before);
    }
  }

  @Test
  void aSecondTapOnYesKeepsTheCodeThatWasTold() {
    try (BotTester bot = agreed()) {
      String told = code(bot);
      bot.taps(ANNA, "on-call:yes");
      assertThat(code(bot)).isEqualTo(told);
      assertThat(bot.latest(ANNA).text()).contains(told);
    }
  }

  @Test
  void whoForgetsLeavesNoNotice() {
    try (BotTester bot = agreed()) {
      bot.says(ANNA, "i want to kill myself").says(ANNA, "/forget").taps(ANNA, "forget:yes");
      assertThat(Sql.numbers(bot.database(), "select count(*) from on_call_notice"))
          .containsExactly(0L);
    }
  }

  private BotTester opened() {
    return BotTester.withOnCall(folder, TestHearing.shared(), List.of(CHAT));
  }

  private BotTester agreed() {
    BotTester bot = opened();
    bot.taps(ANNA, "on-call:ask").taps(ANNA, "on-call:yes");
    bot.hears(ANNA);
    return bot;
  }

  private static String code(BotTester bot) {
    return bot.database().people().find(ANNA).orElseThrow().profile().onCall();
  }
}
