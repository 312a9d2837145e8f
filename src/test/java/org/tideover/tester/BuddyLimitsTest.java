package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.tester.BuddyTest.ANNA;
import static org.tideover.tester.BuddyTest.BEN;
import static org.tideover.tester.BuddyTest.CARA;
import static org.tideover.tester.BuddyTest.invitation;
import static org.tideover.tester.BuddyTest.tied;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.PersonId;
import org.tideover.store.Sql;

/** Who is no buddy and has none, and how little a buddy can make the bot write. */
class BuddyLimitsTest {
  @TempDir Path folder;

  @Test
  void whoTurnsOutToBeUnder18AgreesToNothing() {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says(BEN, "/start " + invitation(bot, ANNA, "call")).says(BEN, "I'm 15").hears(BEN);
      assertThat(bot.taps(BEN, "buddy:agree").hears(BEN)).containsExactly("buddy.adults-only");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.said-no");
      String token = invitation(bot, ANNA, "call");
      bot.says(ANNA, "I'm 15").hears(ANNA);
      bot.says(CARA, "/start " + token).taps(CARA, "buddy:agree");
      assertThat(bot.hears(CARA)).endsWith("buddy.was-ended");
      assertThat(bot.taps(ANNA, "buddy:is-them").hears(ANNA)).containsOnly("buddy.adults-only");
    }
  }

  @Test
  void aTieEndsWithTheWordsThatOneIsUnder18() {
    for (PersonId who : List.of(ANNA, BEN)) {
      PersonId other = who.equals(ANNA) ? BEN : ANNA;
      try (BotTester bot = alerting(folder.resolve("young-" + who.address()))) {
        bot.says(who, "I'm 15");
        assertThat(bot.hears(who)).containsExactly("crisis.young", "buddy.adults-only");
        assertThat(bot.hears(other)).containsExactly("buddy.was-ended");
        bot.says(ANNA, "i want to kill myself").passes(Duration.ofHours(6));
        assertThat(bot.hears(BEN)).isEmpty();
      }
    }
  }

  /** As those whose tie is older than this rule. */
  @Test
  void nobodyUnder18IsTiedByWhatWasAgreedEarlier() {
    try (BotTester bot = alerting(folder)) {
      Sql.run(bot.database(), "update person set state = replace(state, 'adult', 'young')");
      assertThat(bot.taps(ANNA, "buddy:tell").hears(ANNA)).containsExactly("buddy.adults-only");
      bot.says(ANNA, "i want to kill myself");
      assertThat(bot.latest(ANNA).buttons().toString()).doesNotContain("buddy:");
      bot.passes(Duration.ofHours(6));
      assertThat(bot.hears(BEN)).isEmpty();
      assertThat(bot.hears(ANNA)).doesNotContain("buddy.alert-sent");
    }
  }

  @Test
  void aBuddyReachesThePersonOnceForEachTimeThatTheyWereTold() {
    try (BotTester bot = tied(folder)) {
      bot.taps(BEN, "buddy:seen");
      assertThat(bot.hears(ANNA)).as("nothing was told").isEmpty();
      bot.taps(ANNA, "buddy:tell").hears(ANNA);
      bot.taps(BEN, "buddy:seen").passes(Duration.ofHours(9)).taps(BEN, "buddy:seen");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.seen");
      bot.taps(ANNA, "buddy:tell").hears(ANNA);
      assertThat(bot.taps(BEN, "buddy:seen").hears(ANNA)).containsExactly("buddy.seen");
    }
  }

  @Test
  void aSecondTapOnTheSameAnswerReachesNobody() {
    try (BotTester bot = alerting(folder)) {
      assertThat(bot.taps(BEN, "buddy:alert-agree").hears(ANNA)).isEmpty();
      assertThat(bot.taps(ANNA, "buddy:is-them").hears(ANNA)).containsExactly("buddy.menu");
      assertThat(bot.taps(ANNA, "buddy:alert-yes").hears(ANNA)).containsExactly("buddy.alert-on");
      assertThat(bot.hears(BEN)).containsExactly("buddy.alert-agreed");
      bot.taps(BEN, "buddy:alert-refuse").taps(BEN, "buddy:alert-refuse");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.alert-refused");
    }
  }

  @Test
  void whereTextingIsNotSafeNoNewsOfABuddyComes() {
    try (BotTester bot = tied(folder)) {
      bot.taps(ANNA, "buddy:tell");
      bot.says(ANNA, "my boyfriend is beating me").taps(ANNA, "text:no").hears(ANNA);
      bot.taps(BEN, "buddy:seen").taps(BEN, "buddy:leave");
      assertThat(bot.hears(ANNA)).isEmpty();
    }
  }

  /** With an alert that both agreed to. */
  private static BotTester alerting(Path folder) {
    BotTester bot = tied(folder);
    bot.taps(ANNA, "buddy:alert").taps(ANNA, "buddy:alert-yes").taps(BEN, "buddy:alert-agree");
    bot.hears(ANNA);
    bot.hears(BEN);
    return bot;
  }
}
