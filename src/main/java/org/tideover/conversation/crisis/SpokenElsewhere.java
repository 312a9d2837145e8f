package org.tideover.conversation.crisis;

import java.util.regex.Pattern;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Words;

/**
 * What a person's words in our languages besides English say beyond their danger: that it is taken
 * back, that it was done, that they are fine, that they reached somebody. All languages are sought
 * at once: short words tell none, and people mix them.
 *
 * <p>Limitations: common words alone; written by the project, and read by no native speaker.
 * Whoever is not understood is asked, or is taken to be in danger.
 */
final class SpokenElsewhere {
  private static final Pattern RETRACTS =
      Whose.words(
          "(era|es|fue) (solo |sólo )?(una )?broma|bromeaba|estoy bromeando"
              + "|no lo (decía|decia|dije) en serio|no (era|iba) en serio|olvídalo|olvidalo"
              + "|no (me )?(voy a|quiero) (matar(me)?|suicidar(me)?)|no (voy a )?hacerme (nada|daño)",
          "(cétait|cest) (juste )?(une blague|pour rire)|je (rigole|rigolais|plaisante|plaisantais)"
              + "|laisse tomber|oublie (ça|ca)|(vais|veux) pas me (tuer|suicider|faire (de |du )?mal)",
          "(war|ist) (nur |doch nur )?(ein )?(scherz|witz|spaß)|nur spaß|vergiss es"
              + "|nicht (so|ernst|so ernst) gemeint|(will|werde) mich nicht (umbringen|töten|verletzen)"
              + "|bringe? mich nicht um|(tue?|werde) mir nichts (an|antun)",
          "(пошутила?|шучу)|это (была )?шутка|не всерь[её]з|забудь(те)?|проехали|не убью себя"
              + "|ничего с собой не сделаю|не собираюсь умирать",
          "شوخی (کردم|بود)|جدی (نگفتم|نبودم|نبود)|بی ?خیال|ولش کن|خودم(و| رو| را) نمی[\u200c ]?کشم"
              + "|خودکشی نمی[\u200c ]?کنم",
          "(пожартувала?|жартую)|це (був )?жарт|не всерйоз|не вбю себе");

  /** Taken back where we asked about dying; after "call now" it is the call that they refuse. */
  private static final Pattern WILL_NOT_DO_IT =
      Whose.words(
          "no lo (voy a hacer|haré|hare)|no (voy a hacer|haré|hare) nada",
          "je (ne )?(vais pas le faire|vais rien faire|le ferai pas|ferai rien)|jvais (pas le|rien) faire",
          "(tus|machs) nicht|(werde|tue?|mache?) (ich )?(es|das) (schon |bestimmt |doch |wirklich )?nicht( tun| machen)?"
              + "|(werde|tue?|mache?) (schon |bestimmt |doch )?nichts( tun| machen)?",
          "не (буду|стану) (этого |это |ничего |такого )?делать|не сделаю|ничего не (сделаю|буду делать)",
          "این ?(کارو?|کار رو|کار را) نمی[\u200c ]?کنم|انجامش نمی[\u200c ]?(دم|دهم)"
              + "|کاری( با خودم)? نمی[\u200c ]?کنم",
          "не буду (цього |нічого )?робити|не зроблю|нічого не (зроблю|робитиму)");

  /** No joke; or it is somebody else who will not, or somebody who cannot get help. */
  private static final Pattern EARNEST =
      Whose.words(
          "no (es|era|fue) (una )?broma|no bromeo|él|ella|no puedo",
          "(pas|jamais) (une )?blague|(rigole|plaisante) pas|peux pas|il|elle",
          "kein (scherz|witz|spaß)|(er|sie) (wird|will|macht|tut|hat|ist)|kann nicht",
          "не (шутка|шучу)|он|она|не могу",
          "شوخی (نیست|نمی\\S{0,20}|نکردم)|نمی[\u200c ]?(تونم|توانم)|اون?",
          "не (жарт|жартую)|він|вона|не можу");

  private static final Pattern FINE =
      Pattern.compile(
          "((no|sí|si|gracias|de verdad|non|oui|merci|vraiment|nein|ja|danke|wirklich|нет|да|спасибо"
              + "|правда|ну|نه|آره|بله|مرسی|ممنون|واقعا|ні|так|дякую|ok|okay|ahora|ya|maintenant|jetzt"
              + "|сейчас|теперь|зараз|тепер)[,.!; ]+)*("
              + "estoy( muy| ya| ahora| realmente)*"
              + " (bien|a salvo|fuera de peligro|en un lugar seguro)"
              + "|je suis (maintenant |vraiment )?(en sécurité|en securite|hors de danger)"
              + "|je vais( vraiment| très| maintenant)? bien|tout va bien"
              + "|(ich bin|bin ich)( jetzt| wieder| hier)* (in sicherheit|außer gefahr|okay|ok)"
              + "|mir gehts?( es)?( jetzt| wieder)* gut|alles (gut|okay|ok)"
              + "|я( сейчас| уже)* (в (полной )?безопасности|в порядке)"
              + "|(со мной |у меня )?вс[её] (хорошо|в порядке|нормально)"
              + "|(من )?(الان |حالا |دیگه )*(خوبم|حالم خوبه|حالم خوب است|جام امنه|جایم امن است|در امانم)"
              + "|я( зараз| вже)* (в|у) (безпеці|порядку)|(зі мною )?(все|усе) (добре|гаразд)"
              + ")([, ]+(ahora|ya|gracias|maintenant|merci|jetzt|wieder|danke|сейчас|уже|спасибо|الان"
              + "|مرسی|ممنون|зараз|вже|дякую))*[.! ]*");

