package org.tideover.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tideover.domain.Event;
import org.tideover.domain.Incoming;
import org.tideover.tester.Texts;

/** Updates whose fields hold anything at all are read or ignored, and never break the channel. */
class AnyUpdateTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final List<String> FIELDS =
      List.of(
          "message",
          "edited_message",
          "my_chat_member",
          "callback_query",
          "from",
          "chat",
          "id",
          "type",
          "is_bot",
          "text",
          "caption",
          "data",
          "rich_message",
          "new_chat_member",
          "status",
          "language_code",
          "update_id",
          "reply_to_message",
          "photo",
          "voice",
          "blocks",
          "children",
          "entities");

  private final UpdateReader reader = new UpdateReader(new Addressing(7000000001L));

  @Property(tries = 3_000, seed = Texts.SEED)
  void anyUpdateIsReadOrIgnored(@ForAll("trees") JsonNode update) {
    assertThat(reader.read(update, NOW)).isNotNull();
  }

  @Property(seed = Texts.SEED)
  void wordsInPrivateArriveAsTheyWereSent(
      @ForAll("texts") String words, @ForAll("trees") JsonNode x) {
    ObjectNode message = JSON.objectNode();
    message.putObject("from").put("id", 17).set("language_code", x);
    message.putObject("chat").put("id", 17).put("type", "private");
    message.put("text", words).set("entities", x);
    ObjectNode update = JSON.objectNode().put("update_id", 5);
    update.set("message", message);
    Reading read = reader.read(update, NOW);
    String expected = words.isBlank() || words.startsWith("/") ? "" : words;
    assertThat(
            read.incoming().map(AnyUpdateTest::said).filter(one -> !one.startsWith("/")).orElse(""))
        .isEqualTo(expected);
  }

  private static String said(Incoming incoming) {
    return incoming.event() instanceof Event.Said said ? said.text().reveal() : "";
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.anything();
  }

  @Provide
  Arbitrary<JsonNode> trees() {
    return Arbitraries.recursive(AnyUpdateTest::leaves, AnyUpdateTest::branches, 0, 5);
  }

  private static Arbitrary<JsonNode> leaves() {
    return Arbitraries.oneOf(
        Arbitraries.of("private", "supergroup", "kicked", "member", "hi", "/help@bot", "", " ")
            .map(JSON::textNode),
        Texts.anything().map(JSON::textNode),
        Arbitraries.longs().map(JSON::numberNode),
        Arbitraries.of(true, false).map(JSON::booleanNode),
        Arbitraries.just(JSON.nullNode()));
  }

  private static Arbitrary<JsonNode> branches(Arbitrary<JsonNode> inner) {
    Arbitrary<JsonNode> objects =
        Arbitraries.maps(Arbitraries.of(FIELDS), inner).ofMaxSize(6).map(AnyUpdateTest::object);
    Arbitrary<JsonNode> lists =
        inner.list().ofMaxSize(3).map(nodes -> JSON.arrayNode().addAll(nodes));
    return Arbitraries.oneOf(objects, objects, lists);
  }

  private static JsonNode object(Map<String, JsonNode> fields) {
    ObjectNode node = JSON.objectNode();
    node.setAll(fields);
    return node;
  }
}
