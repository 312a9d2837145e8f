package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideover.store.Samples.ANNA;
import static org.tideover.store.Samples.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideover.domain.Appointment;
import org.tideover.domain.AppointmentKind;
import org.tideover.domain.Attachment;
import org.tideover.domain.Body;
import org.tideover.domain.BuddyNews;
import org.tideover.domain.Event;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.UrgeIntensity;

class JsonTest {
  /** A sealed family with a family inside, as conversation states are. */
  sealed interface Weather {
    record Calm() implements Weather {}

    record HeavyRain(
        int millimetres,
        List<UrgeIntensity> gusts,
        Optional<Instant> until,
        Optional<Duration> pause,
        Body body,
        Weather before,
        boolean warned)
        implements Weather {}

    sealed interface Storm extends Weather {
      record NorthEaster(Instant since) implements Storm {}
    }
  }

  static Stream<Event> everyKindOfEvent() {
    Appointment tick = new Appointment(ANNA, AppointmentKind.SESSION_TICK, NOON, "session-1");
    return Stream.of(
        new Event.Said(new PersonText("I'm “craving” 🌊\n\u0000 so bad"), true),
        new Event.Tapped("rate:7"),
        new Event.Sent(Attachment.VOICE),
        Event.Located.about(52.52437, 13.41053),
        new Event.Due(tick),
        new Event.LetGo("check-in.ask-urge"),
        new Event.Left(),
        new Event.Returned(),
        new Event.Raised(RiskLevel.CRISIS, RiskCategory.SELF_HARM),
        new Event.SaidInGroup(new PersonText("hi"), false, Optional.of(ANNA)),
        new Event.FromBuddy(BuddyNews.TOLD),
        new Event.TappedInGroup("together:join", ANNA),
        new Event.JoinedTogether(),
        new Event.EndedTogether("seated-march", NOON, 3));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfEvent")
  void anEventComesBackAsItWent(Event event) {
    assertThat(Json.read(Event.class, Json.write(Event.class, event))).contains(event);
  }

  @Test
  void noKindOfEventIsMissingAbove() {
    assertThat(everyKindOfEvent().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Event.class.getPermittedSubclasses()));
  }

  @Test
  void typesAndConstantsGoByTheirStableNames() {
    Appointment tick = new Appointment(ANNA, AppointmentKind.SESSION_TICK, NOON, "s");

    assertThat(
            Json.write(
                Event.class, new Event.SaidInGroup(new PersonText("x"), true, Optional.empty())))
        .contains("\"is\":\"said-in-group\"");
    assertThat(Json.write(Event.class, new Event.Due(tick))).contains("\"session-tick\"");
    assertThat(Json.write(Body.class, Body.IN_PAIN)).isEqualTo("\"pain\"");
  }

  @Test
  void aFamilyWithinAFamilyComesBackAsItWent() {
    Weather storm = new Weather.Storm.NorthEaster(NOON.plusNanos(123_456_789));
    Weather rain =
        new Weather.HeavyRain(
            7,
            List.of(new UrgeIntensity(8)),
            Optional.of(NOON),
            Optional.empty(),
            Body.WITHDRAWAL,
            storm,
            true);
    String json = Json.write(Weather.class, rain);

    assertThat(json).contains("\"heavy-rain\"").contains("\"north-easter\"");
    assertThat(Json.read(Weather.class, json)).contains(rain);
    assertThat(Json.read(Weather.class, "{\"is\":\"calm\"}")).contains(new Weather.Calm());
  }

  @Test
  void halfARecordDoesNotComeBack() {
    assertThat(Json.read(Weather.class, "{\"is\":\"north-easter\"}")).isEmpty();
    assertThat(Json.read(Weather.class, "{\"is\":\"fog\"}")).isEmpty();
    assertThat(Json.read(Weather.class, "{")).isEmpty();
  }

  @Test
  void aCollectionThatALaterVersionAddedIsEmptyAndAFlagIsNotSet() {
    String before =
        "{'millimetres':7,'until':null,'pause':null,'body':'pain','before':{'is':'calm'}}";

    assertThat(Json.read(Weather.HeavyRain.class, before.replace('\'', '"')))
        .contains(
            new Weather.HeavyRain(
                7,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Body.IN_PAIN,
                new Weather.Calm(),
                false));
    assertThat(Json.read(Weather.HeavyRain.class, before.replace('\'', '"').replace("until", "x")))
        .as("nothing else may be missing")
        .isEmpty();
  }

  @Test
  void methodsOfARecordAreNotStored() {
    assertThat(Json.write(UrgeIntensity.class, new UrgeIntensity(9))).isEqualTo("{\"value\":9}");
  }
}
