package org.tideover.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.app.TestParts;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.Event;
import org.tideover.domain.Intent;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.tester.BotTester;

/** When a language model is asked, what its answers change, and that nobody is kept waiting. */
class CounselTest {
  private static final Hearing HEARING = TestParts.hearing();
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final String SAD = "i feel sad and lonely tonight";
  private static final PersonId BEN = new PersonId("test", "2");

  @TempDir Path folder;

  private final Scripted model = new Scripted("small-model");

  @Test
  void aSecondLookIsNotWaitedForAndRaisesAsAnEventOfItsOwn() {
    model.danger = Optional.of(danger(RiskLevel.CRISIS));
    CountDownLatch slow = model.holdsDanger();
    try (BotTester bot = agreed(ENOUGH)) {
      bot.beginsToSay(BotTester.PERSON, SAD).awaits(BotTester.PERSON, "answer.mood");
      assertThat(keys(bot)).containsExactly("answer.mood");
      slow.countDown();
      bot.awaits(BotTester.PERSON, "crisis.suicide");
      assertThat(keys(bot)).containsExactly("crisis.suicide");
    }
  }

  @Test
  void wordsOfCrisisWaitForNoSentenceThatIsStillBeingWritten() {
    CountDownLatch never = model.holdsReflection();
    try (BotTester bot = agreed(Duration.ofMinutes(10))) {
      bot.beginsToSay(BotTester.PERSON, SAD);
      model.awaitAsked("reflection");
      bot.beginsToSay(BotTester.PERSON, "i am going to kill myself tonight");
      bot.awaits(BotTester.PERSON, "crisis.imminent");
      assertThat(keys(bot)).containsExactly("answer.mood", "crisis.imminent");
      never.countDown();
    }
  }

  @Test
  void aSlowModelHoldsNobodyElseUp() {
    CountDownLatch never = model.holdsReflection();
    try (BotTester bot = agreed(Duration.ofMinutes(10))) {
      for (int i = 10; i < 14; i++) {
        PersonId other = new PersonId("test", "" + i);
        bot.beginsToSay(other, "/model").awaits(other, "model.ask");
        bot.beginsToSay(other, "yes").awaits(other, "model.on");
        bot.beginsToSay(other, SAD);
      }
      model.awaitAsked("reflection", "reflection", "reflection", "reflection");
      bot.beginsToSay(BEN, "im craving").awaits(BEN, "urge.ask-intensity");
      never.countDown();
    }
  }

  @Test
  void aReplyWaitsAtMostForTheLimit() {
    CountDownLatch never = model.holdsReflection();
    try (BotTester bot = agreed(Duration.ofMillis(50))) {
      bot.beginsToSay(BotTester.PERSON, SAD).awaits(BotTester.PERSON, "answer.mood");
      assertThat(keys(bot)).containsExactly("answer.mood");
      never.countDown();
    }
  }

  @Test
  void aModelThatThrowsChangesNothing() {
    model.fault = true;
    try (BotTester bot = agreed(ENOUGH)) {
      assertThat(keys(bot.says(SAD))).containsExactly("answer.mood");
      assertThat(keys(bot.says("the bus was yellow"))).containsExactly("answer.unclear");
    }
  }

  @Test
  void nothingIsAskedWithoutConsentInGroupsOrInACrisis() {
    try (BotTester bot = new BotTester(folder, HEARING, Optional.of(model), ENOUGH)) {
      bot.says(SAD).edits(SAD).says("/model").says(SAD).says("yes");
      assertThat(model.asked).isEmpty();
      bot.says("/model").taps("model:yes");
      bot.happens(new Event.SaidInGroup(new PersonText(SAD), true, Optional.empty()));
      bot.says("/help").says("im craving").says("7").says("  ");
      bot.says("i am going to kill myself tonight").says(SAD).says("it is all too much");
      bot.taps("help:now");
      assertThat(model.asked).isEmpty();
    }
  }

  @Test
  void aCorrectionIsSentNowhereAsItMayBeOfALineInAPlan() {
    try (BotTester bot = agreed(ENOUGH)) {
      bot.edits(SAD);
      assertThat(model.asked).isEmpty();
    }
  }

  @Test
  void anotherModelHasToBeAgreedToAnew() {
    try (BotTester bot = agreed(ENOUGH)) {
      bot.says(SAD);
    }
    Scripted other = new Scripted("bigger-model");
    try (BotTester bot = new BotTester(folder, HEARING, Optional.of(other), ENOUGH)) {
      assertThat(keys(bot.says(SAD))).containsExactly("answer.mood");
      assertThat(other.asked).isEmpty();
      assertThat(keys(bot.says("/model"))).containsExactly("model.ask");
    }
    assertThat(model.asked).isNotEmpty();
  }

  @Test
  void whatCameBeforeMakesACrisisOfWhichNothingIsSent() {
    model.reflection = Optional.of("It sounds like you feel sad and lonely tonight");
    try (BotTester bot = agreed(ENOUGH)) {
      bot.says("i cant see a reason to go on").taps("direct:no");
      bot.says("i cant see a reason to go on").taps("crisis:safe").hears();
      model.asked.clear();
      assertThat(keys(bot.says("everything feels pointless"))).containsExactly("crisis.suicide");
      assertThat(model.asked).isEmpty();
    }
  }

