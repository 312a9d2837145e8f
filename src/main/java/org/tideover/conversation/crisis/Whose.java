package org.tideover.conversation.crisis;

import java.util.Map;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * Whose body words in another language are about, the speaker's own or somebody else's. English
 * words would mislead there: {@code me} and {@code he} are Spanish, too.
 *
 * <p>Limitations: common words alone; written by the project, and read by no native speaker. Where
 * they tell nothing, the person is asked. Whether somebody breathes is {@link SeenElsewhere}'s.
 */
final class Whose {
  private static final Map<String, Pattern> ANOTHER =
      Map.of(
          "es",
          Words.inAnyScript(
              "(mi|un|una|el|la) (amig[oa]|herman[oa]|novi[oa]|espos[oa]|marido|mujer|padre|madre"
                  + "|papá|mamá|hij[oa]|pareja|compañer[oa]|vecin[oa]|tip[oa]|chic[oa]|bebé)"
                  + "|él|ella|otra persona|alguien|no (despierta|reacciona)"
                  + "|despertarl[oa]|inconsciente|sus (labios|uñas)|tiene (la boca|los labios|espuma|la aguja)"
                  + "|se le .{0,20}labios|le sale espuma|le falta el aire|ronca|roncando"),
          "fr",
          Words.inAnyScript(
              "(mon|ma|un|une) (amie?|pote|copain|copine|frère|sœur|soeur|mari|femme|mec|fils"
                  + "|fille|père|mère|voisine?|bébé)|ses lèvres|son bras|ronfle|il (?!y a)|elle|quelquun"
                  + "|l[ea] réveiller|inconsciente?"),
          "de",
          Words.inAnyScript(
              "(mein|meine|ein|eine) (freund|freundin|kumpel|bruder|schwester|mann|frau|partner"
                  + "|partnerin|sohn|tochter|kind|vater|mutter|mitbewohner|nachbar)"
                  + "|er|sie|ihn|ihm|jemand|(seine|ihre) lippen|(seinem|ihrem) arm|schaum|wacht nicht auf|bewusstlos"),
          "ru",
          Words.inAnyScript(
              "друг|друга|подруг[аи]|мужа?|жен[аы]|брата?|сестр[аы]|сына?|доч(ь|ери)|парень|парня"
                  + "|девушк[аи]|она?|него|не[её]|его|е[её]|ему|ей|пена|храпит|не просыпается"
                  + "|без сознания"),
          "fa",
          Words.inAnyScript(
              "دوستم|رفیقم|برادرم|داداشم|خواهرم|شوهرم|همسرم|زنم|پسرم|دخترم|پدرم|بابام|مادرم"
                  + "|مامانم|اون|او|یکی|کس دیگری?|(لب|لبه|لب\u200cه|لب ه)اش|دهن?ش|دهانش|گلوش|نفسش|بدنش|صورتش"
                  + "|دستشه|بازوشه|رگشه|بیدارش|خرخر|بیهوش|بیدار نمی\\S{0,20}"),
          "uk",
          Words.inAnyScript(
              "друга?|подруг[аи]|чоловіка?|дружин[аи]|брата?|сестр[аи]|сина?|доньк[аи]|дочк[аи]"
                  + "|хлопець|хлопця|дівчин[аи]|він|вона|нього|неї|його|її|не прокидається"
                  + "|без свідомості"));

  private static final Map<String, Pattern> SELF =
      Map.of(
          "es",
          Words.inAnyScript(
              "(soy )?yo|me estoy (durmiendo|quedando)|se me cierran los ojos|tomé|he tomado|consumí|me (he )?(tomado|metí|metido|inyecté|pinché|pasé)"
                  + "|mis labios"),
          "fr",
          Words.inAnyScript(
              "cest moi|moi|je (ne )?respire|jai (pris|avalé|consommé|trop|fait une (overdose|od))|mes lèvres"
                  + "|je fais une (overdose|surdose|od)|(je |me )?suis (shooté|piqué)e?"),
          "de",
          Words.inAnyScript(
              "ich (bins|selbst|verliere)|meine lippen|mir wird (gerade |ganz )?schwarz"
                  + "|ich (habe|hab) .{0,30}(genommen|geschluckt|gespritzt|konsumiert|gedrückt)"),
          "ru",
          Words.inAnyScript(
              "это я|у меня|мне плохо|отключаюсь|вырубаюсь|теряю сознание|засыпаю|вмазал(ся|ась)"
                  + "|я .{0,12}(приня|выпи|вколо|вмаза|уколо|наглота|передозн)\\S{0,20}"),
          "fa",
          Words.inAnyScript(
              "خودم|مصرف کردم|خوردم|زدم|تزریق کردم|کردم|دارم (از حال|از هوش) می\\S{0,20}"
                  + "|چشمام (بسته|داره بسته) می\\S{0,20}|خوابم می\\S{0,20}"),
          "uk",
          Words.inAnyScript(
              "це я|у мене|мені погано|відключаюс[ья]|вирубаюс[ья]|втрачаю свідомість|засинаю"
                  + "|вмаза(вся|лась|лася)|я .{0,12}(прийня|випи|вколо|наковта|передозу)\\S{0,20}"));

  /** Who comes to help is no second body. */
  private static final Map<String, Pattern> ARRIVES =
      Map.of(
          "es",
          Words.inAnyScript(
              "(ya )?(viene|llega|está llegando|esta llegando) mi \\w{1,20}|mi \\w{1,20} (ya )?(viene|llega)"),
          "fr",
          Words.inAnyScript("(mon|ma) \\w{1,20} (arrive|vient|est en route)"),
          "de",
          Words.inAnyScript("(mein|meine) \\w{1,20} (kommt|ist (gleich da|unterwegs))"),
          "ru",
          Words.inAnyScript(
              "(мама|мать|папа|отец|муж|жена|брат|сестра|друг|подруга|парень) (уже )?(ид[её]т|едет)"),
          "fa",
          Words.inAnyScript(
              "(مامانم|مادرم|بابام|پدرم|برادرم|خواهرم|شوهرم|دوستم) (داره |دارد )?می(اد|آید|\u200cآید|\u200cاد|رسه)"),
          "uk",
          Words.inAnyScript(
              "(мама|мати|тато|батько|чоловік|дружина|брат|сестра|друг|подруга) (вже )?(йде|їде)"));

  private Whose() {}

  /** Whether anything can be told of words in this language. */
  static boolean knows(String language) {
    return ANOTHER.containsKey(language);
  }

  /** Whether these words are about another person, and not about the speaker's own body. */
  static boolean isAnothers(Words words, String language) {
    return tellsOfAnother(words, language) && !finds(SELF, words, language);
  }

  /** Whether these words are about the speaker's own body, and about nobody else's. */
  static boolean isOwn(Words words, String language) {
    return finds(SELF, words, language) && !tellsOfAnother(words, language);
  }

  private static boolean tellsOfAnother(Words words, String language) {
    Pattern arrives = ARRIVES.get(language);
    Words rest = arrives == null ? words : words.replaced(arrives, " ");
    return finds(ANOTHER, rest, language);
  }

  private static boolean finds(Map<String, Pattern> patterns, Words words, String language) {
    Pattern pattern = patterns.get(language);
    return pattern != null && words.hold(pattern);
  }
}
