package org.tideover.faketelegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A call's parameters, from the address and from a JSON, form or multipart body. */
final class Params {
  private final Map<String, JsonNode> values = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();

  static Params read(HttpExchange exchange) throws IOException {
    Params params = new Params();
    params.addForm(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
    String type =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (type.startsWith("application/json")) {
      params.addJson(new String(body, StandardCharsets.UTF_8));
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      params.addForm(new String(body, StandardCharsets.UTF_8));
    } else if (type.startsWith("multipart/form-data")) {
      Multipart.read(type, body, params);
    } else if (body.length > 0) {
      throw ApiError.bad("unsupported content type");
    }
    return params;
  }

  void put(String name, String value) {
    values.put(name, TextNode.valueOf(value));
  }

  void putFile(String name, byte[] content) {
    files.put(name, content);
  }

  boolean has(String name) {
    JsonNode value = values.get(name);
    return value != null && !value.isNull();
  }

  String text(String name) {
    return has(name) ? values.getOrDefault(name, TextNode.valueOf("")).asText() : "";
  }

  long number(String name, long otherwise) {
    if (!has(name)) {
      return otherwise;
    }
    try {
      return Long.parseLong(text(name).strip());
    } catch (NumberFormatException e) {
      throw ApiError.bad(name + " must be a number");
    }
  }

  boolean flag(String name) {
    String value = text(name);
    return value.equals("true") || value.equals("1") || value.equals("True");
  }

  /** A structured parameter: JSON itself, or JSON written into a text. */
  Optional<JsonNode> json(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(value -> !value.isNull())
        .map(value -> value.isTextual() ? Json.read(value.asText()) : value)
        .filter(value -> !value.isMissingNode());
  }

  /** A file given as an upload, or as {@code attach://} another upload's name. */
  Optional<byte[]> file(String name) {
    String given = text(name);
    String part = given.startsWith("attach://") ? given.substring("attach://".length()) : name;
    return Optional.ofNullable(files.get(part));
  }

  private void addJson(String body) {
    if (body.isBlank()) {
      return;
    }
    JsonNode tree = Json.read(body);
    if (!tree.isObject()) {
      throw ApiError.bad("object expected as parameters");
    }
    tree.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
  }

  private void addForm(String form) {
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
