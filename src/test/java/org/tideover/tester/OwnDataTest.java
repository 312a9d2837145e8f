package org.tideover.tester;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideover.content.Content;
import org.tideover.content.ContentSource;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.BuddyNews;
import org.tideover.domain.Event;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.SentFile;
import org.tideover.store.Retention;
import org.tideover.store.Sql;
import org.xml.sax.InputSource;

/** What a person gets of their own data, and how it goes. */
class OwnDataTest {
  private static final String SIGN = "i hide from my <flatmate> Zanzibar";

  @TempDir Path folder;

  @Test
  void theExportHoldsEverythingAndOpensWhatIsSealed() throws IOException {
    try (BotTester bot = lived()) {
      JsonNode all = new ObjectMapper().readTree(exported(bot, "tideover.json"));

      assertThat(all.path("safety_plan").toString()).contains(SIGN);
      assertThat(all.path("urge_reading").findValuesAsText("intensity")).contains("8", "5");
      assertThat(all.path("movement_session").size()).isEqualTo(1);
      assertThat(all.path("person").get(0).path("state").path("conversation").isObject()).isTrue();
    }
  }

  @Test
  void theDaysOfAPlanStandInTheirOrder() throws IOException {
    try (BotTester bot = new BotTester(folder, TestHearing.shared())) {
      bot.says("every friday, monday and wednesday at 18:00 i'll walk home");
      assertThat(exported(bot, "tideover.json").replaceAll("\\s", ""))
          .contains("[\"monday\",\"wednesday\",\"friday\"]");
    }
  }

