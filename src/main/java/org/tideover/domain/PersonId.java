package org.tideover.domain;

/**
 * Which person, on which channel: {@code telegram:12345} or {@code console:me}.
 *
 * @param channel the channel's id, such as {@code telegram}
 * @param address where that channel reaches the person, such as a chat number
 */
public record PersonId(String channel, String address) {
  /** Checks that both parts are there and that the channel holds no colon. */
  public PersonId {
    if (channel.isBlank() || address.isBlank() || channel.indexOf(':') >= 0) {
      throw new IllegalArgumentException("A person id reads channel:address");
    }
  }

  /** Reads what {@link #toString()} wrote. */
  public static PersonId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("A person id reads channel:address");
    }
    return new PersonId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public String toString() {
    return channel + ":" + address;
  }
}
