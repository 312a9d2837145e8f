package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * What a helper's words in our languages besides English say of somebody who overdoses. All of them
 * are sought at once: short words tell no language, and people mix them.
 *
 * <p>Limitations: common words alone; written by the project, and read by no native speaker.
 */
final class SeenElsewhere {
  private static final Pattern WITHOUT_NALOXONE =
      Words.inAnyScript(
          "(no (tengo|hay|tenemos|encuentro|traigo|me queda)( la| más| mas)?|sin) (naloxona|narcan)",
          "(pas|plus|sans|aucune)( de| la)? (naloxone|narcan|nyxoid)",
          "(keine?n?|ohne|finde (das|kein)) (naloxon|narcan|nyxoid)|naloxon (habe?|ist) (ich )?(nicht|keins)",
          "(нету?|без) (налоксона|наркана)|(налоксона?|наркана)( у (меня|нас)| тут)? нету?",
          "(нема|немає) налоксону|налоксону( у (мене|нас))? (нема|немає)",
          "(نالوکسان|نالوکسون|نارکان) (ندارم|نداریم|نیست|پیدا نمی\\S{0,20})|بدون (نالوکسان|نارکان)");

  private static final Pattern WITHOUT_BREATH =
      Words.inAnyScript(
          "(no|apenas) respira|dejó de respirar",
          "(?<!je |je ne )respire (plus|pas|à peine|a peine|mal)",
          "atmet (nicht|kaum|schlecht|(gar|immer noch) nicht)",
          "(не|еле|плохо|почти не) дышит|перестала? дышать",
          "(не|ледве|ледь|погано|майже не) дихає|перестала? дихати",
          "نفس (نمی\\S{0,20}|نداره|ندارد)");

  /** So few breaths in a minute keep nobody alive; many are counted in the same words. */
  private static final Pattern COUNTED =
      Words.inAnyScript(
          "respira( \\S{1,20}){0,3} (pocas|"
              + few("(?<!y )", "una|dos|tres|cuatro|cinco|seis")
              + ")( veces| vez| respiraciones)? (por|al|en un|cada) minuto"
              + "|respira( \\S{1,20}){0,3} cada (diez|quince|veinte|treinta|[1-6]0|15) segundos",
          "respire( \\S{1,20}){0,3} "
              + few("(?<!(vingt|trente|quarante|et) )", "une|deux|trois|quatre|cinq|six")
              + "( fois| respirations?)? (par|à la|a la|en une) minute"
              + "|respire( \\S{1,20}){0,3} toutes les (dix|quinze|vingt|trente|[1-6]0|15) secondes",
          "atmet( \\S{1,20}){0,3} "
              + few("", "ein|zwei|drei|vier|fünf|sechs")
              + "( ?mal|x) (in der|pro|die) minute"
              + "|(zwei|drei|vier|fünf|sechs|[1-6]) atemzüge (pro|in der) minute"
              + "|atmet( \\S{1,20}){0,3} alle (zehn|fünfzehn|zwanzig|dreißig|[1-6]0|15) sekunden",
          "дышит( \\S{1,20}){0,3} ("
              + few("(?<!(двадцать|тридцать|сорок) )", "один|два|три|четыре|пять|шесть")
              + " (раза?|вдоха?|вдохов)|(всего|только|лишь) раз|дважды|трижды) в минуту"
              + "|дышит раз в минуту"
              + "|дышит( \\S{1,20}){0,3} раз в ((десять|пятнадцать|двадцать|тридцать|[1-6][05]) секунд|полминуты)",
          "дихає( \\S{1,20}){0,3} ("
              + few("(?<!(двадцять|тридцять|сорок) )", "один|два|три|чотири|п.?ять|шість")
              + " (рази?|разів|вдихи?|вдихів)|(всього|лише|тільки) раз|двічі|тричі) (на|за) хвилину"
              + "|дихає раз (на|за) хвилину",
          few("(?<!\\bو )", "یه|یک|دو|سه|چهار|پنج|شش|شیش")
              + " (بار|دفعه|تا)( نفس)? (در|تو|توی|تو هر) دقیقه"
              + "|((در|تو|توی|هر) دقیقه|دقیقه ?ای) "
              + few("", "یه|یک|دو|سه|چهار|پنج|شش|شیش")
              + " (بار|دفعه|تا)");

  /** Who looks whether somebody breathes has counted nothing. */
  private static final Pattern CHECKED =
      Words.inAnyScript(
          "(compruebo|reviso|miro|veo|vigilo) (si|que) respira",
          "(vérifie|regarde|surveille) (sil|quil|si elle|quelle|si il) respire",
          "(prüfe|schaue?|gucke?|kontrolliere),? ob (er|sie) atmet",
          "(проверяю|смотрю|слежу),? (дышит ли|как( он| она)? дышит|что( он| она)? дышит)",
          "(перевіряю|дивлюс[ья]|слідкую),? (чи( він| вона)? дихає|як( він| вона)? дихає)");

