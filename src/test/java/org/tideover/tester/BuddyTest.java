package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Button;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.store.Sql;

/** A person and their buddy in the whole bot: what each gets, and what neither ever does. */
class BuddyTest {
  static final PersonId ANNA = new PersonId("test", "1");
  static final PersonId BEN = new PersonId("test", "2220222");
  static final PersonId CARA = new PersonId("test", "3330333");

  @TempDir Path folder;

  @Test
  void bothAgreeBeforeAnythingCounts() {
    try (BotTester bot = opened()) {
      String token = invitation(bot, ANNA, "call");
      bot.says(BEN, "/start " + token);
      assertThat(bot.hears(BEN)).containsExactly("buddy.asked", "welcome.intro");
      assertThat(bot.says(ANNA, "tell my buddy").hears(ANNA)).containsExactly("buddy.intro");
      bot.taps(BEN, "buddy:agree");
      assertThat(bot.hears(BEN))
          .containsExactly("buddy.agreed", "buddy.how-to-help", "buddy.naloxone");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.confirm");
      bot.says(ANNA, "tell my buddy");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.confirm");
      bot.taps(ANNA, "buddy:is-them");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.ready");
      assertThat(bot.hears(BEN)).containsExactly("buddy.confirmed");
    }
  }

  @Test
  void theBuddyGetsExactlyTheLineAndThePersonHearsThatItWasSeen() {
    try (BotTester bot = tied()) {
      bot.taps(ANNA, "buddy:tell");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.told");
      assertThat(bot.hears(BEN)).containsExactly("buddy.line-for-you");
      assertThat(bot.latest(BEN).text())
          .isEqualTo(
              "From the person you are a buddy for:\n"
                  + "\"I could use a call right now. Can you ring me?\"");
      bot.taps(BEN, "buddy:seen");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.seen");
      assertThat(bot.taps(ANNA, "buddy:tell").hears(ANNA)).containsExactly("buddy.told-already");
      assertThat(bot.hears(BEN)).containsExactly("buddy.seen-thanks");
      bot.passes(Duration.ofMinutes(11)).taps(ANNA, "buddy:tell");
      assertThat(bot.hears(BEN)).containsExactly("buddy.line-for-you");
    }
  }

  @Test
  void aLinkWorksOnceAndForOnePersonAndNotForOneself() {
    try (BotTester bot = opened()) {
      String token = invitation(bot, ANNA, "call");
      assertThat(bot.says(ANNA, "/start " + token).hears(ANNA)).containsExactly("buddy.own-link");
      bot.says(BEN, "/start " + token).hears(BEN);
      assertThat(bot.says(CARA, "/start " + token).hears(CARA)).startsWith("buddy.link-over");
      bot.taps(CARA, "buddy:agree");
      assertThat(bot.hears(CARA)).containsExactly("buddy.link-over");
      bot.taps(BEN, "buddy:agree").hears(BEN);
      bot.says(BEN, "/start " + token);
      assertThat(bot.hears(BEN)).containsExactly("buddy.link-over");
    }
  }

  @Test
  void aLinkEndsAfterAWeek() {
    try (BotTester bot = opened()) {
      String token = invitation(bot, ANNA, "call");
      bot.passes(Duration.ofDays(8));
      assertThat(bot.says(BEN, "/start " + token).hears(BEN)).startsWith("buddy.link-over");
    }
  }

  @Test
  void sayingNoIsToldWithoutAReason() {
    try (BotTester bot = opened()) {
      bot.says(BEN, "/start " + invitation(bot, ANNA, "come")).hears(BEN);
      bot.taps(BEN, "buddy:decline");
      assertThat(bot.hears(BEN)).containsExactly("buddy.declined");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.said-no");
    }
  }

  /** Anna's link and Cara's lie open with Ben. */
  @Test
  void theAnswerUnderAnInvitationIsForThatOne() {
    try (BotTester bot = opened()) {
      bot.says(BEN, "/start " + invitation(bot, ANNA, "call"));
      String toAnna = offered(bot, BEN, "buddy:agree");
      bot.says(BEN, "/start " + invitation(bot, CARA, "come")).hears(BEN);
      String toCara = offered(bot, BEN, "buddy:agree");
      bot.taps(BEN, toCara);
      assertThat(bot.hears(CARA)).containsExactly("buddy.confirm");
      assertThat(bot.hears(ANNA)).isEmpty();
      bot.hears(BEN);
      assertThat(bot.taps(BEN, toAnna).hears(BEN)).containsExactly("buddy.helps-already");
      bot.taps(BEN, "buddy:leave").hears(BEN);
      assertThat(bot.taps(BEN, toAnna).hears(BEN)).containsExactly("buddy.link-over");
    }
  }

