package org.tideover.faketelegram;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake is as strict as Telegram; otherwise it could judge nobody. */
class FakeTelegramTest {
  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakePerson person = telegram.person(17);
  private final BotClient bot = new BotClient(telegram.url(), telegram.token());

  @AfterEach
  void close() {
    telegram.close();
  }

  @Test
  void anotherTokenIsUnauthorized() {
    BotClient stranger = new BotClient(telegram.url(), "8:another");
    assertThat(stranger.call("getMe", "{}").path("error_code").asInt()).isEqualTo(401);
    assertThat(bot.call("getMe", "{}").path("ok").asBoolean()).isTrue();
    assertThat(telegram.violations()).containsExactly("getMe: Unauthorized");
  }

  @Test
  void anUnknownMethodIsNotFound() {
    assertThat(bot.call("sendTelepathy", "{}").path("error_code").asInt()).isEqualTo(404);
    assertThat(telegram.violations()).hasSize(1);
  }

  @Test
  void aBotCannotWriteFirst() {
    assertThat(bot.refusal("sendMessage", "{'chat_id':17,'text':'hi'}"))
        .isEqualTo("Bad Request: chat not found");
    person.says("hello");
    assertThat(sent("{'chat_id':17,'text':'hi'}").path("text").asText()).isEqualTo("hi");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'text':'  '|message text is empty",
        "|message text is empty",
        "'text':'<b>x','parse_mode':'HTML'|can't parse entities",
        "'text':'a < b','parse_mode':'HTML'|can't parse entities",
        "'text':'<h1>x</h1>','parse_mode':'HTML'|can't parse entities",
        "'text':'Stop.','parse_mode':'MarkdownV2'|can't parse entities",
        "'text':'*Stop','parse_mode':'MarkdownV2'|can't parse entities",
        "'text':'x','parse_mode':'Wiki'|unsupported parse_mode",
        "'text':'x','reply_markup':{'inline_keyboard':[[{'text':'x'}]]}|unallowed",
        "'text':'x','reply_markup':{'inline_keyboard':[[{'text':'','callback_data':'x'}]]}|text",
        "'text':'x','reply_markup':{'inline_keyboard':[{'text':'x','callback_data':'x'}]}|Array",
        "'text':'x','reply_markup':{'inline_keyboard':[[{'text':'x','url':'tel:988'}]]}|protocol",
        "'text':'x','reply_markup':{'keyboard':[['']]}|non-empty",
        "'text':'x','reply_markup':{}|object expected"
      })
  void whatTelegramRefusesIsRefused(String body, String reason) {
    person.says("hello");
    String rest = body == null ? "" : "," + body;
    assertThat(bot.refusal("sendMessage", "{'chat_id':17" + rest + "}")).contains(reason);
    assertThat(telegram.violations()).hasSize(1);
    assertThat(person.replies()).isEmpty();
  }

  @Test
  void lengthsAreCountedWithoutMarkupAndInUtf16() {
    person.says("hello");
    assertThat(ok("{'chat_id':17,'text':'" + "x".repeat(4096) + "'}")).isTrue();
    assertThat(ok("{'chat_id':17,'text':'" + "x".repeat(4097) + "'}")).isFalse();
    assertThat(ok("{'chat_id':17,'text':'" + "🌊".repeat(2048) + "'}")).isTrue();
    assertThat(ok("{'chat_id':17,'text':'" + "🌊".repeat(2049) + "'}")).isFalse();
    assertThat(ok("{'chat_id':17,'parse_mode':'HTML','text':'<b>" + "x".repeat(4096) + "</b>'}"))
        .isTrue();
  }

  @Test
  void goodMarkupIsTaken() {
    person.says("hello");
    assertThat(
            sent("{'chat_id':17,'parse_mode':'HTML','text':'<b>a</b> &lt; <i>b</i>'}")
                .path("text")
                .asText())
        .isEqualTo("a < b");
    assertThat(
            sent("{'chat_id':17,'parse_mode':'MarkdownV2','text':'*Stop*\\\\.'}")
                .path("text")
                .asText())
        .isEqualTo("Stop.");
  }

  @Test
  void buttonDataHasAtMost64Bytes() {
    person.says("hello");
    assertThat(bot.refusal("sendMessage", withButton("🌊".repeat(16)))).isEmpty();
    assertThat(bot.refusal("sendMessage", withButton("🌊".repeat(16) + "x")))
        .contains("BUTTON_DATA_INVALID");
    assertThat(bot.refusal("sendMessage", withButton(""))).contains("BUTTON_DATA_INVALID");
  }

  @Test
  void anEditMustChangeSomethingThatIsThere() {
    person.says("hello");
    int id = sent("{'chat_id':17,'text':'one'}").path("message_id").asInt();
    assertThat(bot.refusal("editMessageText", edit(id, "two"))).isEmpty();
    assertThat(bot.refusal("editMessageText", edit(id, "two"))).contains("message is not modified");
    assertThat(telegram.violations()).isEmpty();
    assertThat(bot.refusal("editMessageText", edit(999, "x")))
        .contains("message to edit not found");
    assertThat(bot.refusal("editMessageText", edit(1, "x"))).contains("message can't be edited");
    assertThat(person.replies().getFirst().earlierTexts()).containsExactly("one");
  }

  @Test
  void editingWithoutButtonsRemovesThem() {
    person.says("hello");
    int id = bot.call("sendMessage", withButton("a")).path("result").path("message_id").asInt();
    bot.call("editMessageReplyMarkup", "{'chat_id':17,'message_id':" + id + "}");
    assertThat(person.replies().getFirst().buttons()).isEmpty();
    assertThatThrownBy(() -> person.taps("a")).isInstanceOf(AssertionError.class);
  }

  @Test
  void messagesCanBeDeletedFor48Hours() {
    person.says("hello");
    int id = sent("{'chat_id':17,'text':'one'}").path("message_id").asInt();
    telegram.passes(ofHours(49));
    String call = "{'chat_id':17,'message_id':" + id + "}";
    assertThat(bot.refusal("deleteMessage", call)).contains("can't be deleted");
    int late = sent("{'chat_id':17,'text':'two'}").path("message_id").asInt();
    assertThat(bot.refusal("deleteMessage", "{'chat_id':17,'message_id':" + late + "}")).isEmpty();
    assertThat(person.replies()).extracting(ChatLine::text).containsExactly("one");
  }

  @Test
  void aTapIsAnsweredOnceAndInTime() {
    person.says("hello");
    bot.call("sendMessage", withButton("a"));
    person.taps("a");
    String answer = "{'callback_query_id':'" + telegram.unansweredTaps().getFirst() + "'}";
    assertThat(bot.refusal("answerCallbackQuery", answer)).isEmpty();
    assertThat(bot.refusal("answerCallbackQuery", answer)).contains("query is too old");
    person.taps("🌊 label");
    String late = "{'callback_query_id':'" + telegram.unansweredTaps().getFirst() + "'}";
    telegram.passes(ofSeconds(16));
    assertThat(bot.refusal("answerCallbackQuery", late)).contains("query is too old");
    assertThat(telegram.violations()).hasSize(2);
  }

  @Test
  void updatesAreDeliveredAgainUntilAnOffsetConfirmsThem() {
    person.says("one").says("two");
    List<JsonNode> first = updates("{}");
    assertThat(updates("{}")).isEqualTo(first).hasSize(2);
    long second = first.get(1).path("update_id").asLong();
    assertThat(updates("{'offset':" + second + "}")).containsExactly(first.get(1));
    assertThat(updates("{'offset':" + (second + 1) + "}")).isEmpty();
    assertThat(updates("{}")).isEmpty();
  }

  @Test
  void atMostAHundredUpdatesComeAtOnce() {
    for (int i = 0; i < 101; i++) {
      person.says("x");
    }
    assertThat(updates("{}")).hasSize(100);
    assertThat(updates("{'limit':3}")).hasSize(3);
    assertThat(telegram.violations()).isEmpty();
    assertThat(updates("{'limit':500}")).hasSize(100);
    assertThat(telegram.violations()).hasSize(1);
  }

  @Test
  void kindsThatAreNotAllowedDoNotCome() {
    updates("{'allowed_updates':['callback_query']}");
    person.says("unwanted");
    assertThat(updates("{}")).isEmpty();
    updates("{'allowed_updates':['message']}");
    person.says("wanted");
    assertThat(updates("{}")).hasSize(1);
  }

  @Test
  void aPollWaitsForAnUpdate() {
    CompletableFuture<JsonNode> poll = bot.callLater("getUpdates", "{'timeout':30}");
    telegram.awaits("the poll", telegram::isPolled, ofSeconds(60));
    person.says("hello");
    assertThat(poll.join().path("result")).hasSize(1);
  }

  @Test
  void theOlderOfTwoPollsHearsOfTheConflict() {
    CompletableFuture<JsonNode> older = bot.callLater("getUpdates", "{'timeout':30}");
    telegram.awaits("the poll", telegram::isPolled, ofSeconds(60));
    bot.call("getUpdates", "{'timeout':0}");
    assertThat(older.join().path("error_code").asInt()).isEqualTo(409);
  }

  @Test
  void whoIsTooFastMustWait() {
    person.says("hello");
    telegram.limits().overall(1).within(ofHours(1)).retryAfter(4);
    bot.call("sendMessage", "{'chat_id':17,'text':'one'}");
    JsonNode second = bot.call("sendMessage", "{'chat_id':17,'text':'two'}");
    assertThat(second.path("error_code").asInt()).isEqualTo(429);
    assertThat(second.path("parameters").path("retry_after").asInt()).isEqualTo(4);
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void whoBlockedTheBotIsForbidden() {
    person.says("hello").blocks();
    assertThat(bot.refusal("sendMessage", "{'chat_id':17,'text':'one'}"))
        .isEqualTo("Forbidden: bot was blocked by the user");
  }

  @Test
  void theMenuAndTheDescriptionsHaveLimits() {
    assertThat(bot.refusal("setMyDescription", "{'description':'" + "x".repeat(513) + "'}"))
        .contains("too long");
    assertThat(
            bot.refusal("setMyShortDescription", "{'short_description':'" + "x".repeat(121) + "'}"))
        .contains("too long");
    assertThat(bot.refusal("setMyCommands", "{'commands':[{'command':'A B','description':'x'}]}"))
        .contains("BOT_COMMAND_INVALID");
    assertThat(bot.refusal("setMyCommands", "{'commands':[{'command':'a','description':''}]}"))
        .contains("DESCRIPTION_INVALID");
  }

  @Test
  void formsAndFilesAreRead() {
    person.says("hello");
    bot.form("sendMessage", "chat_id=17&text=caf%C3%A9+%26+more");
    String photo =
        "--frontier\nContent-Disposition: form-data; name=\"chat_id\"\n\n17\n"
            + "--frontier\nContent-Disposition: form-data; name=\"caption\"\n\n%s\n"
            + "--frontier\nContent-Disposition: form-data; name=\"photo\"; filename=\"p.png\"\n"
            + "Content-Type: image/png\n\nPNG!\n--frontier--\n";
    bot.multipart("sendPhoto", photo.formatted("größe"));
    assertThat(person.replies()).extracting(ChatLine::text).containsExactly("café & more", "größe");
    JsonNode tooLong = bot.multipart("sendPhoto", photo.formatted("x".repeat(1025)));
    assertThat(tooLong.path("description").asText()).contains("caption is too long");
    assertThat(bot.refusal("sendAnimation", "{'chat_id':17}")).contains("there is no animation");
  }

  @Test
  void anAnimationIsSentAgainByItsNameAndItsCaptionIsEdited() {
    person.says("hello");
    String animation =
        "--frontier\nContent-Disposition: form-data; name=\"chat_id\"\n\n17\n"
            + "--frontier\nContent-Disposition: form-data; name=\"animation\"; filename=\"a.gif\"\n"
            + "Content-Type: image/gif\n\nGIF!\n--frontier--\n";
    JsonNode first = bot.multipart("sendAnimation", animation).path("result");
    String name = first.path("animation").path("file_id").asText();
    JsonNode again =
        bot.call("sendAnimation", "{'chat_id':17,'animation':'" + name + "','caption':'0:30'}");
    assertThat(again.path("result").path("animation").path("file_id").asText()).isEqualTo(name);
    assertThat(bot.refusal("sendAnimation", "{'chat_id':17,'animation':'file-of-another-bot'}"))
        .contains("wrong file identifier");
    String edit = "{'chat_id':17,'message_id':" + again.path("result").path("message_id");
    assertThat(bot.refusal("editMessageText", edit + ",'text':'0:25'}"))
        .contains("there is no text in the message to edit");
    bot.call("editMessageCaption", edit + ",'caption':'0:25'}");
    assertThat(person.replies().getLast().text()).isEqualTo("0:25");
    assertThat(bot.refusal("editMessageCaption", edit + ",'caption':'0:25'}"))
        .contains("message is not modified");
    assertThat(bot.refusal("editMessageCaption", edit + ",'caption':'" + "x".repeat(1025) + "'}"))
        .contains("caption is too long");
  }

  @Test
  void onlyAMessageWithAFileHasACaption() {
    person.says("hello");
    JsonNode sent = bot.call("sendMessage", "{'chat_id':17,'text':'Hi'}");
    assertThat(
            bot.refusal(
                "editMessageCaption",
                "{'chat_id':17,'message_id':"
                    + sent.path("result").path("message_id")
                    + ",'caption':'Ho'}"))
        .contains("there is no caption in the message to edit");
  }

  @Test
  void aReplyIsAwaitedFromTheLastActionOn() {
    person.says("hello");
    bot.call("sendMessage", "{'chat_id':17,'text':'How strong?'}");
    assertThat(person.awaits("strong", ofSeconds(60)).text()).isEqualTo("How strong?");
    person.says("7");
    assertThatThrownBy(() -> person.awaits("strong", ofSeconds(0)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("> hello\n< How strong?\n> 7");
  }

  @Test
  void anotherProcessCanSteerIt() {
    bot.control("say", "[{'chat':17,'text':'hello','language':'de'},{'chat':18,'text':'hi'}]");
    bot.call("sendMessage", withButton("a"));
    bot.control("tap", "{'chat':17,'button':'label'}");
    bot.control("update", "{'telepathy':{}}");
    assertThat(bot.control("status", "").path("pending").asInt()).isEqualTo(4);
    JsonNode lines = bot.control("chat/17", "");
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1).path("buttons").toString()).isEqualTo("[[\"🌊 label\"]]");
    assertThat(lines.get(1).path("sent").asLong()).isPositive();
    bot.control("block", "{'chat':17}");
    assertThat(bot.refusal("sendMessage", withButton("a"))).contains("blocked");
    bot.control("fault", "{'method':'sendMessage','fault':'flood','times':1}");
    assertThat(bot.refusal("sendMessage", withButton("a"))).contains("Too Many Requests");
    assertThat(bot.control("tap", "{'chat':18,'button':'none'}").has("error")).isTrue();
  }

  private static String withButton(String data) {
    return "{'chat_id':17,'text':'x','reply_markup':{'inline_keyboard':[[{'text':'🌊 label',"
        + "'callback_data':'"
        + data
        + "'}]]}}";
  }

  private static String edit(int id, String text) {
    return "{'chat_id':17,'message_id':%d,'text':'%s'}".formatted(id, text);
  }

  private boolean ok(String message) {
    return bot.call("sendMessage", message).path("ok").asBoolean();
  }

  private JsonNode sent(String message) {
    return bot.call("sendMessage", message).path("result");
  }

  private List<JsonNode> updates(String call) {
    return bot.call("getUpdates", call).path("result").valueStream().toList();
  }
}
