package org.tideover.operator.page;

import java.util.Set;
import org.tideover.web.WebRequest;

/**
 * Whether a request is meant for this machine, and not one that another site makes a browser send.
 */
public final class OwnName {
  private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private OwnName() {}

  /** The name that the browser asked for: another one would be a stranger's that points at us. */
  public static boolean isAskedFor(WebRequest request) {
    return request
        .header("Host")
        .map(host -> host.replaceFirst(":\\d{1,5}$", ""))
        .filter(NAMES::contains)
        .isPresent();
  }

  /** Whether it comes from our own page, from a person's hand, or from what is no browser. */
  public static boolean isFromHere(WebRequest request) {
    return request.header("Sec-Fetch-Site").map(OURS::contains).orElse(true);
  }
}
