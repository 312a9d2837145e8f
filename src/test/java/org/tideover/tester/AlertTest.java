package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.PersonId;

/** What comes by itself after danger: the check-in, and the alert that two people switched on. */
class AlertTest {
  private static final PersonId ANNA = new PersonId("test", "1");
  private static final PersonId BEN = new PersonId("test", "2220222");

  @TempDir Path folder;

  private BotTester bot;

  @BeforeEach
  void bothSwitchTheAlertOn() {
    bot = new BotTester(folder, TestHearing.shared());
    bot.says(ANNA, "/buddy").taps(ANNA, "buddy:begin").taps(ANNA, "buddy-line:call");
    Matcher link = Pattern.compile("start=(\\S+)").matcher(bot.latest(ANNA).text());
    assertThat(link.find()).isTrue();
    bot.says(BEN, "/start " + link.group(1)).taps(BEN, "buddy:agree").taps(ANNA, "buddy:is-them");
    bot.taps(ANNA, "buddy:alert").taps(ANNA, "buddy:alert-yes").taps(BEN, "buddy:alert-agree");
    bot.hears(BEN);
  }

  @AfterEach
  void close() {
    bot.close();
  }

  @Test
  void anySignSinceTheQuestionKeepsTheAlertBack() {
    asked();
    bot.taps(ANNA, "help:now").passes(Duration.ofHours(5));
    assertThat(bot.hears(BEN)).isEmpty();
  }

  @Test
  void aVoiceNoteIsASignToo() {
    asked();
    bot.happens(ANNA, new Event.Sent(Attachment.VOICE)).passes(Duration.ofHours(5));
    assertThat(bot.hears(BEN)).isEmpty();
  }

  @Test
  void afterWordsOfViolenceNoBuddyIsOfferedBesideALapse() {
    bot.says(ANNA, "my husband hits me").says(ANNA, "i am safe now").hears(ANNA);
    bot.passes(Duration.ofDays(3)).hears(ANNA);
    bot.says(ANNA, "i used last night").taps(ANNA, "lapse:today");
    assertThat(bot.latest(ANNA).buttons().toString()).doesNotContain("buddy:tell");
  }

  @Test
  void anAnswerThatWaitedOutsideComesInBeforeTheAlert() {
    asked();
    bot.isOffline(Duration.ofHours(3));
    assertThat(bot.hears(BEN)).isEmpty();
    bot.taps(ANNA, "crisis:safe").passes(Duration.ofHours(5));
    assertThat(bot.hears(BEN)).isEmpty();
  }

  @Test
  void whoStaysSilentWhenWeAreBackIsNotForgotten() {
    asked();
    bot.isOffline(Duration.ofHours(3));
    bot.passes(Duration.ofMinutes(14));
    assertThat(bot.hears(BEN)).isEmpty();
    bot.passes(Duration.ofMinutes(2));
    assertThat(bot.hears(BEN)).containsExactly("buddy.alert");
  }

  @Test
  void whomTheQuestionReachedLateHasTheWholeTimeForAnAnswer() {
    bot.says(ANNA, "i want to kill myself");
    bot.holdsUp(Duration.ofMinutes(100)).passes(Duration.ofMinutes(61));
    assertThat(bot.hears(ANNA)).endsWith("crisis.check-in");
    bot.passes(Duration.ofMinutes(119));
    assertThat(bot.hears(BEN)).isEmpty();
    bot.passes(Duration.ofMinutes(2));
    assertThat(bot.hears(BEN)).containsExactly("buddy.alert");
  }

  @Test
  void whomTheQuestionReachedAfterThatTimeHasItToo() {
    bot.says(ANNA, "i want to kill myself");
    bot.holdsUp(Duration.ofHours(5)).passes(Duration.ofMinutes(61)).passes(Duration.ofMinutes(119));
    assertThat(bot.hears(BEN)).isEmpty();
    bot.passes(Duration.ofMinutes(2));
    assertThat(bot.hears(BEN)).containsExactly("buddy.alert");
  }

  @Test
  void violenceToldTheDayBeforeKeepsTheBuddyOut() {
    bot.says(ANNA, "my boyfriend hit me again and i am scared of him");
    bot.taps(ANNA, "crisis:safe").passes(Duration.ofDays(1));
    bot.says(ANNA, "i want to kill myself");
    assertThat(bot.latest(ANNA).buttons().toString()).doesNotContain("buddy:tell");
    bot.passes(Duration.ofHours(6));
    assertThat(bot.hears(BEN)).isEmpty();
  }

  @Test
  void violenceToldByATapKeepsTheBuddyOut() {
    bot.taps(ANNA, "help:abuse").taps(ANNA, "crisis:safe").passes(Duration.ofDays(1));
    bot.says(ANNA, "i want to kill myself").passes(Duration.ofHours(6));
    assertThat(bot.hears(BEN)).isEmpty();
  }

  @Test
  void aCheckInThatWasOnItsWayIsNotAskedWhereTextingIsNotSafe() {
    bot.says(ANNA, "my boyfriend is beating me").taps(ANNA, "text:no").hears(ANNA);
    bot.happens(
        ANNA,
        new Event.Due(new Appointment(ANNA, AppointmentKind.CRISIS_CHECK_IN, bot.now(), "abuse")));
    assertThat(bot.hears(ANNA)).isEmpty();
  }

  private void asked() {
    bot.says(ANNA, "i want to kill myself").passes(Duration.ofMinutes(61));
    assertThat(bot.hears(ANNA)).endsWith("crisis.check-in");
  }
}