  @Test
  void whatCameBeforeMakesAConcernThatWaitsForNoSentence() {
    model.reflection = Optional.of("It sounds like you feel sad and lonely tonight");
    try (BotTester bot = agreed(ENOUGH)) {
      bot.says("i cant see a reason to go on").taps("direct:no").hears();
      model.asked.clear();
      assertThat(keys(bot.says("everything feels pointless"))).containsExactly("concern.again");
      assertThat(model.asked).containsExactly("danger");
    }
  }

  @Test
  void helpThatWasLeftOpenForDaysKeepsNoSecondLookAway() {
    try (BotTester bot = agreed(ENOUGH)) {
      bot.says("i am going to kill myself tonight").passes(Duration.ofHours(1)).hears();
      bot.says("show my progress");
      assertThat(model.asked).as("help is open").isEmpty();
      bot.passes(Duration.ofDays(4)).hears();
      bot.says("show my progress");
      assertThat(model.asked).as("nobody came back to it").containsExactly("danger");
    }
  }

  @Test
  void whatIsWrittenIntoAPlanIsNotSent() {
    try (BotTester bot = agreed(ENOUGH)) {
      bot.says("after work i'll walk for ten minutes with Marta");
      assertThat(keys(bot)).contains("plan.when");
      bot.says("maybe at six").says("/safetyplan").taps("safety-plan:begin").hears();
      bot.says("i stop answering Marta and stay in bed");
      assertThat(keys(bot)).containsExactly("safety-plan.kept");
      assertThat(model.asked).isEmpty();
    }
  }

  @Test
  void wordsThatNameADrugAreNotMirrored() {
    model.reflection = Optional.of("That sounds like a hard night");
    try (BotTester bot = agreed(ENOUGH)) {
      bot.says("i feel sad and lonely tonight, i miss tramadol").hears();
      assertThat(model.asked).doesNotContain("reflection");
    }
  }

  @Test
  void aSecondLookNeverLowersAndOpenHelpStaysAsItIs() {
    model.danger = Optional.of(danger(RiskLevel.CONCERN));
    try (BotTester bot = agreed(ENOUGH)) {
      assertThat(keys(bot.says("i cant see a reason to go on"))).containsExactly("concern.suicide");
      bot.happens(new Event.Raised(RiskLevel.CONCERN, RiskCategory.SUICIDE));
      assertThat(bot.hears()).isEmpty();
      bot.happens(new Event.Raised(RiskLevel.CRISIS, RiskCategory.SUICIDE));
      assertThat(keys(bot)).containsExactly("crisis.suicide");
      bot.happens(new Event.Raised(RiskLevel.CRISIS, RiskCategory.SUICIDE));
      assertThat(bot.hears()).isEmpty();
    }
  }

  @Test
  void aSentenceStandsOnlyBeforeOurOwnWordsAndOnlyIfItPasses() {
    model.reflection = Optional.of("It sounds like you feel sad and lonely tonight");
    try (BotTester bot = agreed(ENOUGH)) {
      List<OutgoingMessage> heard = bot.says(SAD).hears();
      assertThat(heard)
          .extracting(OutgoingMessage::key)
          .containsExactly("model.reflection", "answer.mood");
      assertThat(heard.getFirst().text())
          .isEqualTo("💭 It sounds like you feel sad and lonely tonight.");
      model.reflection = Optional.of("I feel that too. Take two pills and call me.");
      assertThat(keys(bot.says(SAD))).containsExactly("answer.mood");
    }
  }

  private BotTester agreed(Duration limit) {
    BotTester bot = new BotTester(folder, HEARING, Optional.of(model), limit);
    bot.says("/model").says("yes");
    assertThat(keys(bot)).contains("model.on");
    return bot;
  }

  private static List<String> keys(BotTester bot) {
    return bot.hears().stream().map(OutgoingMessage::key).toList();
  }

  private static SafetyAssessment danger(RiskLevel level) {
    return SafetyAssessment.of(level, RiskCategory.SUICIDE, 0.5, SafetyAssessment.Layer.MODEL);
  }

  /** A model that says what a test wrote, when the test lets it. */
  private static final class Scripted implements LanguageModel {
    private final String name;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private Optional<SafetyAssessment> danger = Optional.empty();
    private Optional<String> reflection = Optional.empty();
    private CountDownLatch dangerHeld = new CountDownLatch(0);
    private CountDownLatch reflectionHeld = new CountDownLatch(0);
    private boolean fault;

    Scripted(String name) {
      this.name = name;
    }

    CountDownLatch holdsDanger() {
      dangerHeld = new CountDownLatch(1);
      return dangerHeld;
    }

    CountDownLatch holdsReflection() {
      reflectionHeld = new CountDownLatch(1);
      return reflectionHeld;
    }

    /** Waits until the model was asked all of these, besides any others. */
    synchronized void awaitAsked(String... questions) {
      while (asked.stream().filter(questions[0]::equals).count() < questions.length) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
    }

    private void ask(String question, CountDownLatch held) {
      synchronized (this) {
        asked.add(question);
        notifyAll();
      }
      try {
        held.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      if (fault) {
        throw new IllegalStateException("a broken model");
      }
    }

    @Override
    public ConnectedModel connected() {
      return new ConnectedModel(name, "127.0.0.1:11434", "http://127.0.0.1:11434");
    }

    @Override
    public Optional<SafetyAssessment> danger(String words) {
      ask("danger", dangerHeld);
      return danger;
    }

    @Override
    public Optional<Intent> intent(String words) {
      ask("intent", new CountDownLatch(0));
      return Optional.empty();
    }

    @Override
    public Optional<String> reflection(String words) {
      ask("reflection", reflectionHeld);
      return reflection;
    }
  }
}
