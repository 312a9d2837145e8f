package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Menu;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.PersonState;
import org.tideover.conversation.state.Step;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Age;
import org.tideover.domain.Event;

/**
 * People who say that they are under 18: this program is made for adults, and there are lines and
 * adults for them.
 *
 * <p>Limitations: only ages from 11 on that are said plainly; a bare number may be a rating, a
 * count of days or a past age. The words of our other languages were read by no native speaker.
 */
public final class Young {
  /** An age after such words is the one at which something began. */
  private static final String SINCE =
      "(?<!\\b(since|desde que|desde que yo|cuando|depuis que|quand|seit|seitdem"
          + "|с тех пор|с тех пор как|когда|відколи|коли|وقتی) )";

  /** Before such words it is none: years and months, or years that somebody is clean. */
  private static final String NO_COUNT =
      "(?![.,]?( (and|y|et|und|и|і|و))?( (limpi[oa]|sobri[oa]|sobre|clean|sober|nüchtern|trocken"
          + "|трезв\\S{0,10}|чист\\S{0,10}|тверез\\S{0,10}|پاک\\S{0,10})\\b"
          + "|( \\S{1,20})? (days?|weeks?|months?|meses|mes|semanas?|d[ií]as?|mois|semaines?|jours?|monaten?"
          + "|monate?|wochen?|tagen?|месяц\\S{0,10}|недел\\S{0,10}|дней|дня|місяц\\S{0,10}|тижн\\S{0,10}|днів|ماه|هفته|روز)\\b"
          + "|( an?)? (half|medi[oa]|pico|demie?|halb\\S{0,10}|полгода|половин\\S{0,10}|نیم) \\S))";

  private static final Pattern UNDER_18 =
      Pattern.of(
          java.util.regex.Pattern.compile(
              "\\b"
                  + SINCE
                  + "(im|i am) (only |just )?"
                  + "((a )?minor\\b|underage\\b|under 18\\b|under eighteen\\b|not 18\\b"
                  + "|1[1-7]"
                  + NO_COUNT
                  + "( ?(years? old|yrs? old|yo|y/o)\\b| (and|but)\\b|[.,!?;]|$))"));

  /** What may follow an age: "15 años limpio" is none. */
  private static final String AND =
      NO_COUNT + "( (y|pero|et|mais|und|aber|и|а|но|و|ولی|і|але)\\b|[.,!?;؟،]|$)";

  private static final Pattern ELSEWHERE =
      Pattern.of(
          java.util.regex.Pattern.compile(
              "\\b"
                  + SINCE
                  + "(soy menor( de edad\\b|[.,!]|$)|no tengo 18\\b"
                  + "|tengo (solo |sólo |apenas )?"
                  + "(1[1-7]|once|doce|trece|catorce|quince|dieciséis|dieciseis|diecisiete)( años| anos)?"
                  + "( de edad)?"
                  + AND
                  + "|je suis mineure?\\b|jai (même |encore )?pas (encore )?18 ans\\b"
                  + "|jai (que |juste |seulement )?"
                  + "(1[1-7]|onze|douze|treize|quatorze|quinze|seize|dix-sept)( ans)?"
                  + AND
                  + "|ich bin (noch )?(minderjährig|unter 18|nicht 18|keine 18)\\b|ich bin (erst |gerade |noch )?"
                  + "(1[1-7]|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn)( jahre( alt)?| j)?"
                  + AND
                  + "|я (ещё |еще )?несовершеннолетн(ий|яя)\\b|мне (ещё |еще )?нет (18|восемнадцати)\\b"
                  + "|мне (только |всего |сейчас )?(1[1-7]|одиннадцать|двенадцать|тринадцать|четырнадцать"
                  + "|пятнадцать|шестнадцать|семнадцать)( лет| год)?"
                  + AND
                  + "|(1[1-7]|۱[۱-۷]|یازده|دوازده|سیزده|چهارده|پانزده|پونزده|شانزده|شونزده|هفده|هیفده)"
                  + "( |‌)?(سالمه|سالم هست|سال دارم|ساله( |‌)?(ام|هستم))"
                  + AND
                  + "|زیر (18|۱۸|هجده) سال(م|مه|هستم)?\\b|به سن قانونی نرسیدم\\b"
                  + "|я (ще )?неповнолітн(ій|я)\\b|мені (ще )?(немає|нема) 18\\b"
                  + "|мені (тільки |лише |зараз )?(1[1-7]|пятнадцять|шістнадцять|сімнадцять)( років| рік)?"
                  + AND
                  + ")",
              java.util.regex.Pattern.UNICODE_CHARACTER_CLASS));

  private Young() {}

  /** Whether the words say an age under 18. */
  public static boolean isSaid(Happening happening) {
    boolean fresh = happening.event() instanceof Event.Said said && !said.edited();
    Words words = happening.words();
    return fresh && (words.hold(UNDER_18) || words.hold(ELSEWHERE));
  }

  /**
   * The same step, words for the young after it; that they are young is remembered. In a crisis
   * they hear who else is there, and not that they are at the wrong place.
   */
  public static Step heard(Step step) {
    PersonState person = step.person();
    String words = Crisis.isOpen(person.conversation()) ? "crisis.young-open" : "crisis.young";
    return step.person(person.preferring(person.preferences().aged(Age.YOUNG)))
        .say(Replies.bare(words).offering(Menu.HELP_NOW));
  }
}
