package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A bare bot that makes calls over HTTP, to try the fake's own rules. */
final class BotClient {
  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final String token;

  BotClient(URI url, String token) {
    this.url = url;
    this.token = token;
  }

  /** Calls with a JSON body written with single quotes, and returns the whole answer. */
  JsonNode call(String method, String body) {
    return send(request(method, "application/json", body.replace('\'', '"')));
  }

  CompletableFuture<JsonNode> callLater(String method, String body) {
    return http.sendAsync(
            request(method, "application/json", body.replace('\'', '"')), BodyHandlers.ofString())
        .thenApply(response -> Json.read(response.body()));
  }

  JsonNode form(String method, String body) {
    return send(request(method, "application/x-www-form-urlencoded", body));
  }

  JsonNode multipart(String method, String body) {
    return send(
        request(method, "multipart/form-data; boundary=frontier", body.replace("\n", "\r\n")));
  }

  /** The description of the error that a call meets. */
  String refusal(String method, String body) {
    return call(method, body).path("description").asText();
  }

  JsonNode control(String path, String body) {
    return send(
        HttpRequest.newBuilder(url.resolve("/control/" + path))
            .POST(BodyPublishers.ofString(body.replace('\'', '"')))
            .build());
  }

  private HttpRequest request(String method, String type, String body) {
    return HttpRequest.newBuilder(URI.create(url + "/bot" + token + "/" + method))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private JsonNode send(HttpRequest request) {
    try {
      return Json.read(http.send(request, BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
