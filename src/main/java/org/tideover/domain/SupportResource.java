package org.tideover.domain;

/**
 * A helpline or service of one country.
 *
 * @param kind what it is for
 * @param name as it calls itself
 * @param phone as people dial it, shown verbatim; empty where there is none
 * @param text how to reach it in writing; empty where it cannot be
 * @param url its page; empty where there is none
 * @param hours when it answers
 * @param languages which languages it speaks
 */
public record SupportResource(
    ResourceKind kind,
    String name,
    String phone,
    String text,
    String url,
    String hours,
    String languages) {

  /** Whether it answers at every hour. */
  public boolean alwaysOpen() {
    return hours.startsWith("24/7") || hours.startsWith("always") || hours.startsWith("directory");
  }
}
