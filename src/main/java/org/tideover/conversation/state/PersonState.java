package org.tideover.conversation.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideover.domain.Body;
import org.tideover.domain.PersonId;
import org.tideover.domain.Screening;
import org.tideover.domain.UrgeEpisode;
import org.tideover.domain.Wordings;

/**
 * What is kept of a person between turns.
 *
 * @param person who
 * @param profile what they told us about themselves
 * @param conversation where the conversation stands
 * @param episode the open urge episode
 * @param body their latest word on their body
 * @param memory what is remembered of earlier turns
 * @param metAt when they first came
 * @param preferences how and when they want to hear from us
 * @param rhythm how we wrote first, and what speaks for doing so
 * @param screening what their answers on their body ask of every movement
 */
public record PersonState(
    PersonId person,
    Profile profile,
    ConversationState conversation,
    Optional<UrgeEpisode> episode,
    Optional<BodyReport> body,
    Memory memory,
    Instant metAt,
    Preferences preferences,
    Rhythm rhythm,
    Screening screening) {
  private static final Set<Body> MILDER = Set.of(Body.IN_PAIN, Body.TIRED);

  /** Somebody new. */
  public static PersonState meet(PersonId person, Instant now) {
    return new PersonState(
        person,
        Profile.unknown(),
        new ConversationState.Idle(),
        Optional.empty(),
        Optional.empty(),
        Memory.empty(),
        now,
        Preferences.unknown(),
        Rhythm.none(),
        Screening.unasked());
  }

  /** The body answer that still holds; a sign that forbids movement is above it. */
  public Optional<Body> bodyAt(Instant now) {
    return screening.forbidsAt(now) ? Optional.of(unwell(now)) : toldAt(now);
  }

  private Body unwell(Instant now) {
    return toldAt(now).filter(answer -> answer == Body.SLEEPY).orElse(Body.UNWELL);
  }

  /** Their own latest word on their body, while it holds. */
  public Optional<Body> toldAt(Instant now) {
    return body.filter(report -> report.holdsAt(now)).map(BodyReport::body);
  }

  /** Whether they told of use in the last hours: then they rest, however well they feel. */
  public boolean justUsed(Instant now) {
    return toldAt(now).equals(Optional.of(Body.SLEEPY))
        && rhythm.lapse().filter(told -> now.isBefore(told.plus(BodyReport.HOLDS))).isPresent();
  }

  /** The same in another state. */
  public PersonState in(ConversationState state) {
    return new PersonState(
        person, profile, state, episode, body, memory, metAt, preferences, rhythm, screening);
  }

  /** The same with another profile. */
  public PersonState known(Profile other) {
    return new PersonState(
        person, other, conversation, episode, body, memory, metAt, preferences, rhythm, screening);
  }

  /** The same with another urge episode, or none. */
  public PersonState during(Optional<UrgeEpisode> other) {
    return new PersonState(
        person, profile, conversation, other, body, memory, metAt, preferences, rhythm, screening);
  }

  /** The same after they told of a wheelchair, which counts like an answer. */
  public PersonState onWheels() {
    return screened(screening.onWheels(true));
  }

  /**
   * The same after a word on the body; a stop sign, and use just told, hold against milder words.
   */
  public PersonState feeling(Body answer, Instant now) {
    boolean stopped = toldAt(now).equals(Optional.of(Body.UNWELL)) && answer != Body.SLEEPY;
    if (stopped || justUsed(now) && answer.mayMove()) {
      return this;
    }
    Optional<BodyReport> report = Optional.of(new BodyReport(answer, now));
    return new PersonState(
        person,
        profile,
        conversation,
        episode,
        report,
        memory,
        metAt,
        preferences,
        rhythm,
        screening);
  }

  /**
   * The same after words in passing: sick from withdrawal stays so, whatever else hurts or tires.
   */
  public PersonState alsoFeeling(Body told, Instant now) {
    boolean stays = MILDER.contains(told) && toldAt(now).equals(Optional.of(Body.WITHDRAWAL));
    return feeling(stays ? Body.WITHDRAWAL : told, now);
  }

  /** The same when an earlier word on the body, but for a stop sign, holds no more. */
  public PersonState rested() {
    Optional<BodyReport> left = body.filter(report -> report.body() == Body.UNWELL);
    return new PersonState(
        person,
        profile,
        conversation,
        episode,
        left,
        memory,
        metAt,
        preferences,
        rhythm,
        screening);
  }

  /** The same after a movement was offered. */
  public PersonState wasOffered(String movement) {
    return remembering(memory.movement(movement));
  }

  /** The same after a skill was shown. */
  public PersonState wasShown(String skill) {
    return remembering(memory.skill(skill));
  }

  /** The same after a lesson was shown. */
  public PersonState wasTaught(String lesson) {
    return remembering(memory.taught(lesson));
  }

  /** The same with these actions under our latest messages. */
  public PersonState canTap(List<String> actions) {
    return remembering(memory.actions(actions));
  }

  /** The same after we said who we are. */
  public PersonState wasIntroduced() {
    return remembering(memory.afterIntroduction());
  }

  /** The same after a sign of danger. */
  public PersonState noticing(Signal signal) {
    return remembering(memory.noticed(memory.signals().plus(signal)));
  }

  /** The same without the signs of a kind. */
  public PersonState noticingNoMore(Signal.Kind kind) {
    return remembering(memory.noticed(memory.signals().without(kind)));
  }

  /** The same when the last check-in after signs of danger comes then, or none does. */
  public PersonState askedAfterDanger(Optional<Instant> at) {
    return remembering(memory.noticed(memory.signals().asking(at)));
  }

  /** The same after we said that the country is a guess. */
  public PersonState wasToldOfGuess(Instant now) {
    return remembering(memory.guessedAt(now));
  }

  /** The same after we said something in these wordings. */
  public PersonState wasWrittenTo(Wordings worded) {
    return remembering(memory.worded(worded));
  }

  /** The same after what we said last under a key was let go on its way. */
  public PersonState didNotGet(String key) {
    return remembering(memory.worded(memory.worded().letGo(key)));
  }

  /** The same after the set-up was offered. */
  public PersonState wasOfferedSetUp() {
    return remembering(memory.afterSetUpWasOffered());
  }

  /** The same after they did something of their own. */
  public PersonState wasSeen(Instant now) {
    return remembering(memory.seenAt(now));
  }

  /** The same after they said that they have no stop sign. */
  public PersonState withoutSign(Instant now) {
    return remembering(memory.withoutSignAt(now));
  }

  /** The same with other preferences. */
  public PersonState preferring(Preferences other) {
    return new PersonState(
        person, profile, conversation, episode, body, memory, metAt, other, rhythm, screening);
  }

  /** The same with another rhythm. */
  public PersonState keeping(Rhythm other) {
    return new PersonState(
        person, profile, conversation, episode, body, memory, metAt, preferences, other, screening);
  }

  /** The same with other answers on their body. */
  public PersonState screened(Screening answers) {
    return new PersonState(
        person, profile, conversation, episode, body, memory, metAt, preferences, rhythm, answers);
  }

  private PersonState remembering(Memory other) {
    return new PersonState(
        person, profile, conversation, episode, body, other, metAt, preferences, rhythm, screening);
  }
}
