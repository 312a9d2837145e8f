package org.tideover.conversation.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.conversation.state.ConversationState.AskingDirectly;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;
import org.tideover.domain.RiskCategory;

class SpokenTest {
  private static final Path CONTENT = Path.of("content");

  /** How each language says that it is not yet so, or that one cannot. */
  private static final Map<String, String> LEAVES_IT_OPEN =
      Map.of(
          "en", "not (today|yet|really|now)|cant",
          "es", "todavía|aún|puedo",
          "fr", "pas (encore|vraiment)|peux",
          "de", "noch nicht|kann",
          "ru", "пока|ещё|могу|смогу",
          "fa", "هنوز|تونم|توانم",
          "uk", "поки|ще|можу|зможу");

  private static Happening said(String words) {
    PersonState person =
        PersonState.meet(new PersonId("test", "1"), Instant.parse("2026-11-23T02:10:00Z"))
            .in(new AskingDirectly(RiskCategory.SUICIDE, false));
    return new Happening(person, new Event.Said(new PersonText(words), false), Heard.nothing());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jk",
        "lol jk",
        "jk \ud83d\ude02",
        "\u00a1era broma!",
        "es war nur ein witz, vergiss es",
        "no, fue una broma, no lo decía en serio",
        "I was just kidding, sorry",
        "it was a joke",
        "nevermind",
        "I didn't mean it",
        "no, i'm not going to do it",
        "no im not gonna do it",
        "im not going to hurt myself",
        "no, era broma",
        "c'était une blague, pardon",
        "war nur spaß",
        "nein, ich werde es nicht tun",
        "я пошутил",
        "забудьте",
        "شوخی کردم",
        "я пожартувала"
      })
  void aWholeMessageTakesItBack(String words) {
    assertThat(Spoken.retracts(said(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my life is just a joke",
        "no joke",
        "no joking",
        "im not joking",
        "nevermind me, nobody does",
        "im not going to do it today",
        "i didnt mean it to end this way",
        "mein leben ist ein witz",
        "mi vida es una broma",
        "no es broma",
        "ma vie c'est une blague",
        "забудьте меня",
        "забудьте обо мне",
        "ich werde es nicht schaffen",
        "ich werde das nicht überleben",
        "ich mache das nicht mehr mit",
        "він не буде цього робити"
      })
  void wordsInTheMiddleOfOthersTakeNothingBack(String words) {
    assertThat(Spoken.retracts(said(words))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i called my sister and she is coming over",
        "ok i just called 911, they are on their way",
        "yes im on the phone with my sponsor right now",
        "the ambulance is on its way",
        "help is here",
        "i called my sister",
        "ich habe meine schwester angerufen",
        "estoy hablando con mi hermana",
        "я говорю с мамой",
        "я вызвала скорую, едет",
        "ya llamé al 112 y ya viene la ambulancia",
        "au téléphone avec le samu"
      })
  void whoReachedSomebodyIsHeard(String words) {
    assertThat(Spoken.hasReached(said(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i called my sister to say goodbye",
        "i wish i had the strength because i called and it changed nothing",
        "before it ends i just want you to know i called my mom",
        "i called in sick",
        "i called my mom last week",
        "im on the phone with you",
        "ich habe niemanden angerufen",
        "estoy hablando con un bot",
        "je suis au téléphone avec personne",
        "я говорю с тобой",
        "мне мама позвонила вчера",
        "я никому не позвонила"
      })
  void whoReachedNobodyIsNot(String words) {
    assertThat(Spoken.hasReached(said(words))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "heute nacht",
        "sí, esta noche",
        "ce soir",
        "сегодня",
        "امشب",
        "может быть сегодня ночью"
      })
  void aNearTimeIsHeardInEveryLanguage(String words) {
    assertThat(OnPlan.isNear(said(words))).isTrue();
    assertThat(OnPlan.isSoon(said(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heute nicht", "no, hoy no", "pas ce soir", "не сегодня", "امشب نه"})
  void notTodayIsNotNear(String words) {
    assertThat(OnPlan.isNear(said(words))).isFalse();
    assertThat(OnPlan.isSoon(said(words))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "so long",
        "so long everyone",
        "ok so long",
        "see you on the other side",
        "thanks. see you",
        "goodbye"
      })
  void aFarewellStandsAlone(String words) {
    assertThat(Spoken.isFarewell(said(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ive been on hold so long",
        "havent slept in so long",
        "been clean so long but im craving",
        "i want to see you"
      })
  void howLongAndWhomOneSeesIsNone(String words) {
    assertThat(Spoken.isFarewell(said(words))).isFalse();
    assertThat(Spoken.isGoodbye(said(words))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "держу себя в руках",
        "уже поздно",
        "ya es muy tarde para llamar",
        "тримаю себе в руках"
      })
  void whatIsLateOrHeldIsNotDone(String words) {
    assertThat(Spoken.isDone(said(words))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"слишком поздно", "es demasiado tarde", "trop tard", "оно у меня в руке"})
  void whatIsTooLateOrInTheHandIs(String words) {
    assertThat(Spoken.isDone(said(words))).isTrue();
  }

  @Test
  void everyNoThatLeavesItOpenIsHalfANo() throws IOException {
    for (Map.Entry<String, String> open : LEAVES_IT_OPEN.entrySet()) {
      Pattern leaves = Pattern.compile(open.getValue());
      List<String> half = noes(open.getKey()).filter(no -> leaves.matcher(no).find()).toList();
      assertThat(half).as(open.getKey()).isNotEmpty();
      assertThat(half).as(open.getKey()).allMatch(no -> Spoken.isHalfANo(said(no)));
    }
  }

  private static Stream<String> noes(String language) throws IOException {
    Path file = CONTENT.resolve(language).resolve("intents/no.yaml");
    return Files.readAllLines(file).stream()
        .takeWhile(line -> !line.startsWith("examples"))
        .filter(line -> line.startsWith("  - "))
        .map(line -> line.substring(4).replace("\"", ""));
  }
}