  private static final Pattern BY_NOW =
      Whose.words(
          "ya (lo |me las |me los )?(hice|he hecho|tomé|tome|he tomado)|ya es( muy| demasiado)? tarde"
              + "|en (la|mi) mano",
          "(je )?l?ai (déjà|deja) (fait|pris|avalé)|(je )?lai fait|cest fait|trop tard|dans la main",
          "(schon|bereits) (gemacht|getan|passiert|genommen|geschluckt)|zu spät|in der hand",
          "уже (сделала?|приняла?|выпила?|проглотила?)|(слишком |уже )поздно|в руках?",
          "انجامش دادم|کردمش|خوردمشون?|دیر شده|(تو|توی) دستم\\S{0,3}",
          "вже (зробила?|прийняла?|випила?|ковтнула?)|(надто |вже )пізно|в руках|в руці");

  private static final Pattern REACHED =
      Whose.words(
          "he llamado|ya (llamé|llame)|llamé a|acabo de llamar|(estoy )?hablando con"
              + "|(la ambulancia|la ayuda) (ya )?(viene|llegó|llego|está aquí|esta aqui|está en camino)",
          "jai (déjà |deja )?(appelé|appele|téléphoné|telephone|prévenu)|je viens dappeler"
              + "|au téléphone avec|(lambulance|le samu) (arrive|est là|est en route)"
              + "|les (secours|pompiers) (arrivent|sont là|sont en route)",
          "(habe?|hab) (\\S+ ){0,4}angerufen|telefoniere( gerade)? mit|am telefon mit"
              + "|(krankenwagen|notarzt|hilfe|rettungsdienst) (ist )?(da|unterwegs|kommt)",
          "(по|до)звонила?|вызвала? (скорую|помощь)|(говорю|разговариваю) (сейчас )?с"
              + "|(скорая|помощь) (уже )?(едет|приехала|здесь|тут|в пути)",
          "زنگ زدم|تماس گرفتم|دارم (با \\S{1,20} |باهاش )حرف می[\u200c ]?زنم"
              + "|(آمبولانس|اورژانس|کمک) (تو راهه|داره میاد|اومد|رسید|میاد)",
          "подзвонила?|зателефонувала?|викликала? швидку|(швидка|допомога) (вже )?(їде|приїхала|тут)");

  /** Whoever was tried and not reached, or sells, is nobody who helps. */
  private static final Pattern IN_VAIN =
      Whose.words(
          "nadie|no|ni|nunca|buzón|buzon|ocupado|colgó|colgaron|camello|díler|diler|pero|si|cuando",
          "personne|pas|plus|jamais|messagerie|répondeur|occupé|raccroché|dealer|mais|si|quand|avant",
          "niemand|keiner|nicht|nie|kein\\S{0,2}|mailbox|besetzt|aufgelegt|warteschleife|aber|wenn|bevor",
          "никто|не|нет|автоответчик|занято|сбросил\\S{0,2}|барыг\\S{0,3}|закладчик\\S{0,2}|но|если|когда",
          "کسی|هیچ ?کس|ن\\S{0,4}(داد|گرفت|شد|کرد)\\S{0,3}|نمی\\S{0,20}|اشغال\\S{0,3}|قطع|ساقی|ولی|اما|اگه|اگر",
          "ніхто|ні|немає|нема|зайнято|бариг\\S{0,3}|але|якщо|коли");

  private SpokenElsewhere() {}

  /** Whether the person takes it back, by a word that says so. */
  static boolean retracts(Happening happening) {
    return finds(RETRACTS, happening);
  }

  /** Whether they say that they will not do it, whatever it is. */
  static boolean willNotDoIt(Happening happening) {
    return finds(WILL_NOT_DO_IT, happening);
  }

  /** Whether the words hold what makes a taking back none. */
  static boolean isEarnest(Happening happening) {
    return finds(EARNEST, happening);
  }

  /** Whether the words say that the person is fine or safe, and nothing else. */
  static boolean isFine(Happening happening) {
    return FINE.matcher(Words.of(happening)).matches();
  }

  /** Whether something was done already, or is in the person's hand. */
  static boolean isDone(Happening happening) {
    return finds(BY_NOW, happening);
  }

  /** Whether somebody was reached, or help is there. */
  static boolean hasReached(Happening happening) {
    return finds(REACHED, happening) && !finds(IN_VAIN, happening);
  }

  private static boolean finds(Pattern pattern, Happening happening) {
    return pattern.matcher(Words.of(happening)).find();
  }
}
