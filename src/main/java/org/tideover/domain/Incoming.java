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
 */
public record Incoming(
    PersonId person, String externalId, Instant at, String language, Event event) {}
