package org.tideover.channel.telegram;

import java.util.Optional;

/**
 * What stands in a chat: a message by its number, and whether its words stand under a picture,
 * since Telegram edits those in another way.
 */
record Shown(int number, boolean withPicture) {
  private static final String PICTURE = "/picture";

  /** What a reference names; empty if it is none of ours. */
  static Optional<Shown> of(String reference) {
    boolean withPicture = reference.endsWith(PICTURE);
    String number =
        withPicture ? reference.substring(0, reference.length() - PICTURE.length()) : reference;
    try {
      return Optional.of(new Shown(Integer.parseInt(number), withPicture));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String reference() {
    return withPicture ? number + PICTURE : String.valueOf(number);
  }
}