  @Test
  void anInvitationThatIsOverIsSaidToBeSoAndTheOtherIsNotTaken() {
    try (BotTester bot = opened()) {
      bot.says(BEN, "/start " + invitation(bot, ANNA, "call"));
      String toAnna = offered(bot, BEN, "buddy:agree");
      bot.passes(Duration.ofDays(5));
      bot.says(BEN, "/start " + invitation(bot, CARA, "come"));
      bot.passes(Duration.ofDays(3)).hears(BEN);
      assertThat(bot.taps(BEN, toAnna).hears(BEN)).containsExactly("buddy.link-over");
      assertThat(bot.hears(ANNA)).isEmpty();
      assertThat(bot.hears(CARA)).isEmpty();
    }
  }

  @Test
  void eitherEndsItAtOnce() {
    try (BotTester bot = tied()) {
      bot.taps(BEN, "buddy:leave");
      assertThat(bot.hears(BEN)).containsExactly("buddy.left");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.was-ended");
      assertThat(bot.taps(ANNA, "buddy:tell").hears(ANNA)).containsExactly("buddy.intro");
      assertThat(bot.hears(BEN)).isEmpty();
    }
  }

  @Test
  void aBuddyWhoBlocksTheBotIsNoneAnyMore() {
    try (BotTester bot = tied()) {
      bot.happens(BEN, new Event.Left());
      assertThat(bot.hears(ANNA)).containsExactly("buddy.was-ended");
      assertThat(Sql.numbers(bot.database(), "select count(*) from buddy")).containsExactly(0L);
    }
  }

  @Test
  void forgettingOnEitherSideEndsItAndLeavesNoTrace() throws IOException {
    for (PersonId who : List.of(ANNA, BEN)) {
      PersonId other = who.equals(ANNA) ? BEN : ANNA;
      try (BotTester bot = tied(folder.resolve(who.address()))) {
        bot.says(who, "/forget").taps(who, "forget:yes");
        assertThat(bot.hears(other)).containsExactly("buddy.was-ended");
        assertThat(files(folder.resolve(who.address()))).doesNotContain("test:" + who.address());
      }
    }
  }

  @Test
  void inACrisisTheBuddyIsOneOfThePeopleAndIsNotToldByItself() {
    try (BotTester bot = tied()) {
      bot.says(ANNA, "i want to kill myself");
      assertThat(bot.hears(ANNA)).containsExactly("crisis.suicide");
      assertThat(bot.latest(ANNA).buttons().toString()).contains("buddy:tell");
      assertThat(bot.hears(BEN)).isEmpty();
      bot.taps(ANNA, "buddy:tell");
      assertThat(bot.hears(BEN)).containsExactly("buddy.line-for-you");
      bot.taps(ANNA, "help:now");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.told", "crisis.help-now");
    }
  }

  /** News from the buddy comes beside the question that is open, and takes no answer from it. */
  @Test
  void aYesInACrisisAnswersTheQuestionOfTheCrisis() {
    try (BotTester bot = opened()) {
      bot.says(BEN, "/start " + invitation(bot, ANNA, "call")).hears(BEN);
      bot.says(ANNA, "i want to kill myself").taps(ANNA, "crisis:go-on").taps(ANNA, "plan:no");
      bot.taps(BEN, "buddy:agree").hears(BEN);
      assertThat(bot.hears(ANNA)).endsWith("crisis.ask-time", "buddy.confirm");
      bot.says(ANNA, "yes");
      assertThat(bot.hears(ANNA)).containsExactly("crisis.imminent");
      assertThat(bot.hears(BEN)).as("nobody was confirmed").isEmpty();
      bot.says(ANNA, "no");
      assertThat(bot.hears(ANNA)).containsExactly("crisis.barriers");
      assertThat(bot.hears(BEN)).as("nor sent away").isEmpty();
      bot.taps(ANNA, "buddy:is-them");
      assertThat(bot.hears(BEN)).containsExactly("buddy.confirmed");
    }
  }

