package org.tideover.conversation.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.PersonState;
import org.tideover.domain.Event;
import org.tideover.domain.Heard;
import org.tideover.domain.PersonId;
import org.tideover.domain.PersonText;

class YoungTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "im 15",
        "tengo 15",
        "Tengo quince años y quiero morir",
        "solo tengo 17 años.",
        "soy menor de edad",
        "j'ai 15 ans",
        "J’ai seize ans, aide-moi",
        "je suis mineure",
        "ich bin 15",
        "ich bin erst 16 jahre alt",
        "ich bin noch minderjährig",
        "мне 15",
        "мне всего пятнадцать лет",
        "я несовершеннолетняя",
        "мені 15 років",
        "۱۵ سالمه",
        "من 16 سالمه",
        "پونزده سالمه",
        "۱۵ ساله‌ام",
        "im 15 years old",
        "im 16 and i am sober",
        "tengo 15 años y no puedo más",
        "tengo 15 años y estoy limpio",
        "j'ai 15 ans et demi",
        "ich bin 15 und bin clean",
        "мне 15 и я хочу умереть"
      })
  void anAgeUnder18IsHeard(String words) {
    assertThat(isSaid(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tengo 15 días limpio",
        "tengo 15 años limpio",
        "tengo 15 años de consumo",
        "hace 15 años",
        "cuando tenía 15 años",
        "tengo 35 años",
        "been using since im 13, and now this",
        "im 12 and a half years clean",
        "im 12, 3 months clean",
        "consumo desde que tengo 15 años",
        "depuis que j'ai 15 ans",
        "je consomme depuis que j’ai quinze ans",
        "с тех пор как мне 15, курю",
        "از وقتی ۱۵ سالمه",
        "tengo 12 años y medio limpio",
        "tengo 12 años, 3 meses limpio",
        "tengo 12 años y tres meses limpia",
        "j'ai 15 ans et demi de clean",
        "j'ai 15 ans, sobre",
        "ich bin 12 jahre und 3 monate clean",
        "мне 12 лет и 3 месяца трезвости",
        "soy menor que mi hermano",
        "mi hijo tiene 15 años",
        "j'ai 15 jours",
        "j'ai 15 ans d'abstinence",
        "quand j'avais 15 ans",
        "mon fils a 15 ans",
        "ich bin 15 tage clean",
        "als ich 15 war",
        "mein sohn ist 15",
        "мне 15 дней",
        "мне было 15 лет",
        "сыну 15 лет",
        "мне 45",
        "۱۵ روزه پاکم",
        "۱۵ ساله پاکم",
        "وقتی ۱۵ سالم بود",
        "پسرم ۱۵ سالشه",
        "۳۵ سالمه"
      })
  void countsOthersAndThePastAreNone(String words) {
    assertThat(isSaid(words)).isFalse();
  }

  private static boolean isSaid(String words) {
    Event said = new Event.Said(new PersonText(words), false);
    return Young.isSaid(
        new Happening(
            PersonState.meet(new PersonId("test", "1"), Instant.EPOCH), said, Heard.nothing()));
  }
}
