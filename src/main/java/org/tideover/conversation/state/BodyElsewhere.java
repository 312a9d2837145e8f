package org.tideover.conversation.state;

/**
 * What words in our languages besides English say of a body that should not be moved: pain, and
 * dizziness or sickness, behind which a sign of danger may stand. All languages are sought at once:
 * short words tell none, and people mix them.
 *
 * <p>Limitations: common words alone, and denials only right beside them; written by the project,
 * and read by no native speaker. What it takes for pain wrongly leads to more caution.
 */
final class BodyElsewhere {
  private static final Pattern GIDDY =
      Words.inAnyScript(
          "mareo|mareos|maread[oa]|vértigo|vertigo|me voy a desmayar|me desmayo|me da vueltas( todo)?"
              + "|todo me da vueltas|veo (borroso|doble|negro)|sudor frío|sudor frio|(me falta (el )?aire|no puedo respirar)"
              + "|(quiero|ganas de|voy a) vomitar|vomit(o|é|ar|ando)|presión en el pecho|pecho (me )?aprieta"
              + "|corazón (acelerado|a mil)",
          "vertiges?|étourdie?|la tête (me |qui )?tourne|tête qui tourne|tout tourne|m?évanoui(r|s|e)?|malaise"
              + "|(je|vais) (vomir|vomis)|envie de vomir|vomi|essoufflée?|peux (pas|plus) respirer"
              + "|cœur (bat|qui bat) (trop )?(vite|fort)|coeur (bat|qui bat) (trop )?(vite|fort)|sueurs froides"
              + "|(mal|douleur|serre) (à|a|dans) la poitrine|poitrine (me )?(serre|fait mal)|vois (trouble|double|noir)",
          "schwindeli?g|schwindel|(wird|ist) mir (gerade |ganz )?schwarz|schwarz vor (den )?augen"
              + "|alles dreht sich|dreht sich alles|ohnmächtig|(werde|bin) benommen|kippe? (gleich )?um"
              + "|(muss|musste|habe?|hab) (\\S{1,20} ){0,2}(kotzen|erbrechen|gekotzt|erbrochen|übergeben)"
              + "|(muss|musste) ((gleich|fast|jetzt|wieder|gerade|schon|dauernd|ständig|echt) ){0,2}brechen"
              + "|übergebe mich|kriege? (kaum|keine) luft|bekomme (kaum|keine) luft|herz rast|herzrasen"
              + "|(brust|brustkorb) (tut (\\S{1,20} )?weh|schmerzt|drückt|sticht)|(schmerzen?|druck|stechen) in der brust"
              + "|brustschmerz(en)?|kalter schweiß|sehe (doppelt|verschwommen|sterne)",
          "голова (сильно )?кружится|кружится голова|головокружение|темнеет в глазах|в глазах темнеет"
              + "|(упаду|падаю|упала?) в обморок|обморок|предобморочное|(меня )?(рв[её]т|вырвало|стошнило)"
              + "|блюю|рвота|нечем дышать|не могу (вдохнуть|отдышаться|дышать)|задыхаюсь"
              + "|сердце (колотится|выпрыгивает|бешено бь[её]тся)|(болит|давит|жм[её]т|боль|колет) (в груди|грудь)"
              + "|холодный пот|двоится в глазах",
          "سر ?گیجه|سرم (داره )?گیج می\\S{1,6}|سرم گیجه|سرم می[\u200c ]?چرخه|چشمام سیاهی می\\S{1,5}"
              + "|(دارم )?(غش|ضعف) می[\u200c ]?کنم|از حال می[\u200c ]?رم|حالت تهوع|استفراغ\\S{0,3}|بالا آوردم|بالا میارم"
              + "|نفسم (بالا نمیاد|می[\u200c ]?گیره|تنگ شده)|تنگی نفس|قلبم (تند|تیر) می[\u200c ]?(زنه|کشه)"
              + "|(قفسه )?سینه?\\S{0,3} (درد|تیر|می[\u200c ]?سوزه)\\S{0,8}|عرق سرد",
          "голова (сильно )?(крутиться|паморочиться)|паморочиться|запаморочення|темніє в очах"
              + "|непритомні\\S{1,3}|мене (нудить|рве)|(болить|тисне|біль) (у|в) грудях|не можу вдихнути");

  private static final Pattern HURTS =
      Words.inAnyScript(
          "duelen?|dolor(es)?|náuseas|nauseas|me lastimé|me he hecho daño|calambres?|lesionad[oa]",
          "jai (très |trop |si )?mal(?! (dormi|mangé|bu|compris|agi|réagi|fait|entendu|choisi|vécu|géré|pris"
              + "|parlé|commencé|répondu|jugé|lu|vu|écrit)\\b)|fait (trop |très )?mal|douleurs?|nausées?|crampes?|blessée?|me suis fait mal",
          "(tut|tun) (\\S{1,20} ){0,3}weh|schmerz(en|t)?|mir (ist|wird) (\\S{1,20} )?(übel|schlecht)|übelkeit|krämpfe?"
              + "|verletzt|wehgetan",
          "боли?т|болят|больно|боль|боли|тошнит|подташнивает|тошнота|судорог[аи]|свело|ломит|травм[аы]",
          "درد (می\\S{1,6}|دارم|گرفت\\S{0,2})|دردم گرفت|درد شدید|تهوع|آسیب دیدم|گرفتگی عضله",
          "болить|болять|боляче|біль|нудить|нудота|судом[аи]");

  /** Taken out before: nothing hurts, or no longer. */
  private static final Pattern NONE =
      Words.inAnyScript(
          "(no|nada|ya no|sin)( (me|estoy|tengo|siento|hay)){0,2} (duelen?|dolor(es)?|maread[oa]|náuseas|nauseas|mareos?|vértigo)",
          "(pas|plus|aucune?|sans) (de |eu |du tout )?(mal|douleurs?|vertiges?|nausées?|étourdie?)",
          "(nicht|nichts|keine?|ohne|kein) (mehr )?(schwindeli?g|schwindel|schmerz(en)?|übel|übelkeit|weh)"
              + "|tut (mir )?(nicht|nichts)( mehr)? weh",
          "(не|ничего не|ничто не|нигде не|уже не) (болит|болят|тошнит|больно|кружится)|без боли|нет боли|боли нет"
              + "|голова не кружится",
          "درد (ندارم|نداره|نمی\\S{1,6})|دردم نمی\\S{1,6}|سرم گیج نمی\\S{1,5}",
          "(не|нічого не|вже не) (болить|болять|нудить|боляче)|без болю");

  private BodyElsewhere() {}

  /** Whether the words tell of pain, dizziness or sickness. */
  static boolean hurts(Words plain) {
    Words told = told(plain);
    return told.hold(HURTS) || told.hold(GIDDY);
  }

  /** Whether the words tell of dizziness, sickness, a heart that races or pain in the chest. */
  static boolean isGiddy(Words plain) {
    return told(plain).hold(GIDDY);
  }

  /** Whether the words say that nothing hurts. */
  static boolean deniesPain(Words plain) {
    return plain.hold(NONE);
  }

  private static Words told(Words plain) {
    return plain.replaced(NONE, " ");
  }
}