  /** A "yes" under a later message is no answer to what was asked before it. */
  @Test
  void aYesAgreesOnlyToWhatWasAskedLast() {
    try (BotTester bot = tied()) {
      bot.taps(ANNA, "buddy:alert").taps(ANNA, "buddy:alert-yes").hears(ANNA);
      bot.says(BEN, "thanks").passes(Duration.ofDays(14)).hears(BEN);
      bot.says(BEN, "yes");
      assertThat(bot.hears(BEN)).containsExactly("answer.nothing-open");
      assertThat(bot.hears(ANNA)).isEmpty();
      bot.says(ANNA, "/buddy").taps(ANNA, "buddy:alert-off").taps(ANNA, "buddy:alert");
      bot.says(ANNA, "yes");
      assertThat(bot.hears(ANNA)).endsWith("buddy.alert-waits");
      bot.says(BEN, "yes");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.alert-on");
    }
  }

  @Test
  void afterUseTheBuddyIsOneTapAwayAndTheQuestionsGoOn() {
    try (BotTester bot = tied()) {
      bot.says(ANNA, "i used last night");
      assertThat(bot.latest(ANNA).buttons().toString()).contains("buddy:tell");
      bot.hears();
      OutgoingMessage alone = bot.taps(ANNA, "near:alone").hears().getFirst();
      assertThat(alone.key()).isEqualTo("lapse.alone");
      assertThat(alone.buttons().toString()).contains("buddy:tell").contains("lines:show");
      assertThat(bot.hears(BEN)).as("not by itself").isEmpty();
      bot.taps(ANNA, "buddy:tell");
      assertThat(bot.hears(BEN)).containsExactly("buddy.line-for-you");
      bot.taps(ANNA, "adds:none");
      assertThat(bot.hears(ANNA)).endsWith("lapse.ask-adds", "buddy.told", "lapse.next-resting");
      assertThat(bot.latest(ANNA).buttons().toString()).contains("buddy:tell");
    }
  }

  @Test
  void whoHasNoBuddyIsNotOfferedOneAfterUse() {
    try (BotTester bot = opened()) {
      bot.says("i used last night").taps("near:alone").taps("adds:none");
      assertThat(bot.hears().toString()).contains("lapse.next").doesNotContain("buddy:");
    }
  }

  @Test
  void whoIsHurtBySomebodyIsNotOfferedTheBuddy() {
    try (BotTester bot = tied()) {
      bot.says(ANNA, "my boyfriend hit me again and i am scared of him");
      assertThat(bot.hears(ANNA)).containsExactly("crisis.abuse");
      assertThat(bot.latest(ANNA).buttons().toString()).doesNotContain("buddy:");
    }
  }

  @Test
  void anAlertNeedsBothAndComesOnlyAfterSilence() {
    try (BotTester bot = tied()) {
      bot.taps(ANNA, "buddy:alert").taps(ANNA, "buddy:alert-yes");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.alert-offer", "buddy.alert-waits");
      assertThat(bot.hears(BEN)).containsExactly("buddy.alert-asked");
      bot.says(ANNA, "i want to kill myself").passes(Duration.ofHours(4)).hears(BEN);
      assertThat(bot.hears(BEN)).as("only one has agreed").isEmpty();
      bot.taps(ANNA, "crisis:safe").hears(ANNA);
      bot.taps(BEN, "buddy:alert-agree").hears(BEN);
      assertThat(bot.hears(ANNA)).contains("buddy.alert-on");

      bot.says(ANNA, "i want to kill myself").passes(Duration.ofMinutes(150)).hears(ANNA);
      assertThat(bot.hears(BEN)).isEmpty();
      bot.passes(Duration.ofMinutes(40));
      assertThat(bot.hears(BEN)).containsExactly("buddy.alert");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.alert-sent");
    }
  }

  @Test
  void anAnswerKeepsTheAlertBack() {
    try (BotTester bot = tied()) {
      bot.taps(ANNA, "buddy:alert").taps(ANNA, "buddy:alert-yes").taps(BEN, "buddy:alert-agree");
      bot.hears(BEN);
      bot.says(ANNA, "i want to kill myself").passes(Duration.ofMinutes(70));
      bot.taps(ANNA, "crisis:safe").passes(Duration.ofHours(5));
      assertThat(bot.hears(BEN)).isEmpty();
    }
  }

