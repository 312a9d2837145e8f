package org.tideover.conversation.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the body in our other languages, as {@link BodyWords} hears it. */
class BodyElsewhereTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "me siento mareada",
        "todo me da vueltas",
        "voy a vomitar",
        "no puedo respirar bien",
        "ich muss gleich brechen",
        "me falta el aire",
        "j'ai la tête qui tourne",
        "j'ai des vertiges",
        "je vais m'évanouir",
        "ça serre dans la poitrine",
        "j'ai envie de vomir",
        "mir ist schwindelig",
        "mir wird schwarz vor Augen",
        "ich muss kotzen",
        "mein Herz rast",
        "Druck in der Brust",
        "голова кружится",
        "темнеет в глазах",
        "меня рвёт",
        "давит в груди",
        "سرم گیج میره",
        "سرم گیج می‌ره",
        "حالت تهوع دارم",
        "سینم درد میکنه",
        "голова паморочиться"
      })
  void whatMayHideASignOfDangerIsHeard(String words) {
    assertThat(BodyWords.givesWay(Words.of(words))).isTrue();
    assertThat(BodyWords.hurts(Words.of(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "j'ai mal au genou",
        "la espalda duele",
        "mein Knie tut weh",
        "mir ist übel",
        "болит колено",
        "меня тошнит",
        "زانوم درد میکنه",
        "болить спина"
      })
  void painIsHeard(String words) {
    assertThat(BodyWords.hurts(Words.of(words))).isTrue();
    assertThat(BodyWords.givesWay(Words.of(words))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no me siento mareada, no tengo mareos",
        "ya no me duele",
        "je n'ai plus mal",
        "pas de vertiges",
        "mir ist nicht schwindelig",
        "mir tut nichts weh",
        "ничего не болит",
        "голова не кружится",
        "درد ندارم",
        "нічого не болить"
      })
  void whatIsDeniedIsNot(String words) {
    assertThat(BodyWords.hurts(Words.of(words))).isFalse();
    assertThat(BodyWords.deniesPain(Words.of(words))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "me gusta dar vueltas en bici",
        "la tête dans les nuages",
        "le manège tourne",
        "das Rad dreht sich",
        "die Sonne ist weg, es wird schwarz",
        "кружусь в танце",
        "сердце поёт",
        "سرم شلوغه",
        "estoy bien",
        "j'ai mal dormi",
        "ich muss das muster brechen"
      })
  void everydayTalkIsNoPain(String words) {
    assertThat(BodyWords.hurts(Words.of(words))).isFalse();
  }
}
