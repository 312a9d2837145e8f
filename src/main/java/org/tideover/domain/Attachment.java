package org.tideover.domain;

/** What a person sent instead of words. */
public enum Attachment {
  VOICE,
  PHOTO,
  VIDEO,
  STICKER,
  LOCATION,
  CONTACT,
  DOCUMENT,
  OTHER;

  /** The stable name, also the end of the reply's key. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
