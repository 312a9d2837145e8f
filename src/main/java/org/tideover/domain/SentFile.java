package org.tideover.domain;

/**
 * A file as it goes out with a message.
 *
 * @param kind how it is shown
 * @param name its name, with the ending
 * @param bytes what is in it; nobody may change them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SentFile(Kind kind, String name, byte[] bytes) {
  /** How a file is shown. */
  public enum Kind {
    /** As a picture. */
    PHOTO,
    /** As a file to keep. */
    DOCUMENT
  }

  @Override
  public String toString() {
    return name;
  }
}
