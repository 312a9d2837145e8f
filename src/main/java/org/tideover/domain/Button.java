package org.tideover.domain;

/**
 * A button under a message, as it is sent.
 *
 * @param label what it says
 * @param action what comes back when it is tapped, at most 64 bytes
 */
public record Button(String label, String action) {
  /** The channel's limit on {@link #action()}, in bytes of UTF-8 (Telegram's callback data). */
  public static final int MAX_ACTION_BYTES = 64;

  /** What an action does; what follows a second colon says to what it does it. */
  public static String kind(String action) {
    int second = action.indexOf(':', action.indexOf(':') + 1);
    return second < 0 ? action : action.substring(0, second);
  }

  /** Checks the limit. */
  public Button {
    int bytes = action.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > MAX_ACTION_BYTES) {
      throw new IllegalArgumentException("A button's action has 1 to 64 bytes, not " + bytes);
    }
  }
}
