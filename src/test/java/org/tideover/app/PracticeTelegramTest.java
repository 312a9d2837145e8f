package org.tideover.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What practice talks to hands over what people do, takes every answer, and stays at home. */
class PracticeTelegramTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PracticeTelegram telegram = PracticeTelegram.open();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    telegram.close();
    http.close();
  }

  @Test
  void anUpdateComesUntilItIsConfirmed() throws Exception {
    telegram.says(7, "hello");
    telegram.taps(8, "rate:7");
    JsonNode updates = call("getUpdates", "{\"offset\":0}");
    assertThat(updates).isEqualTo(call("getUpdates", "{\"offset\":0}"));
    assertThat(updates).hasSize(2);
    assertThat(updates.at("/0/message/text").asText()).isEqualTo("hello");
    assertThat(updates.at("/0/message/chat/id").asLong()).isEqualTo(7);
    assertThat(updates.at("/1/callback_query/data").asText()).isEqualTo("rate:7");
    long last = updates.at("/1/update_id").asLong();
    telegram.says(7, "again");
    JsonNode fresh = call("getUpdates", "{\"offset\":%d}".formatted(last + 1));
    assertThat(fresh).hasSize(1);
    assertThat(fresh.at("/0/message/text").asText()).isEqualTo("again");
  }

  @Test
  void whatIsSentIsNumberedAndEverythingElseIsAllowed() throws Exception {
    JsonNode one = call("sendMessage", "{}");
    JsonNode other = call("sendMessage", "{}");
    assertThat(other.path("message_id").asLong()).isGreaterThan(one.path("message_id").asLong());
    assertThat(call("sendPhoto", "{}").path("message_id").isNumber()).as("a picture, too").isTrue();
    telegram.awaitSent(3);
    assertThat(call("setMyCommands", "{}").asBoolean()).isTrue();
  }

  @Test
  void itListensOnThisMachineAlone() throws IOException {
    assertThat(InetAddress.getByName(telegram.url().getHost()).isLoopbackAddress()).isTrue();
    assertThat(telegram.settings().apiUrl()).isEqualTo(telegram.url());
  }

  private JsonNode call(String method, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(telegram.url().resolve("/bot1:practice/" + method))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonNode answer = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    assertThat(answer.path("ok").asBoolean()).isTrue();
    return answer.path("result");
  }
}