  /** The buddy may be the one who hurts. */
  @Test
  void noAlertThatWaitsGoesOutAfterWordsOfViolence() {
    try (BotTester bot = tied()) {
      bot.taps(ANNA, "buddy:alert").taps(ANNA, "buddy:alert-yes").taps(BEN, "buddy:alert-agree");
      bot.hears(BEN);
      bot.says(ANNA, "i want to kill myself").passes(Duration.ofMinutes(70)).hears(ANNA);
      bot.says(ANNA, "my boyfriend hit me again and i am scared of him");
      assertThat(bot.hears(ANNA)).contains("crisis.abuse");
      bot.passes(Duration.ofHours(6));
      assertThat(bot.hears(BEN)).isEmpty();
      assertThat(bot.hears(ANNA)).doesNotContain("buddy.alert-sent");
    }
  }

  @Test
  void whoIsUnder18HasNoBuddyOnEitherSide() {
    try (BotTester bot = opened()) {
      String token = invitation(bot, ANNA, "call");
      bot.says(BEN, "I'm 15").hears(BEN);
      assertThat(bot.says(BEN, "/start " + token).hears(BEN)).containsExactly("buddy.adults-only");
      bot.says(CARA, "I'm 15").hears(CARA);
      bot.says(CARA, "/buddy").taps(CARA, "buddy:begin").taps(CARA, "buddy-line:call");
      assertThat(bot.hears(CARA)).containsOnly("buddy.adults-only");
    }
  }

  @Test
  void theNameThatThePersonGivesIsSealedAndNobodyElseSeesIt() throws IOException {
    try (BotTester bot = tied()) {
      bot.says(ANNA, "/buddy name Zanzibar");
      assertThat(bot.hears(ANNA)).containsExactly("buddy.label-kept");
      assertThat(bot.says(ANNA, "/buddy").latest(ANNA).text()).contains("You call them: Zanzibar");
      bot.taps(ANNA, "buddy:tell");
      assertThat(bot.latest(BEN).text()).doesNotContain("Zanzibar");
      assertThat(files(folder)).contains("buddy_label").doesNotContain("Zanzibar");
    }
  }

  @Test
  void aTokenIsKeptOnlyAsAHash() throws IOException {
    try (BotTester bot = opened()) {
      String token = invitation(bot, ANNA, "call");
      assertThat(files(folder)).doesNotContain(token);
    }
  }

  @Test
  void whatWasPassedToTheOtherIsNotLostWhenTheProgramEnds() {
    try (BotTester bot = tied()) {
      bot.taps(ANNA, "buddy:tell");
    }
    try (BotTester bot = opened()) {
      assertThat(bot.says(ANNA, "/buddy").hears(ANNA)).containsExactly("buddy.menu");
      assertThat(Sql.numbers(bot.database(), "select count(*) from inbox")).containsExactly(0L);
    }
  }

  @Test
  void theWordsThatBothHaveSeenAreTheWordsThatGoOut() {
    Content content = Content.load(ContentSource.classPath());
    String alert = content.reply("buddy.alert").getFirst();
    assertThat(content.reply("buddy.alert-offer").getFirst()).contains("\"" + alert + "\"");
    assertThat(content.reply("buddy.alert-asked").getFirst()).contains("\"" + alert + "\"");
    for (String line : List.of("call", "write", "come")) {
      assertThat(content.reply("buddy.choose-line").getFirst())
          .contains("\"" + content.reply("buddy.line-" + line).getFirst() + "\"");
    }
  }

  private BotTester opened() {
    return new BotTester(folder, TestHearing.shared());
  }

  private BotTester tied() {
    return tied(folder);
  }

  static BotTester tied(Path folder) {
    BotTester bot = new BotTester(folder, TestHearing.shared());
    bot.says(BEN, "/start " + invitation(bot, ANNA, "call"));
    bot.taps(BEN, "buddy:agree").taps(ANNA, "buddy:is-them");
    bot.hears(ANNA);
    bot.hears(BEN);
    return bot;
  }

  static String invitation(BotTester bot, PersonId from, String line) {
    bot.says(from, "/buddy").taps(from, "buddy:begin").taps(from, "buddy-line:" + line);
    Matcher link = Pattern.compile("start=(\\S+)").matcher(bot.latest(from).text());
    assertThat(link.find()).isTrue();
    bot.hears(from);
    return link.group(1);
  }

  /** The latest action offered to somebody that begins like this. */
  private static String offered(BotTester bot, PersonId person, String action) {
    return bot.all().stream()
        .filter(message -> message.person().equals(person))
        .flatMap(message -> message.buttons().stream().flatMap(List::stream))
        .map(Button::action)
        .filter(one -> one.startsWith(action))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private static String files(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
