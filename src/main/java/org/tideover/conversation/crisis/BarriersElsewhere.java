package org.tideover.conversation.crisis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * What stands in the way of reaching somebody, in our languages besides English; the names are
 * those of {@link Barriers}. All languages are sought at once, because short words tell none.
 *
 * <p><b>Limitations:</b> common words alone; written by the project, and read by no native speaker.
 */
final class BarriersElsewhere {
  /** Who was called, and is not there. */
  static final String NOT_REACHED =
      "colg(ó|aron)|raccroché|aufgelegt|сбросил\\S{0,2}|nadie (me )?(contesta|responde|ayuda)|no (me )?(contestan|responden|cogen|atienden)"
          + "|personne (ne )?(répond|repond|décroche|decroche|maide)|(répondent|décrochent) pas"
          + "|(niemand|keiner) (geht ran|antwortet|hilft|nimmt ab)|geht (niemand|keiner) ran"
          + "|никто не (отвечает|бер[её]т|помогает|помог|поможет)|не (отвечают|берут трубку)"
          + "|(бросил|повесил)\\S{0,1} трубку|(кинул|поклал|повісил)\\S{0,1} слухавку|(کسی|هیچ ?کس) (جواب|کمک)\\S{0,2} نمی[\u200c ]?\\S{1,10}"
          + "|جواب (نمی[\u200c ]?(دن|دهند|ده)|نداد\\S{0,3})|ніхто не (відповідає|бере|допомагає|допоможе)";

  private static final String AFRAID_OF_POLICE =
      "(miedo|temo|no quiero|preocupa|asusta)( \\S{1,20}){0,4} (policía|policia|cárcel|carcel|detengan|arresten)"
          + "|(llaman|llamen|llamarán|venga|viene)( \\S{1,20}){0,2} (policía|policia)|me (van a )?(detener|arrestar)"
          + "|(peur|crains|veux pas)( \\S{1,20}){0,4} (police|flics|keufs|prison)"
          + "|(appellent|appeler|viennent|envoient)( \\S{1,20}){0,2} (police|flics)|aller en prison|marrêter"
          + "|(angst|fürchte|will nicht|keine)( \\S{1,20}){0,4} (polizei|bullen|knast|gefängnis|anzeige)"
          + "|(polizei|bullen) (kommt|kommen|rufen|holen)|(in den knast|ins gefängnis)|verhaftet"
          + "|(боюсь|страшно|не хочу|вдруг)( \\S{1,20}){0,4} (полици\\S{1,3}|мент\\S{0,3}|тюрьм\\S{1,3})"
          + "|(вызовут|прид[её]т|приедет|приедут) (полици\\S{1,3}|мент\\S{0,3})"
          + "|меня (посадят|арестуют|заберут)|(می[\u200c ]?ترسم|نمی[\u200c ]?خوام)( \\S{1,20}){0,4}"
          + " (پلیس|مامور\\S{0,5}|زندان|دستگیر\\S{0,5})|پلیس( \\S{1,20}){0,2} (میاد|بیاد|میگیر\\S{1,4})"
          + "|боюс[ья]( \\S{1,20}){0,4} (поліці\\S{1,3}|тюрм\\S{1,3})|мене (посадять|заарештують)";

  private static final Map<String, Pattern> ASKED = asked();
  private static final Map<String, Pattern> UNASKED = unasked();

  private BarriersElsewhere() {}

  /** The barrier that words name as the answer to the question for it. */
  static Optional<String> asked(Happening happening) {
    return first(ASKED, happening);
  }

  /** The barrier that words name though nobody asked. */
  static Optional<String> unasked(Happening happening) {
    return first(UNASKED, happening);
  }