  /** Who breathes may still not wake. */
  private static final Pattern ASLEEP =
      Words.inAnyScript(
          "(pero )?(no|ya no) (se )?despierta( pero)?",
          "(mais )?(il |elle )?(ne )?se r[ée]veille (pas|plus)( mais)?",
          "(aber )?wacht nicht auf( aber)?",
          "(но )?не просыпается( но)?",
          "(але )?не прокидається( але)?",
          "(ولی )?بیدار نمی\\S{0,20}( ولی)?");

  /** Beside such words nobody said outright that somebody wakes, or that they breathe well. */
  private static final Pattern UNSURE =
      Words.inAnyScript(
          "no|ni|nunca|apenas|casi|creo|parece|si|hasta|cuando|lento|raro|poco|mal|sin|a veces|todavía no"
              + "|\\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|(?<!otra )vez|veces|cada|minutos?|segundos?",
          "pas|plus|jamais|peine|presque|crois|semble|quand|jusqu\\S{0,3}|lentement|bizarre|faiblement|sans"
              + "|\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|fois|minutes?|secondes?",
          "nicht|kaum|nie|fast|glaube?|vielleicht|wenn|ob|bis|langsam|komisch|schwach|flach"
              + "|\\d+|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\\S{0,5}mal|alle|minuten?|sekunden?",
          "не|ни|нет|еле|почти|кажется|вроде|если|когда|пока|медленно|странно|слабо|плохо|хрипло"
              + "|\\d+|раза?|два|три|четыре|пять|шесть|дважды|трижды|минут[аыу]?|секунд[аыу]?",
          "ні|ледве|ледь|майже|здається|якщо|коли|поки|повільно|дивно|слабко|погано|рази?|двічі|хвилин[аиу]?|секунд[аиу]?",
          "نه|شاید|فکر|اگه|اگر|وقتی|تا|کم|سخت|یواش|عجیب|نمی\\S{0,20}"
              + "|\\d+|بار|دفعه|دو|سه|چهار|پنج|شش|دقیقه|ثانیه");

  private static final Pattern AWAKE =
      Words.inAnyScript(
          "(ya )?(se )?despert(ó|o)|está despiert[oa]|esta despiert[oa]|abrió los ojos|abrio los ojos",
          "sest r[ée]veill[ée]e?|est r[ée]veill[ée]e?|se réveille|a ouvert les yeux",
          "aufgewacht|(ist|wieder) wach|wacht auf|hat die augen (auf|geöffnet)",
          "прокинув(ся|сь)|прокинула(ся|сь)|розплющи(в|ла) очі|прийш(ов|ла) до тями",
          "очнул(ся|ась)|проснул(ся|ась)|приш(ёл|ел|ла) в себя|открыла? глаза",
          "بیدار شد\\S{0,3}|به ?هوش (آمد|اومد)|چشماشو باز کرد");

  private static final Pattern BREATHING =
      Words.inAnyScript(
          "respira", "respire", "atmet", "дышит|задышала?", "дихає", "نفس می\\S{0,20}");
  private static final Pattern NALOXONE =
      Words.inAnyScript("naloxona", "naloxon|nyxoid", "налоксон(а|ом|у)?", "نالوکسان|نالوکسون");

  /** What comes next is asked for, or the next step is. */
  private static final WholeMessage ONWARD =
      WholeMessage.of(
          "sí|oui|ja|да|так|آره|بله|ok|okay",
          "siguiente|(y )?ahora qué|qué (hago )?ahora",
          "suivant|et maintenant|je fais quoi maintenant",
          "weiter|nächster schritt|(und )?was (mache ich )?jetzt|und jetzt",
          "(что )?дальше|что теперь( делать)?",
          "(що )?далі|що тепер( робити)?",
          "بعدی|بعدش( چی)?|حالا چی( کار کنم)?");

  private SeenElsewhere() {}

  /** Whether the helper is ready for the next step. */
  static boolean asksOn(Happening happening) {
    return ONWARD.isSaid(happening);
  }

  /** One of these, or a digit up to six, alone or to another; none that ends a greater number. */
  private static String few(String alone, String numbers) {
    String one = "(" + numbers + "|[1-6۱-۶])";
    return alone + "(" + one + "-)?" + one;
  }

  /** Whether the helper says that there is no naloxone. */
  static boolean lacksNaloxone(Happening happening) {
    return happening.words().hold(WITHOUT_NALOXONE);
  }

  /** Whether these words say that somebody does not breathe, or hardly. */
  static boolean isWithoutBreath(Words words) {
    return words.hold(WITHOUT_BREATH) || words.replaced(CHECKED, " ").hold(COUNTED);
  }

  /** Whether somebody is said outright to wake. */
  static boolean isAwake(Happening happening) {
    return outright(happening).hold(AWAKE);
  }

  /** Whether somebody is said outright to breathe. */
  static boolean isBreathing(Happening happening) {
    return outright(happening).hold(BREATHING);
  }

  /** Whether naloxone is named. */
  static boolean namesNaloxone(Happening happening) {
    return happening.words().hold(NALOXONE);
  }

  private static Words outright(Happening happening) {
    Words rest = happening.words().replaced(ASLEEP, "");
    boolean asks = rest.reveal().contains("?") || rest.reveal().contains("؟");
    return asks || rest.hold(UNSURE) ? Words.of("") : rest;
  }
}
