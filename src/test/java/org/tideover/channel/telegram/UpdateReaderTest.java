package org.tideover.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.domain.Attachment;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;

class UpdateReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String FROM = "'from':{'id':17,'is_bot':false,'language_code':'pt-BR'}";
  private static final String PRIVATE = "'chat':{'id':17,'type':'private'}";
  private static final Optional<PersonId> SPEAKER = Optional.of(new PersonId("telegram", "17"));
  private static final String GROUP = "'chat':{'id':-100500,'type':'supergroup'}";

  private final Addressing addressing = new Addressing(7000000001L);
  private final UpdateReader reader = new UpdateReader(addressing);

  @Test
  void wordsInPrivateAreSaid() {
    assertThat(read("{'update_id':5,'message':{'message_id':1,%s,%s,'text':'im craving'}}"))
        .contains(
            new Incoming(
                new PersonId("telegram", "17"), "5", NOW, "pt-BR", said("im craving", false), "1"));
  }

  @Test
  void aMessageInAGroupIsNotNotedForDeletion() {
    Incoming incoming =
        read("{'update_id':5,'message':{'message_id':1,'chat':{'id':-5,'type':'group'},"
                + "'from':{'id':17},'text':'/help'}}")
            .orElseThrow();
    assertThat(incoming.reference()).isEmpty();
  }

  @Test
  void anEditedMessageIsSaidAgain() {
    assertThat(event("{'update_id':5,'edited_message':{%s,%s,'text':'i want to die'}}"))
        .contains(said("i want to die", true));
  }

  @Test
  void aMovingLiveLocationIsNoNews() {
    assertThat(event("{'update_id':5,'edited_message':{%s,%s,'location':{'latitude':1.5}}}"))
        .isEmpty();
  }

  @Test
  void aMissingLanguageIsUnknown() {
    Incoming incoming =
        read("{'update_id':5,'message':{'from':{'id':17},'chat':{'id':17,'type':'private'},"
                + "'text':'hi'}}")
            .orElseThrow();
    assertThat(incoming.language()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "voice,VOICE",
    "audio,VOICE",
    "video_note,VOICE",
    "photo,PHOTO",
    "live_photo,PHOTO",
    "video,VIDEO",
    "sticker,STICKER",
    "location,LOCATION",
    "contact,CONTACT",
    "document,DOCUMENT",
    "poll,OTHER",
    "dice,OTHER",
    "story,OTHER",
    "hologram,OTHER"
  })
  void whatCarriesNoWordsIsSent(String field, Attachment attachment) {
    assertThat(event("{'update_id':5,'message':{%s,%s,'" + field + "':{'file_id':'x'}}}"))
        .contains(new Event.Sent(attachment));
  }

  @Test
  void anAnimationIsNoDocumentAndAVenueIsALocation() {
    assertThat(event("{'update_id':5,'message':{%s,%s,'animation':{},'document':{}}}"))
        .contains(new Event.Sent(Attachment.VIDEO));
    assertThat(event("{'update_id':5,'message':{%s,%s,'location':{},'venue':{}}}"))
        .contains(new Event.Sent(Attachment.LOCATION));
  }

  @Test
  void contentThatTheApiCannotShowYetIsSentAsOther() {
    assertThat(event("{'update_id':5,'message':{'message_id':1,'date':1,%s,%s}}"))
        .contains(new Event.Sent(Attachment.OTHER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo", "video", "document", "voice", "animation", "paid_media"})
  void aCaptionIsThePersonsWords(String field) {
    assertThat(event("{'update_id':5,'message':{%s,%s,'" + field + "':{},'caption':'goodbye'}}"))
        .contains(said("goodbye", false));
  }

  @Test
  void theWordsOfAFormattedMessageAreFoundInEveryBlock() {
    String rich =
        "{'blocks':[{'type':'paragraph','text':['i ',{'type':'bold','text':'cannot'},' go on']},"
            + "{'type':'list','items':[{'blocks':[{'type':'new','text':'help'}]}]}]}";
    assertThat(event("{'update_id':5,'message':{%s,%s,'rich_message':" + rich + "}}"))
        .contains(said("i  cannot  go on help", false));
  }

  @Test
  void aTapIsTappedAndWantsItsAnswer() {
    Reading reading =
        reading(
            "{'update_id':5,'callback_query':{'id':'99',%s,'message':{'date':0,%s},"
                + "'data':'rate:7'}}");
    assertThat(reading.incoming().map(Incoming::event)).contains(new Event.Tapped("rate:7"));
    assertThat(reading.callback()).contains("99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'game_short_name':'chess','message':{'chat':{'id':17,'type':'private'}}",
        "'data':'rate:7','inline_message_id':'abc'",
        "'data':'rate:7','message':{'chat':{'id':-100,'type':'supergroup'}}"
      })
  void anIgnoredTapIsAnsweredAllTheSame(String rest) {
    Reading reading = reading("{'update_id':5,'callback_query':{'id':'99'," + rest + "}}");
    assertThat(reading.incoming()).isEmpty();
    assertThat(reading.callback()).contains("99");
  }

  @Test
  void aTapInAGroupTellsWhoTapped() {
    Reading reading =
        reading(
            "{'update_id':5,'callback_query':{'id':'99',"
                + FROM
                + ",'data':'together:join','message':{"
                + GROUP
                + "}}}");
    assertThat(reading.incoming().map(Incoming::person))
        .contains(new PersonId("telegram", "-100500"));
    assertThat(reading.incoming().map(Incoming::event))
        .contains(new Event.TappedInGroup("together:join", SPEAKER.orElseThrow()));
  }

  @Test
  void blockingIsLeavingAndUnblockingIsReturning() {
    assertThat(event(membership("private", "kicked"))).contains(new Event.Left());
    assertThat(event(membership("private", "member"))).contains(new Event.Returned());
    assertThat(event(membership("private", "enchanted"))).isEmpty();
    assertThat(event(membership("supergroup", "kicked"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/crave, /crave",
    "/start from-a-friend, /start from-a-friend",
    "/help@TideoverTestBot, /help",
    "/help@tideovertestbot me, /help me",
    "/help@OtherBot, /help@OtherBot",
    "write to a@TideoverTestBot, write to a@TideoverTestBot"
  })
  void ourNameInACommandIsLeftOut(String words, String read) {
    addressing.learnName("TideoverTestBot");
    assertThat(event("{'update_id':5,'message':{%s,%s,'text':'" + words + "'}}"))
        .contains(said(read, false));
  }

  @ParameterizedTest
  @CsvSource({
    "/crave, true",
    "/crave@TideoverTestBot, true",
    "/crave@OtherBot, false",
    "hey @tideovertestbot can you, true",
    "hey @TideoverTestBots can you, false",
    "just talking, false"
  })
  void groupWordsAreForUsWhenWeAreNamed(String words, boolean addressed) {
    addressing.learnName("TideoverTestBot");
    Event.SaidInGroup said =
        (Event.SaidInGroup) event(inGroup("'text':'" + words + "'")).orElseThrow();
    assertThat(said.addressed()).isEqualTo(addressed);
    assertThat(read(inGroup("'text':'x'")).map(Incoming::person))
        .contains(new PersonId("telegram", "-100500"));
  }

  @Test
  void aReplyToUsInAGroupIsForUs() {
    assertThat(event(inGroup("'text':'yes','reply_to_message':{'from':{'id':7000000001}}")))
        .contains(new Event.SaidInGroup(new PersonText("yes"), true, SPEAKER));
    assertThat(event(inGroup("'text':'yes','reply_to_message':{'from':{'id':8}}")))
        .contains(new Event.SaidInGroup(new PersonText("yes"), false, SPEAKER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'update_id':5}",
        "{'update_id':5,'message':null}",
        "{'update_id':5,'message':'nonsense'}",
        "{'update_id':5,'message':{'text':'hi'}}",
        "{'update_id':5,'message':{'text':'hi','chat':{'type':'private'}}}",
        "{'update_id':5,'telepathy':{'thought':'hi'}}",
        "{'update_id':5,'inline_query':{'id':'1','query':'hi'}}",
        "{'update_id':5,'channel_post':{'chat':{'id':-1,'type':'channel'},'text':'hi'}}",
        "{'update_id':5,'message':{'chat':{'id':-1,'type':'channel'},'text':'hi'}}",
        "{'update_id':5,'message':{'from':{'id':2,'is_bot':true},"
            + "'chat':{'id':2,'type':'private'},'text':'hi'}}",
        "{'update_id':5,'message':{%s,%s,'pinned_message':{'text':'hi'}}}",
        "{'update_id':5,'message':{%s,%s,'message_auto_delete_timer_changed':{}}}",
        "{'update_id':5,'message':{'chat':{'id':-1,'type':'group'},'new_chat_members':[{}]}}",
        "{'update_id':5,'edited_message':{'chat':{'id':-1,'type':'group'},'text':'hi'}}",
        "{'update_id':5,'my_chat_member':7}",
        "{'update_id':5,'callback_query':[]}"
      })
  void theRestIsIgnoredOnPurpose(String update) {
    assertThat(reading(update).incoming()).isEmpty();
    assertThat(reading(update).callback()).isEmpty();
  }

  @Test
  void fieldsOfTheFutureDoNoHarm() {
    assertThat(
            event(
                "{'update_id':5,'aura':1,'message':{%s,%s,'text':'hi','mood':{'x':[1]},"
                    + "'forward_origin':{'type':'from-mars'}}}"))
        .contains(said("hi", false));
  }

  private static Event said(String words, boolean edited) {
    return new Event.Said(new PersonText(words), edited);
  }

  private static String membership(String chatType, String status) {
    return "{'update_id':5,'my_chat_member':{'chat':{'id':17,'type':'%s'},".formatted(chatType)
        + "'new_chat_member':{'status':'%s'}}}".formatted(status);
  }

  private static String inGroup(String content) {
    return "{'update_id':5,'message':{" + FROM + "," + GROUP + "," + content + "}}";
  }

  private Optional<Event> event(String update) {
    return read(update).map(Incoming::event);
  }

  private Optional<Incoming> read(String update) {
    return reading(update).incoming();
  }

  /** Reads JSON written with single quotes; {@code %s,%s} stands for the sender and the chat. */
  private Reading reading(String update) {
    String whole = update.replaceFirst("%s", FROM).replaceFirst("%s", PRIVATE).replace('\'', '"');
    try {
      return reader.read(Answers.JSON.readTree(whole), NOW);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