  @Test
  void thePageShowsTheSameAndIsWellFormed() throws Exception {
    try (BotTester bot = lived()) {
      String page = exported(bot, "tideover.html");
      String body = page.substring(page.indexOf('\n') + 1);

      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(body)));
      assertThat(page).contains("i hide from my &lt;flatmate&gt; Zanzibar", "Your safety plan");
      assertThat(page).doesNotContain("<script", "http://", "https://");
    }
  }

  @Test
  void everyTableOfAPersonHasAHeading() {
    Content content = Content.load(ContentSource.classPath());
    try (BotTester bot = opened()) {
      List<String> tables =
          Sql.texts(
              bot.database(),
              "select m.name from sqlite_master m, pragma_table_info(m.name) c"
                  + " where m.type = 'table' and c.name = 'person_id'");
      assertThat(tables)
          .as("write export.TABLE into content/en/replies/privacy.yaml, and into the catalogue")
          .allSatisfy(
              table -> assertThat(content.reply("export." + table.replace('_', '-'))).hasSize(1));
    }
  }

  @Test
  void nothingOfAnotherPersonIsInAnExport() throws IOException {
    try (BotTester bot = lived()) {
      bot.beginsToSay(new PersonId("test", "2"), "i'm craving")
          .awaits(new PersonId("test", "2"), "urge.ask-intensity");
      assertThat(exported(bot, "tideover.json")).doesNotContain("test:2");
    }
  }

  @Test
  void aChatIsSweptBeforeItsLastWordArrives() {
    try (BotTester bot = opened()) {
      bot.says("/crave").taps("rate:8").hears();
      List<OutgoingMessage> heard = bot.says("/wipe").hears();
      assertThat(heard).extracting(OutgoingMessage::key).startsWith("wipe.done");
      assertThat(bot.swept()).hasSizeGreaterThan(1);
      assertThat(Sql.numbers(bot.database(), "select count(*) from chat_message"))
          .containsExactly((long) heard.size());
    }
  }

  @Test
  void messagesThatTelegramWouldNotDeleteAnyMoreAreForgotten() {
    try (BotTester bot = opened()) {
      bot.says("/crave").hears();
      bot.passes(Duration.ofHours(49)).hears();
      bot.says("/help");
      bot.database().tidy(keepingAll(bot));
      assertThat(Sql.numbers(bot.database(), "select count(*) from chat_message"))
          .containsExactly((long) bot.hears().size());
    }
  }

  @Test
  void theLastWordToWhoIsForgottenLeavesNoTraceEither() throws IOException {
    try (BotTester bot = lived()) {
      bot.says("/forget").taps("forget:yes");
      assertThat(bot.hears()).extracting(OutgoingMessage::key).endsWith("forget.done");
      assertThat(Sql.numbers(bot.database(), "select count(*) from chat_message"))
          .containsExactly(0L);
      assertThatNoFileKnows("test:1");
    }
  }

  @Test
  void aSecondTapOnErasingIsDoneAlreadyAndWritesNobodyDown() throws IOException {
    try (BotTester bot = lived()) {
      bot.says("/forget").taps("forget:yes").hears();
      bot.taps("forget:yes");
      assertThat(bot.hears()).extracting(OutgoingMessage::key).containsExactly("forget.done");
      assertThat(bot.database().people().find(BotTester.PERSON)).isEmpty();
      assertThatNoFileKnows("test:1");
    }
  }

  /**
   * Telegram tells that they blocked us; an appointment and their buddy's news were on their way.
   */
  @ParameterizedTest
  @MethodSource("whatTheyDidNotDo")
  void whoeverForgotIsNotWrittenDownAgainByWhatTheyDidNotDo(Event event) throws IOException {
    try (BotTester bot = lived()) {
      bot.says("/forget").taps("forget:yes").happens(event);
      assertThat(bot.database().people().find(BotTester.PERSON)).isEmpty();
      assertThatNoFileKnows("test:1");
    }
  }

  static List<Event> whatTheyDidNotDo() {
    return List.of(
        new Event.Left(),
        new Event.Returned(),
        new Event.LetGo("check-in.ask-urge"),
        new Event.Due(
            new Appointment(
                BotTester.PERSON, AppointmentKind.URGE_FOLLOW_UP, Instant.EPOCH, "one")),
        new Event.FromBuddy(BuddyNews.ENDED),
        new Event.JoinedTogether(),
        new Event.EndedTogether("chair-march", Instant.EPOCH, 1));
  }

  @Test
  void aStrangerWhoBlocksUsIsNotWrittenDown() {
    try (BotTester bot = opened()) {
      bot.happens(new PersonId("test", "2"), new Event.Left());
      assertThat(Sql.numbers(bot.database(), "select count(*) from person")).containsExactly(0L);
      assertThat(Sql.texts(bot.database(), "select person_id from inbox_seen")).containsExactly("");
    }
  }

  @Test
  void whoeverForgotAndSaysSomethingIsMetAnew() {
    try (BotTester bot = lived()) {
      bot.says("/forget").taps("forget:yes").happens(new Event.Left()).hears();
      bot.says("i'm craving");
      assertThat(bot.hears()).extracting(OutgoingMessage::key).startsWith("urge.ask-intensity");
    }
  }

  private void assertThatNoFileKnows(String id) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content.contains(id)).as(file.toString()).isFalse();
      }
    }
  }

  @Test
  void whatHappenedLongAgoGoesByItself() {
    try (BotTester bot = lived()) {
      bot.passes(Duration.ofDays(200)).says("/help");
      bot.database()
          .tidy(
              new Retention(
                  bot.now(),
                  Optional.of(bot.now().minus(Duration.ofDays(100))),
                  Optional.of(bot.now().minus(Duration.ofDays(100)))));
      for (String table : List.of("urge_episode", "urge_reading", "movement_session")) {
        assertThat(Sql.numbers(bot.database(), "select count(*) from " + table))
            .as(table)
            .containsExactly(0L);
      }
      assertThat(Sql.numbers(bot.database(), "select count(*) from person")).containsExactly(1L);
    }
  }

  @Test
  void whoeverStaysAwayIsLetGoEvenIfWeWroteToThem() {
    try (BotTester bot = lived()) {
      bot.passes(Duration.ofDays(101)).says(new PersonId("test", "2"), "/help");
      int gone =
          bot.database()
              .tidy(
                  new Retention(
                      bot.now(),
                      Optional.empty(),
                      Optional.of(bot.now().minus(Duration.ofDays(100)))));
      assertThat(gone).isEqualTo(1);
      assertThat(Sql.texts(bot.database(), "select person_id from person"))
          .containsExactly("test:2");
      assertThat(Sql.numbers(bot.database(), "select count(*) from safety_plan"))
          .containsExactly(0L);
    }
  }

  private Retention keepingAll(BotTester bot) {
    return new Retention(bot.now(), Optional.empty(), Optional.empty());
  }

  private BotTester opened() {
    return new BotTester(folder, TestHearing.shared());
  }

  /** Somebody with a safety plan, an urge and a movement behind them. */
  private BotTester lived() {
    BotTester bot = opened();
    bot.says("/safetyplan").taps("safety-plan:begin").says(SIGN).taps("safety-plan:pause");
    bot.says("/crave").taps("rate:8").taps("place:home").taps("body:okay").taps("offer:start");
    bot.passesUntilTheSessionEnds().taps("rate:5").hears();
    return bot;
  }

  private static String exported(BotTester bot, String name) {
    bot.says("/export");
    SentFile file =
        bot.files().stream().filter(sent -> sent.name().equals(name)).findFirst().orElseThrow();
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
