package org.tideover.domain;

import java.time.Instant;

/**
 * An event as a channel hands it in.
 *
 * @param person whom it concerns
 * @param externalId unique for the channel's delivery, so that a repeated delivery is recognised
 * @param at when it reached us
 * @param language IETF tag of the person's app, such as {@code de} or {@code pt-BR}; empty if
 *     unknown
 * @param event what happened
 * @param reference the channel's name for the message in their chat; empty if it is none, or if
 *     others read it too
 */
public record Incoming(
    PersonId person,
    String externalId,
    Instant at,
    String language,
    Event event,
    String reference) {
  /** An event that is no message in a chat. */
  public Incoming(PersonId person, String externalId, Instant at, String language, Event event) {
    this(person, externalId, at, language, event, "");
  }
}
