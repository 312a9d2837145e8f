package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.store.Sql;

/** A group that moves together: what all see, and what each hears alone. */
class TogetherTest {
  private static final PersonId GROUP = new PersonId("test", "-1005550555");
  private static final PersonId ANNA = new PersonId("test", "1");
  private static final PersonId STRANGER = new PersonId("test", "4440444");

  @TempDir Path folder;

  @Test
  void peopleJoinStartAndMoveAndTheUrgeStaysPrivate() {
    try (BotTester bot = opened()) {
      said(bot, "/together");
      tapped(bot, ANNA, "together:join");
      tapped(bot, STRANGER, "together:join");
      assertThat(bot.latest(GROUP).text()).contains("In so far: 2");
      assertThat(bot.hears(ANNA)).containsExactly("together.ask-before");
      assertThat(sentTo(bot, STRANGER)).isEmpty();
      bot.taps(ANNA, "before:8");
      assertThat(bot.hears(ANNA)).containsExactly("together.rated");

      tapped(bot, STRANGER, "together:start");
      bot.passes(Duration.ofMinutes(20));
      assertThat(bot.hears(GROUP))
          .startsWith("together.gather", "together.gather", "together.gather", "together.begun")
          .endsWith("together.finished");
      assertThat(bot.hears(ANNA)).startsWith("urge.ask-after");
      bot.taps(ANNA, "rate:5");
      assertThat(bot.hears(ANNA)).startsWith("urge.change-fell");
      assertThat(bot.says(ANNA, "/progress").latest(ANNA).text()).contains("8 → 5", "1 day");
      assertThat(sentTo(bot, STRANGER)).isEmpty();
    }
  }

  @Test
  void theGroupNeverSeesWhatAnyoneRatedNorAnyId() {
    try (BotTester bot = opened()) {
      bot.says(ANNA, "/safetyplan").taps(ANNA, "safety-plan:begin").says(ANNA, "Zanzibar");
      bot.taps(ANNA, "safety-plan:pause");
      said(bot, "/together");
      tapped(bot, ANNA, "together:join");
      bot.taps(ANNA, "before:9");
      tapped(bot, ANNA, "together:start");
      bot.passes(Duration.ofMinutes(20)).taps(ANNA, "rate:1");
      String all = String.join("\n", sentTo(bot, GROUP));
      assertThat(all).doesNotContain("Zanzibar");
      assertThat(bot.hears(GROUP)).allMatch(key -> key.matches("(together|movement)\\..*"));
    }
  }

  @Test
  void stepsChangeInPlaceAndSlowlyEnoughForAGroup() {
    try (BotTester bot = opened()) {
      said(bot, "/together");
      tapped(bot, ANNA, "together:start");
      int before = sentTo(bot, GROUP).size();
      bot.passes(Duration.ofMinutes(1));
      assertThat(sentTo(bot, GROUP).size() - before).isBetween(2, 15);
    }
  }

  @Test
  void nothingOfARoundIsKeptWhenItIsOver() {
    try (BotTester bot = opened()) {
      said(bot, "/together");
      tapped(bot, ANNA, "together:join");
      assertThat(Sql.numbers(bot.database(), "select count(*) from together_member"))
          .containsExactly(1L);
      tapped(bot, ANNA, "together:stop");
      assertThat(bot.hears(GROUP)).endsWith("together.called-off");
      assertThat(Sql.numbers(bot.database(), "select count(*) from together_member"))
          .containsExactly(0L);
      assertThat(Sql.numbers(bot.database(), "select count(*) from together_round"))
          .containsExactly(0L);
      assertThat(Sql.texts(bot.database(), "select person_id from person"))
          .doesNotContain(GROUP.toString(), STRANGER.toString());
    }
  }

  @Test
  void aRoundThatNobodyStartsEndsByItself() {
    try (BotTester bot = opened()) {
      said(bot, "/together").passes(Duration.ofMinutes(31));
      assertThat(bot.hears(GROUP)).containsExactly("together.gather", "together.nobody-began");
    }
  }

  @Test
  void aSecondRoundWaitsForTheFirst() {
    try (BotTester bot = opened()) {
      said(bot, "/together");
      said(bot, "/together now");
      assertThat(bot.hears(GROUP)).containsExactly("together.gather", "together.goes-on");
    }
  }

  @Test
  void aMachineThatSleptEndsTheRoundKindly() {
    try (BotTester bot = opened()) {
      said(bot, "/together");
      tapped(bot, ANNA, "together:start");
      bot.isOffline(Duration.ofMinutes(30));
      assertThat(bot.hears(GROUP)).endsWith("together.interrupted");
    }
  }

  @Test
  void wordsOfDangerGetANeutralLineAndHelpInPrivateWhereWeKnowTheSpeaker() {
    try (BotTester bot = opened()) {
      said(bot, ANNA, "i am going to kill myself tonight");
      assertThat(bot.hears(GROUP)).containsExactly("group.crisis");
      assertThat(bot.hears(ANNA)).containsExactly("crisis.suicide");
      said(bot, STRANGER, "i am going to kill myself tonight");
      assertThat(bot.hears(GROUP)).containsExactly("group.crisis");
      assertThat(sentTo(bot, STRANGER)).isEmpty();
    }
  }

  @Test
  void inACrisisNobodyIsAskedForARating() {
    try (BotTester bot = opened()) {
      bot.says(ANNA, "i want to kill myself").hears(ANNA);
      said(bot, "/together");
      tapped(bot, ANNA, "together:join");
      tapped(bot, ANNA, "together:start");
      bot.passes(Duration.ofMinutes(20));
      assertThat(bot.hears(ANNA)).isEmpty();
    }
  }

  @Test
  void whoForgetsEverythingIsInNoRoundAnyMore() {
    try (BotTester bot = opened()) {
      said(bot, "/together");
      tapped(bot, ANNA, "together:join");
      bot.says(ANNA, "/forget").taps(ANNA, "forget:yes");
      assertThat(Sql.numbers(bot.database(), "select count(*) from together_member"))
          .containsExactly(0L);
    }
  }

  /** The bot, which Anna has met and the stranger has not. */
  private BotTester opened() {
    BotTester bot = new BotTester(folder, TestHearing.shared());
    bot.says(ANNA, "/start").hears(ANNA);
    return bot;
  }

  private static BotTester said(BotTester bot, String words) {
    return said(bot, STRANGER, words);
  }

  private static BotTester said(BotTester bot, PersonId speaker, String words) {
    return bot.happens(
        GROUP, new Event.SaidInGroup(new PersonText(words), true, Optional.of(speaker)));
  }

  private static void tapped(BotTester bot, PersonId by, String action) {
    bot.happens(GROUP, new Event.TappedInGroup(action, by));
  }

  private static List<String> sentTo(BotTester bot, PersonId person) {
    return bot.all().stream()
        .filter(message -> message.person().equals(person))
        .map(OutgoingMessage::text)
        .toList();
  }
}
