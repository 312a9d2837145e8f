package org.tideover.web;

import java.io.IOException;
import java.util.Optional;

/** What a client asks; its body is read only when somebody wants it. */
public interface WebRequest {
  /** Such as {@code GET}. */
  String method();

  /** The decoded path, beginning with a slash. */
  String path();

  /** A header's first value. */
  Optional<String> header(String name);

  /**
   * The body.
   *
   * @throws TooLarge if it is longer than this server takes
   */
  byte[] body() throws IOException, TooLarge;

  /** The body is longer than this server takes. */
  final class TooLarge extends Exception {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("The body is too long");
    }
  }
}
