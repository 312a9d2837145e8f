package org.tideover.operator.page;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.web.WebRequest;

/** What a browser sends along: the fields of a form, and its cookies. */
final class Form {
  private static final String ENCODED = "application/x-www-form-urlencoded";

  private Form() {}

  /** The fields of a form; none where the body is something else. */
  static Map<String, String> fields(WebRequest request) throws IOException, WebRequest.TooLarge {
    if (request.header("Content-Type").filter(type -> type.startsWith(ENCODED)).isEmpty()) {
      return Map.of();
    }
    return pairs(new String(request.body(), StandardCharsets.UTF_8), "&")
        .collect(
            Collectors.toMap(
                pair -> decoded(pair[0]), pair -> decoded(pair[1]), (first, second) -> first));
  }

  /** A cookie's value; empty where there is none. */
  static String cookie(WebRequest request, String name) {
    Optional<String> header = request.header("Cookie");
    return header.stream()
        .flatMap(all -> pairs(all, ";"))
        .filter(pair -> pair[0].strip().equals(name))
        .map(pair -> pair[1].strip())
        .findFirst()
        .orElse("");
  }

  private static Stream<String[]> pairs(String text, String between) {
    return Stream.of(text.split(between, -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }
}