  private static Optional<String> first(Map<String, Pattern> barriers, Happening happening) {
    Words words = happening.words();
    return barriers.entrySet().stream()
        .filter(barrier -> words.hold(barrier.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Map<String, Pattern> asked() {
    Map<String, Pattern> all = new LinkedHashMap<>();
    all.put(
        "police",
        Words.inAnyScript(
            "policía|policia|cárcel|carcel|presos?|presa|arrest\\S{1,6}|police|flics?|keufs|prison"
                + "|polizei|bullen|knast|gefängnis|verhaft\\S{1,4}|полици\\S{1,3}|мент\\S{0,3}|тюрьм\\S{1,3}"
                + "|посадят|پلیس|مامور\\S{0,5}|زندان|دستگیر\\S{0,5}|поліці\\S{1,3}|тюрм\\S{1,3}"));
    all.put(
        "cost",
        Words.inAnyScript(
            "dinero|plata|car[oa]|pagar\\S{0,2}|cuesta|costar|seguro médico|d?argent|ch[eè]re?|payer"
                + "|coûte|coute|mutuelle|geld|teuer|kosten|kostet|bezahlen|versicherung|pleite"
                + "|деньги|денег|дорого|платить|страховк\\S{1,2}|پول|گرون\\S{0,2}|گران|هزینه|بیمه"
                + "|гроші|грошей|платити"));
    all.put(
        "shame",
        Words.inAnyScript(
            "vergüenza|verguenza|pena|avergonzad[oa]|culpa|culpable|juzg\\S{1,5}|honte|jug(er|ent|é|ée)"
                + "|coupable|scham|schäm\\S{1,3}|peinlich|verurteil\\S{1,3}|schuldig|стыд\\S{0,2}|осуд\\S{1,3}"
                + "|осужд\\S{1,4}|виноват\\S{0,2}|خجالت|شرم\\S{0,5}|آبرو\\S{0,3}|قضاوت\\S{0,2}|соромно|сором"));
    all.put(
        "language",
        Words.inAnyScript(
            "idioma|inglés|ingles|acento|langue|anglais|accent|sprache|englisch|akzent|язык\\S{0,2}"
                + "|английск\\S{1,3}|акцент|زبان\\S{0,2}|زبون\\S{0,2}|انگلیسی|لهجه|мов[аиу]|англійськ\\S{1,3}"));
    all.put(Barriers.NO_ANSWER, Words.inAnyScript(NOT_REACHED));
    all.put(
        "no-help",
        Words.inAnyScript(
            "no (sirve|ayudan|me ayudan)|no sirve de nada|a nadie le importa|(aident|aide) pas"
                + "|sert à rien|helfen (mir )?nicht|bringt nichts|besetzt|не помога(ют|ет)|не помогут"
                + "|бесполезно|занято|فایده\\S{0,2} ندار[هد]|بی ?فایده|اشغال\\S{0,2}|не допомага(ють|є)|марно"));
    return all;
  }

  private static Map<String, Pattern> unasked() {
    Map<String, Pattern> all = new LinkedHashMap<>();
    all.put("police", Words.inAnyScript(AFRAID_OF_POLICE));
    all.put(
        "cost",
        Words.inAnyScript(
            "no (puedo|tengo)( \\S{1,20}){0,3} (pagar\\S{0,2}|dinero|plata|seguro médico)|sin (dinero|plata)"
                + "|cuánto cuesta|cuanto cuesta|(muy|demasiado|es) caro",
            "(pas|plus) (dargent|de thune|de sous|de mutuelle)|sans argent|peux pas( \\S{1,20}){0,2} payer"
                + "|combien (ça|ca) coûte|(trop|très|cest) cher",
            "(kein|keine|ohne) (geld|versicherung|krankenversicherung)|nicht (bezahlen|leisten)"
                + "|(zu|so|sehr) teuer|was kostet|bin pleite",
            "(нет|без) (денег|страховки)|(нечем|не могу)( \\S{1,20}){0,2} (за)?платить"
                + "|(очень|слишком|это) дорого|сколько это стоит",
            "پول ندارم|پولشو ندارم|بیمه ندارم|خیلی (گرون\\S{0,2}|گران)|چقدر (هزینه|پول)",
            "(нема|немає|без) (грошей|страховки)|це дорого"));
    all.put(
        "shame",
        Words.inAnyScript(
            "(me da|tengo|siento|qué) (mucha )?(vergüenza|verguenza)|estoy avergonzad[oa]"
                + "|me (van a )?(juzgar|juzgan|juzgarán)",
            "(jai|trop|me fait) honte|(vont|va) me juger|me jugent",
            "schäme mich|schaeme mich|(mir|das|zu|so) (ist (das |es )?(so )?)?peinlich|verurteilen mich"
                + "|mich (alle )?verurteilen",
            "(мне|так|очень) стыдно|стыжусь|(будут|меня|станут) осужд\\S{1,4}|осудят",
            "خجالت می[\u200c ]?\\S{1,6}|شرمنده ?ام|شرم دارم|آبروم( \\S{1,20})? می[\u200c ]?\\S{1,4}|قضاوتم",
            "(мені|так|дуже) соромно|засудять"));
    all.put(
        "language",
        Words.inAnyScript(
            "no hablo( \\S{1,20}){0,2} (inglés|ingles|idioma)|hablo mal( el)? (inglés|ingles|idioma)",
            "parle (pas|mal)( \\S{1,20}){0,2} (anglais|langue)|pas la langue|mon accent",
            "(spreche|kann) (\\S{1,20} ){0,2}(kein|schlecht|nicht gut|kaum) (englisch|deutsch)|sprache nicht",
            "не (говорю|знаю)( \\S{1,20}){0,2} (язык\\S{0,2}|английск\\S{1,3}|по-английски)|плохо говорю",
            "(انگلیسی|زبان\\S{0,2}|زبون\\S{0,2})( \\S{1,20})? (بلد نیستم|نمی[\u200c ]?(دونم|دانم|فهمم)|خوب نیست)",
            "не (говорю|знаю)( \\S{1,20}){0,2} (мови|мову|англійськ\\S{1,3})"));
    all.put(Barriers.NO_ANSWER, Words.inAnyScript(NOT_REACHED));
    return all;
  }
}
