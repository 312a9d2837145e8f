package org.tideover.intent;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tideover.domain.Wording;

/**
 * Whether a text is clearly written in another language than English, by its letters or by little
 * words that no English text has. The model of meanings reads English alone, and guesses at all
 * else.
 *
 * <p>Limitations: Spanish, French and German by their little words, everything else by its script.
 * Where English stands beside it, or little of the other language, the text counts as English.
 */
final class Tongue {
  /** So many little words of one language tell it: one alone may be a name or a slip in English. */
  private static final int TELLING = 2;

  /** Letters that no English word needs; they count as one more. */
  private static final Pattern FOREIGN_LETTER = Pattern.compile("[àâçéèêëîïôöùûüœßäáíóúñ¿¡]");

  private static final Map<String, Set<String>> LITTLE =
      Map.of(
          "es",
          set(
              """
              estoy tengo quiero soy eres estas estan estamos muy pero porque cuando donde que las una
              uno unos mis tus para del ella ellos nosotros usted siempre nunca ahora
              ahorita hoy ayer manana noche dia puedo puede hacer hago siento nada tambien algo
              todos esto eso este aqui asi desde bien voy vamos fui fue ser estar nadie alguien
              trabajo vida necesito creo tiene hace como quien mucho mejor peor hablo
              llevo vivo duele gusta consumir ganas llamar hermano hermana
              """),
          "fr",
          set(
              """
              je jai jsuis suis il ils elle nous vous elles sont avec dans mais parce quand pas qui
              une des les ses notre votre cest cette ces tres trop beaucoup rien toujours
              jamais maintenant aujourdhui hier demain soir nuit peux peut veux veut fais faire ete etre
              avoir avais jetais moi toi chez aussi encore tous quoi comment vais besoin envie
              """),
          "de",
          set(
              """
              ich bist ist sind nicht kein keine keinen mein meine meinen meinem mir mich dich dir sie wir
              ihr ein eine einen einem einer der das und oder aber weil wenn dass mit von zu auf fur ohne
              heute gestern morgen jetzt immer wieder noch schon nur sehr kann habe hab hatte wird werde
              muss mochte geht gehts etwas nichts alles viel mehr dort warum wer seine
              """));

  /**
   * In several languages, English among them; beside others they count, alone they tell nothing.
   */
  private static final Set<String> SHARED =
      set(
          "la le el los en un de es se lo mi tu ne est du au ma por con si er zu bei nach uns vom zum bin mal");

  /** Ukrainian and no Russian, and the other way, where no letter tells; Persian and no Arabic. */
  private static final Set<String> UKRAINIAN =
      set(
          "вчора був була що щоб мене дуже зараз вже але вона так якщо треба мати буде хочеться добре дякую немає");

  private static final Set<String> RUSSIAN =
      set(
          "вчера был была что чтоб меня мне очень сейчас уже но она он как если нужно будет хочется хорошо спасибо нет");

  private static final Set<String> PERSIAN =
      set("است هستم هست نیست خوب خوبم حالم امروز دارم ندارم را این خیلی شدم بودم برای با هم دوستم");

  /** None of them is a word of the languages above. */
  private static final Set<String> ENGLISH =
      set(
          """
          the i im ive id ill is are to of and that it its my you youre your for with not have had do dont
          cant wont this but be at just what when how why about she they we his her from get got
          feel feeling want wanna need been if up out now really like know think go going gonna by their
          there here more too then day today because off work over did were who would could should make
          time back after even still some any say
          """);

  private Tongue() {}

  private static Set<String> set(String listed) {
    return Set.of(listed.strip().split("\\s+"));
  }

  /**
   * The language of a text that is not English: its two letters, or nothing between them where only
   * its script is known; empty where it may be English.
   */
  static Optional<String> of(String text) {
    Set<UnicodeScript> scripts =
        text.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .filter(script -> script != UnicodeScript.COMMON)
            .collect(Collectors.toSet());
    if (scripts.isEmpty()) {
      return Optional.empty();
    }
    return scripts.contains(UnicodeScript.LATIN)
        ? byWords(
            Wording.words(text).stream().map(ForeignPhrases::folded).collect(Collectors.toSet()),
            FOREIGN_LETTER.matcher(text).find())
        : Optional.of(byLetters(text, scripts));
  }

  private static String byLetters(String text, Set<UnicodeScript> scripts) {
    if (scripts.contains(UnicodeScript.CYRILLIC)) {
      boolean ukrainian = holds(text, "іїєґІЇЄҐ", UKRAINIAN);
      boolean russian = holds(text, "ыэъёЫЭЪЁ", RUSSIAN);
      String told = ukrainian ? "uk" : "ru";
      return ukrainian == russian ? "" : told;
    }
    return scripts.contains(UnicodeScript.ARABIC) && holds(text, "پچژگیک", PERSIAN) ? "fa" : "";
  }

  /** Whether one of these letters stands in a text, or one of these words. */
  private static boolean holds(String text, String letters, Set<String> words) {
    return text.chars().anyMatch(letter -> letters.indexOf(letter) >= 0)
        || Wording.words(text).stream().anyMatch(words::contains);
  }

  private static Optional<String> byWords(Set<String> said, boolean lettered) {
    int needed = Math.max(TELLING, common(said, ENGLISH) + 1);
    int beside = common(said, SHARED) + (lettered ? 1 : 0);
    return LITTLE.entrySet().stream()
        .filter(one -> common(said, one.getValue()) > 0)
        .filter(one -> common(said, one.getValue()) + beside >= needed)
        .max(
            Map.Entry.<String, Set<String>>comparingByValue(
                    (one, other) -> Integer.compare(common(said, one), common(said, other)))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static int common(Set<String> said, Set<String> listed) {
    return (int) said.stream().filter(listed::contains).count();
  }
}
