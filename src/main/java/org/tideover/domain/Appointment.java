package org.tideover.domain;

import java.time.Instant;

/**
 * Something due with a person at a time. A person has at most one appointment of a kind: booking it
 * again moves it.
 *
 * @param person with whom
 * @param kind what for
 * @param at when, in program time
 * @param token what it belongs to, such as an episode's id; lets a late one be recognised as stale
 */
public record Appointment(PersonId person, AppointmentKind kind, Instant at, String token) {}
