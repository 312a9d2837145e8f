package org.tideover.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param type the body's media type
 * @param body what is sent
 * @param headers further headers
 */
public record WebResponse(int status, String type, String body, Map<String, String> headers) {
  /** Plain text. */
  public static WebResponse text(int status, String body) {
    return new WebResponse(status, "text/plain; charset=utf-8", body, Map.of());
  }

  /** A page. */
  public static WebResponse html(int status, String body) {
    return new WebResponse(status, "text/html; charset=utf-8", body, Map.of());
  }

  /** The same with another header. */
  public WebResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WebResponse(status, type, body, more);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
