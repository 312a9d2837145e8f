package org.tideover.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Profile;
import org.tideover.conversation.state.Signals;
import org.tideover.conversation.state.Tracking;
import org.tideover.domain.UrgeEpisode;
import org.tideover.domain.Wordings;

class StateCodecTest {
  static Stream<Class<?>> everyState() {
    return Specimen.family(ConversationState.class);
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void everyStateComesBackAsItWent(Class<?> type) {
    ConversationState state = (ConversationState) Specimen.of(type);
    String json = Json.write(ConversationState.class, state);

    assertThat(json).contains("\"is\":\"" + StableNames.of(type) + "\"");
    assertThat(Json.read(ConversationState.class, json)).contains(state);
  }

  @Test
  void aStateOfBeforeThereWasAMemoryForSignsKeepsTheRest() {
    PersonState person = (PersonState) Specimen.of(PersonState.class);
    ObjectNode stored = (ObjectNode) Json.MAPPER.valueToTree(person);
    ((ObjectNode) stored.get("memory")).remove(List.of("signals", "guessed", "worded"));

    PersonState read = StateCodec.read(person.person(), person.metAt(), stored.toString());

    assertThat(read.memory().signals()).isEqualTo(Signals.none());
    assertThat(read.memory().guessed()).isEmpty();
    assertThat(read.memory().worded()).isEqualTo(Wordings.none());
    assertThat(read.memory().movements()).isEqualTo(person.memory().movements());
    assertThat(read.memory().introduced()).isTrue();
    assertThat(read.profile()).isEqualTo(person.profile());
  }

  @Test
  void signsOfBeforeACheckInWasKeptBesideThemStay() {
    PersonState person = (PersonState) Specimen.of(PersonState.class);
    ObjectNode stored = (ObjectNode) Json.MAPPER.valueToTree(person);
    ((ObjectNode) stored.get("memory").get("signals")).remove("asks");

    PersonState read = StateCodec.read(person.person(), person.metAt(), stored.toString());

    assertThat(read).isEqualTo(person.askedAfterDanger(Optional.empty()));
  }

  /** As they were stored when only what we write first was remembered. */
  @Test
  void wordingsOfBeforeStartAnewAndTheRestIsKept() {
    PersonState person = (PersonState) Specimen.of(PersonState.class);
    ObjectNode stored = (ObjectNode) Json.MAPPER.valueToTree(person);
    ((ObjectNode) stored.get("memory")).putObject("worded").put("check-in.ask-urge", 1);

    PersonState read = StateCodec.read(person.person(), person.metAt(), stored.toString());

    assertThat(read.memory().worded()).isEqualTo(Wordings.none());
    assertThat(read.memory().movements()).isEqualTo(person.memory().movements());
    assertThat(read.rhythm()).isEqualTo(person.rhythm());
  }

  /** A craving goes on where it was when the program is renewed in the middle of it. */
  @Test
  void anEpisodeOutlivesWhatALaterVersionAddsToIt() {
    PersonState person = (PersonState) Specimen.of(PersonState.class);
    UrgeEpisode episode = UrgeEpisode.open("e1", person.metAt()).nextRound().beside(true);
    ObjectNode stored = (ObjectNode) Json.MAPPER.valueToTree(person.during(Optional.of(episode)));
    ((ObjectNode) stored.get("episode")).remove("around");

    assertThat(StateCodec.read(person.person(), person.metAt(), stored.toString()))
        .isEqualTo(person.during(Optional.of(episode)));

    stored.putNull("episode");
    stored.remove("rhythm");
    assertThat(StateCodec.read(person.person(), person.metAt(), stored.toString()).episode())
        .isEmpty();
  }

  @Test
  void everyStateHasANameOfItsOwn() {
    assertThat(everyState().map(StableNames::of)).isNotEmpty().doesNotHaveDuplicates();
  }

  /** As it was stored before the language of their words was kept. */
  @Test
  void aCountryOutlivesWhatALaterVersionAddsBesideIt() {
    PersonState person = (PersonState) Specimen.of(PersonState.class);
    PersonState known = person.known(new Profile("GB", "fa", "es", true, "", "", Tracking.none()));
    String before = StateCodec.write(known).replaceFirst(",\"spoken\":\"es\"", "");

    assertThat(before).doesNotContain("spoken");
    assertThat(StateCodec.read(person.person(), person.metAt(), before))
        .isEqualTo(person.known(new Profile("GB", "fa", "", true, "", "", Tracking.none())));
  }

  @Test
  void aPersonWithSomethingInEveryPlaceComesBackAsTheyWent() {
    PersonState person = (PersonState) Specimen.of(PersonState.class);

    assertThat(StateCodec.read(person.person(), person.metAt(), StateCodec.write(person)))
        .isEqualTo(person);
  }
}
