package org.tideover.conversation.crisis;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
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
  /** What changes nothing beside a phrase; "no" needs its comma, as "no era broma" is earnest. */
  private static final String BESIDE =
      "no[,.!;]|sí|si|perdón|perdona|perdone|lo siento|tranquil[oa]|de verdad|gracias|estoy bien|solo|sólo"
          + "|non|oui|pardon|désolée?|desolee?|cest bon|tinquiète|merci|vraiment|ça va|je vais bien"
          + "|nein|ja|sorry|entschuldigung|tut mir leid|danke|wirklich|doch|mir gehts gut|alles gut"
          + "|нет|да|извини(те)?|прости(те)?|спасибо|правда|ну|ладно|я в порядке|вс[её] (хорошо|нормально)"
          + "|نه|آره|بله|ببخشید|مرسی|ممنون|واقعا|خوبم"
          + "|ні|так|вибач(те)?|пробач(те)?|дякую|справді|все (добре|гаразд)"
          + "|ok|okay|jk|lol|(ja){2,}j?|(ha){2,}h?|(ха){2,}х?";

  private static final WholeMessage RETRACTS =
      WholeMessage.of(
          BESIDE,
          "((eso|esto) )?(era|es|fue|ha sido) ((solo|sólo) )?(una )?broma|(yo )?((solo|sólo) )?(bromeaba|estaba bromeando"
              + "|estoy bromeando)|no lo (decía|decia|dije) en serio|no (era|iba) en serio|olvídalo|olvidalo"
              + "|no (me )?(voy a|quiero) (matar(me)?|suicidar(me)?)|no (voy a )?hacerme (nada|daño)",
          "(cétait|cest) (juste )?(une blague|pour rire)|je (rigole|rigolais|plaisante|plaisantais)"
              + "|laisse tomber|oublie (ça|ca)|(je )?(ne )?(vais|veux) pas me (tuer|suicider|faire (de |du )?mal)",
          "(das |es )?(war|ist) (nur |doch nur |doch )?(ein )?(scherz|witz|spaß)|nur spaß|vergiss es"
              + "|((das|es) )?(war |ist )?nicht (so|ernst|so ernst) gemeint"
              + "|(ich )?(will|werde) mich nicht (umbringen|töten|verletzen)"
              + "|(ich )?bringe? mich nicht um|(ich )?(tue?|werde) mir nichts (an|antun)",
          "(я )?(просто )?(пошутила?|шучу)|это (была )?шутка|(это )?не всерь[её]з|забудь(те)?|проехали"
              + "|(я )?не убью себя|(я )?ничего с собой не сделаю|(я )?не собираюсь умирать",
          "شوخی (کردم|بود)|جدی (نگفتم|نبودم|نبود)|بی ?خیال|ولش کن|خودم(و| رو| را) نمی[\u200c ]?کشم"
              + "|خودکشی نمی[\u200c ]?کنم",
          "(я )?(просто )?(пожартувала?|жартую)|це (був )?жарт|(це )?не всерйоз|(я )?не вбю себе");

  /** Where somebody is to be called, it is the call that they refuse. */
  private static final String[] WILL_NOT_DO_IT = {
    "(no )?(yo )?no lo (voy a hacer|haré|hare)|no (voy a hacer|haré|hare) nada",
    "je (ne )?(vais pas le faire|vais rien faire|le ferai pas|ferai rien)|jvais (pas le|rien) faire",
    "(ich )?(tus|machs) nicht|(ich )?(werde|tue?|mache?) (ich )?(es|das) (schon |bestimmt |doch |wirklich )?nicht( tun| machen)?"
        + "|(ich )?(werde|tue?|mache?) (schon |bestimmt |doch )?nichts( tun| machen)?",
    "(я )?не (буду|стану) (этого |это |ничего |такого )?делать|(я )?(этого )?не сделаю|(я )?ничего не (сделаю|буду делать)",
    "(من )?این ?(کارو?|کار رو|کار را) نمی[\u200c ]?کنم|انجامش نمی[\u200c ]?(دم|دهم)"
        + "|کاری( با خودم)? نمی[\u200c ]?کنم",
    "(я )?не буду (цього |нічого )?робити|(я )?(цього )?не зроблю|(я )?нічого не (зроблю|робитиму)"
  };

  private static final Pattern REFUSES = Words.inAnyScript(WILL_NOT_DO_IT);

  /** Taken back where we asked about dying. */
  private static final WholeMessage DENIES = WholeMessage.of(BESIDE, WILL_NOT_DO_IT);

  private static final Pattern FINE =
      Pattern.compile(
          "((no|sí|si|gracias|de verdad|non|oui|merci|vraiment|nein|ja|danke|wirklich|нет|да|спасибо"
              + "|правда|ну|نه|آره|بله|مرسی|ممنون|واقعا|ні|так|дякую|ok|okay|ahora|ya|maintenant|jetzt"
              + "|сейчас|теперь|зараз|тепер)[,.!; ]{1,4}){0,4}("
              + "estoy( muy| ya| ahora| realmente){0,4}"
              + " (bien|a salvo|fuera de peligro|en un lugar seguro)"
              + "|je suis (maintenant |vraiment )?(en sécurité|en securite|hors de danger)"
              + "|je vais( vraiment| très| maintenant)? bien|tout va bien"
              + "|(ich bin|bin ich)( jetzt| wieder| hier){0,4} (in sicherheit|außer gefahr|okay|ok)"
              + "|mir gehts?( es)?( jetzt| wieder){0,4} gut|alles (gut|okay|ok)"
              + "|я( сейчас| уже){0,4} (в (полной )?безопасности|в порядке)"
              + "|(со мной |у меня )?вс[её] (хорошо|в порядке|нормально)"
              + "|(من )?(الان |حالا |دیگه ){0,4}(خوبم|حالم خوبه|حالم خوب است|جام امنه|جایم امن است|در امانم)"
              + "|я( зараз| вже){0,4} (в|у) (безпеці|порядку)|(зі мною )?(все|усе) (добре|гаразд)"
              + ")([, ]{1,4}(ahora|ya|gracias|maintenant|merci|jetzt|wieder|danke|сейчас|уже|спасибо|الان"
              + "|مرسی|ممنون|зараз|вже|дякую)){0,4}[.! ]*");

  private static final Pattern BY_NOW =
      Words.inAnyScript(
          "ya (lo |me las |me los )?(hice|he hecho|tomé|tome|he tomado)|es demasiado tarde"
              + "|en (la|mi) mano",
          "(je )?l?ai (déjà|deja) (fait|pris|avalé)|(je )?lai fait|cest fait|trop tard|dans la main",
          "(schon|bereits) (gemacht|getan|passiert|genommen|geschluckt)|zu spät|in der hand",
          "уже (сделала?|приняла?|выпила?|проглотила?)|слишком поздно|(?<!себ[яе] )в рук(е|ах)",
          "انجامش دادم|کردمش|خوردمشون?|خیلی دیر شده|(تو|توی) دستم\\S{0,3}",
          "вже (зробила?|прийняла?|випила?|ковтнула?)|(надто|занадто) пізно|(?<!себе )в руці");

  private static final String[] SOON = {
    "hoy|esta (misma )?(noche|tarde|mañana)|ahora( mismo)?|ya mismo|enseguida|pronto"
        + "|(en|dentro de) (unos?|unas?|dos|pocos|pocas|\\d{1,2}) (minutos?|horas?|ratos?)",
    "ce (soir|matin)|cette (nuit|après-midi)|cet après-midi|aujourdhui|maintenant|tout de suite|bientôt"
        + "|bientot|dans (une?|deux|quelques|\\d{1,2}) (minutes?|heures?)",
    "heute( noch| nacht| abend| früh)?|diese nacht|jetzt( gleich)?|gleich|sofort|bald"
        + "|in (einer|zwei|ein paar|wenigen|\\d{1,2}) (minuten?|stunden?)",
    "сегодня( ночью| вечером| же)?|(прямо )?сейчас|скоро|этой ночью|сейчас же"
        + "|через (полчаса|(\\d{1,2} |пару |несколько )?(минут[уы]?|час(а|ов)?))",
    "امشب|امروز|(همین )?(الان|حالا)|(به )?زودی|(تا|بعد از) (یک|چند|دو) (دقیقه|ساعت)( دیگه)?",
    "сьогодні( вночі| ввечері| ж)?|(прямо )?зараз|скоро|незабаром|цієї ночі"
        + "|через (\\d{1,2} |пару |кілька )?(хвилин[уи]?|годин[уи]?)"
  };

  private static final Pattern MAY_BE_SOON = Words.inAnyScript(SOON);

  private static final WholeMessage IS_NEAR =
      WholeMessage.of(
          BESIDE
              + "|no sé|creo|creo que|quizás?|tal vez|a lo mejor|probablemente|más tarde"
              + "|peut[- ]être|je pense|je crois|probablement|plus tard|vielleicht|wahrscheinlich"
              + "|ich glaube|denke|später|может( быть)?|наверное|наверно|думаю|возможно|позже"
              + "|شاید|احتمالا|فکر کنم|може( бути)?|мабуть|напевно|пізніше",
          SOON);

  private static final Pattern NOT_SOON =
      Words.inAnyScript(
          "no (es )?(hoy|ahora|esta noche|pronto)|(hoy|ahora|esta noche) no",
          "pas (ce soir|cette nuit|aujourdhui|maintenant|tout de suite|bientôt)",
          "(heute|jetzt)( nacht| abend)? nicht|nicht (heute|jetzt|gleich|sofort|bald|diese nacht)",
          "не (сегодня|сейчас|скоро|этой ночью)|(сегодня|сейчас) (точно )?не[т]?",
          "(امشب|امروز|الان|حالا) نه",
          "не (сьогодні|зараз|скоро|цієї ночі)|(сьогодні|зараз) ні");

  /** After how such a message begins, a few words may tell who it was. */
  private static final String WHO = "(,? \\S{1,20}){0,8}";

  private static final WholeMessage REACHED =
      WholeMessage.of(
          BESIDE,
          "((yo )?he llamado|(yo )?ya (llamé|llame|he llamado)|llamé a|acabo de llamar|(estoy )?hablando con"
              + "|(la ambulancia|la ayuda) (ya )?(viene|llegó|llego|está aquí|esta aqui|está en camino))"
              + WHO,
          "(jai (déjà |deja )?(appelé|appele|téléphoné|telephone|prévenu)|je viens dappeler"
              + "|(je suis )?au téléphone avec|(lambulance|le samu) (arrive|est là|est en route)"
              + "|les (secours|pompiers) (arrivent|sont là|sont en route))"
              + WHO,
          "((ich )?(habe?|hab) (\\S{1,20} ){0,4}angerufen|(ich )?telefoniere( gerade)? mit|(ich bin )?(gerade )?am telefon mit"
              + "|(der |die )?(krankenwagen|notarzt|hilfe|rettungsdienst) (ist )?(da|unterwegs|kommt))"
              + WHO,
          "((я )?(уже |только что )?((по|до)звонила?|вызвала? (скорую|помощь)|(говорю|разговариваю) (сейчас )?с)"
              + "|(скорая|помощь) (уже )?(едет|приехала|здесь|тут|в пути))"
              + WHO,
          "(\\S{1,20} ){0,4}(زنگ زدم|تماس گرفتم|دارم (با \\S{1,20} |باهاش )حرف می[\u200c ]?زنم"
              + "|(آمبولانس|اورژانس|کمک) (تو راهه|داره میاد|اومد|رسید|میاد))",
          "((я )?(вже )?(подзвонила?|зателефонувала?|викликала? швидку)|(швидка|допомога) (вже )?(їде|приїхала|тут))"
              + WHO);

  /**
   * Whoever was tried and not reached, sells, or is a program, is nobody who helps; nor is then.
   */
  private static final Pattern IN_VAIN =
      Words.inAnyScript(
          BarriersElsewhere.NOT_REACHED,
          "nadie|no|ni|nunca|buzón|buzon|ocupado|camello|díler|diler|pero|si|cuando"
              + "|bots?|robots?|máquina|maquina|contigo|ustedes|ayer",
          "personne|pas|plus|jamais|messagerie|répondeur|occupé|dealer|mais|si|quand|avant"
              + "|machine|toi|vous|hier",
          "niemand\\S{0,2}|keine?\\S{0,2}|nicht|nie|mailbox|besetzt|warteschleife|aber|wenn|bevor"
              + "|roboter|maschine|dir|ihnen|gestern",
          "никто|никому|не|нет|автоответчик|занято|барыг\\S{0,3}|закладчик\\S{0,2}|но|если|когда"
              + "|бот\\S{0,3}|робот\\S{0,3}|тобой|тобою|вами|вчера",
          "کسی|هیچ ?کس|ن\\S{0,4}(داد|گرفت|شد|کرد)\\S{0,3}|نمی\\S{0,20}|اشغال\\S{0,3}|قطع|ساقی|ولی|اما|اگه|اگر"
              + "|ربات|بات|باهات|با (تو|شما)|دیروز",
          "ніхто|нікому|ні|не|немає|нема|зайнято|бариг\\S{0,3}|але|якщо|коли|вчора");

  /** Who was not safe to write needs somebody, or can write again. */
  private static final Pattern LEADS_ON =
      Words.inAnyScript(
          "ay[uú]d[ae]\\S{0,3}|ayuda|socorro|auxilio|puedo (escribir|hablar)|estoy (sol[oa]|a salvo|bien)|se fue"
              + "|llam[ae]n? a la policía",
          "aide[zr]?( |-)?moi|maider|à laide|au secours|je peux ([eé]crire|parler)|je suis (seule?|en sécurité)"
              + "|(il|elle) est partie?|appelez la police",
          "hilfe|hilf mir|helft mir|ich kann (schreiben|reden)|(ich bin|bin) (jetzt )?(allein|sicher|in sicherheit)"
              + "|(er|sie) ist weg|(rufen sie|ruf) die polizei",
          "помогите|помоги|помощь|спасите|(?<!не )могу (писать|говорить)|я (сейчас )?(одна?|в безопасности)|(он уш[её]л|она ушла)"
              + "|вызовите полицию",
          "کمک\\S{0,2}|می ?\u200c?(تونم|توانم) (بنویسم|حرف)|تنهام|رفته?|جام امنه",
          "допоможіть|допоможи|допомога|допомогу|рятуйте|(?<!не )можу (писати|говорити)|я (зараз )?(сама?|одна|в безпеці)"
              + "|він пішов|вона пішла");

  private SpokenElsewhere() {}

  /** Whether the person takes it back, by a phrase that says so and nothing else. */
  static boolean retracts(Happening happening) {
    return RETRACTS.isSaid(happening);
  }

  /** Whether they say that they will not do it, and nothing else. */
  static boolean denies(Happening happening) {
    return DENIES.isSaid(happening);
  }

  /** Whether they say that they will not do it, whatever it is. */
  static boolean refuses(Happening happening) {
    return happening.words().hold(REFUSES);
  }

  /** Whether the words say that the person is fine or safe, and nothing else. */
  static boolean isFine(Happening happening) {
    return happening.words().are(FINE);
  }

  /** Whether something was done already, or is in the person's hand. */
  static boolean isDone(Happening happening) {
    return happening.words().hold(BY_NOW);
  }

  /** Whether somebody was reached, or help is there. */
  static boolean hasReached(Happening happening) {
    return REACHED.isSaid(happening) && !happening.words().hold(IN_VAIN);
  }

  /** Whether it may be today. */
  static boolean isSoon(Happening happening) {
    return happening.words().hold(MAY_BE_SOON) && !happening.words().hold(NOT_SOON);
  }

  /** Whether the answer is a time that is near, and nothing else. */
  static boolean isNear(Happening happening) {
    return IS_NEAR.isSaid(happening) && !happening.words().hold(NOT_SOON);
  }

  /** Whether whoever could not write safely needs somebody, or can write again. */
  static boolean leadsOn(Happening happening) {
    return happening.words().hold(LEADS_ON);
  }
}
