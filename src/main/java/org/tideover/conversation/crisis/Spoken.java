package org.tideover.conversation.crisis;

import org.tideover.conversation.state.ConversationState;
import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Relations;
import org.tideover.conversation.state.Signal;
import org.tideover.conversation.state.Words;
import org.tideover.domain.Intent;
import org.tideover.domain.RiskLevel;

/**
 * What a person's words say beyond their level of danger and their intent.
 *
 * <p>Limitations: only what people often write, and farewells in English alone; what our other
 * languages say is in {@link SpokenElsewhere}. Whoever is not understood is asked, or is taken to
 * be in danger.
 */
final class Spoken {
  /** Longer words than these are hardly a mere taking back. */
  private static final int LONGEST_RETRACTION = 60;

  /** What changes nothing beside a phrase; "no" needs its comma, as "no joking" is earnest. */
  private static final String BESIDE =
      "no[,.!;]|nah|nope|(im )?sorry|ok|okay|yes|yeah|yep|lol|lmf?ao|(ha){2,}h?|omg|please|pls|really"
          + "|honestly|actually|seriously|obviously|of course|(i )?(promise|swear)( to god)?|relax|chill|well|oh|but|and|so|bro|dude"
          + "|man|though|thanks|thank you|dw|dont worry( about (it|me))?|all good|just now"
          + "|((im|i am) )?just (tired|sad|stressed|upset|mad|angry|venting|frustrated|exhausted)"
          + "|(im|i am) (really )?(fine|ok|okay|good|safe|alright)( now)?|i was just (tired|sad|venting|upset)";

  private static final WholeMessage RETRACTS =
      WholeMessage.of(
          BESIDE,
          "jk|j/k|((im|i am|i was|was) )?((just|only|totally) )*(kidding|joking)( about (that|it)| around)?",
          "((it|that|this) (was|is) |its |thats |was )?((just|only) )?a ((bad|stupid|dumb) )?joke",
          "((im|i am|i was|it was) )?not (being )?serious|i wasnt (being )?serious",
          "(i )?(didnt|did not|dont|do not) (really )?mean (it|that)( like that| that way)?",
          "((im|i am|i was|was) )?((just|only) )?(being )?((so|a bit|too) )?(dramatic|overreacting)",
          "never ?mind( (that|it|what i said))?|nvm|(no )?(im|i am) not suicidal",
          "(no )?((i|im|ill|id|i am|i will)( \\w+)? )?(wont|not going to|not gonna)"
              + " ((hurt|kill|harm) (myself|me|anyone|anybody)|act on (it|that|this|them|anything|(those|these|my) thoughts?))");

  private static final String WILL_NOT =
      "(i|im|ill|id|i am|i will)( \\w+)? (wont|not going to|not gonna) do (it|anything)";
  private static final String WONT = "(wont|not going to|not gonna) do (it|anything)";

  /** Where somebody is to be called, it is the call that they refuse. */
  private static final Pattern REFUSES = Words.pattern(WILL_NOT, "^" + WONT);

  /** Taken back where we asked about dying. */
  private static final WholeMessage DENIES =
      WholeMessage.of(
          BESIDE,
          "(no )?(" + WILL_NOT + "|" + WONT + ")( (stupid|bad|crazy|like that|to myself))*");

  /** With whom somebody is fine; "with my decision" is no company. */
  private static final String PEOPLE =
      "((best )?(" + Relations.ALL + ")s?|family|buddy|counsell?or|therapist|doctor)";

  private static final Pattern FINE =
      Pattern.compile(
          "^((no|nah|nope|sorry|really|honestly|ok|okay|yes|yeah|yep)[,.!; ]+)*"
              + "(im|i am) (really |totally |all )?(fine|ok|okay|good|safe|alright|right)"
              + "(,? (now|really|again|thanks|thank you|with my "
              + PEOPLE
              + "))*[.! ]*$");

  /** To "are you safe right now?" the same words say the contrary. */
  private static final Pattern IS_NOT = Pattern.compile("^no[,.]? im not[.! ]*$");

  private static final Pattern HALF_A_NO =
      Words.pattern(
          "not (today|yet|now|tonight|really|quite|exactly|at the moment|this (minute|second|week))"
              + "|not right now|maybe|later|pass|skip( it)?|neither|rather not|idk|dont know",
          "todav[ií]a no|a[uú]n no|no puedo|no realmente|pas encore|pas vraiment|peux pas|noch nicht"
              + "|nicht wirklich|kann (ich )?nicht");

  /** Where letters are not Latin, word boundaries mean nothing. */
  private static final Pattern HALF_A_NO_ELSEWHERE =
      Pattern.compile(
          "пока (нет|не)|ещ[её] (нет|не)|не совсем|не (с)?могу|поки (що )?ні|ще (ні|не)|не зовсім"
              + "|не (можу|зможу)|هنوز نه|نمی ?\u200c?(توانم|تونم)");

  private static final Pattern BY_NOW =
      Words.pattern("already|i did it|i have done it|ive done it|its done|too late|in my hand");

  private static final Pattern HURT =
      Words.pattern(
          "bleed(s|ing)?|blood|(already|just) did( it)?|i did( it)?|ive done it|its done"
              + "|i (just )?(cut|burned|burnt|hurt) (myself|it)");

  private static final Pattern UNHURT =
      Words.pattern("no (blood|bleeding)|(not|isnt|stopped|didnt) (\\w+ )?(bleed(ing)?|do it|cut)");

  private static final WholeMessage MUST_GO =
      WholeMessage.of(
          BESIDE,
          "((i|ive|i have) )?(gtg|g2g|got to go|gotta go|have to go|need to go|must go|better go|ttyl|brb)"
              + "( (now|to (bed|sleep|work)))?");

  /** To "are you safe?" these are hardly a wish for quiet. */
  private static final Pattern IT_ENDS = Words.pattern("done|end( it)?");

  /** After how such a message begins, a few words may tell who it was. */
  private static final String WHO = "(,? \\S{1,20}){0,10}";

  private static final WholeMessage REACHED =
      WholeMessage.of(
          BESIDE + "|now|finally|there|hey|hi|guess what",
          "((i|we|ive|weve|i have|we have) )?((just|already|finally|also) )?(called|phoned|texted)( (to|up))?"
              + WHO,
          "((im|i am|were|we are) )?((still|now|already) )?on the phone with" + WHO,
          "((the|an|my) )?(help|ambulance) (is )?((here|coming|on (the|its|their) way) ?)+" + WHO);

  /**
   * Whoever was tried and not reached, sells, or hears a goodbye, is nobody who helps; nor is then.
   */
  private static final Pattern IN_VAIN =
      Words.pattern(
          Barriers.NOT_REACHED,
          "nothing( \\w+){0,2} answer\\w*|(no ?one|nobody|nothing)( \\w+){0,2} (came|coming|there|here)",
          "(didnt|doesnt|wont|dont|isnt|arent|not|never)( \\w+)?"
              + " (answer\\w*|pick\\w*|repl\\w+|coming|there|home|work\\w*)",
          "no (response|help|ambulance|one|luck)|hangs? up|message|machine"
              + "|disconnected|(cut|cuts)( me)? off|dropped|rings?|ringing|busy|hold|asleep|closed|tried|should|(if|when|before) i",
          "wait(ing)? for|but (he|she|they|it|no|nobody|nothing|everyone)|dealer|plug",
          "(good ?)?bye|goodbyes|farewell|yesterday|last (night|week|time)|in sick|it (off|quits)"
              + "|with (you|(a|the|this) (bot|app|program))|so called|called me|useless");

  private static final Pattern FAREWELL =
      Words.pattern("(good)?bye|bye ?bye|good ?night|farewell|gn");
  private static final Pattern GOODBYE =
      Words.pattern("good ?bye|farewell|bye (everyone|everybody|all|forever|world)|adi[oó]s");

  /** By themselves or last of all; in the middle they tell how long, or whom one sees. */
  private static final Pattern SO_LONG =
      atLast("so long( (everyone|everybody|all|world|friends?|my friends?|folks))?");

  private static final Pattern SEE_YOU =
      atLast(
          "see (you|ya|u)( (all|later|soon|around|then|tomorrow|everyone|on the other side"
              + "|in (heaven|hell|(another|the next) life)))*");

  private static final Pattern ALONE =
      Words.pattern(
          "alone|by myself|no ?one( is)? (here|around|near)|nobody( is)? (here|around|near)|sol[oa]");
  private static final Pattern NOT_ALONE =
      Words.pattern("(not|isnt|never|no longer) (\\w+ )?alone|no (estoy |me siento )?sol[oa]");
  private static final Pattern OF_ANOTHER =
      Words.pattern(
          "he|hes|him|his|she|shes|her|they|theyre|them|someone|somebody|ex",
          "(" + Relations.ALL + ")s?");
  private static final Pattern ANOTHERS_LIFE =
      Words.pattern(
          "(himself|herself|themself|themselves)|(his|her|their) (own )?life"
              + "|(he|she|they|hes|shes|theyre|ex|buddy|("
              + Relations.ALL
              + ")s?)"
              + "( \\w+){0,4} (suicidal|wants? to die|wanna die|wants? to be dead|said goodbye)");
  private static final Pattern OWN_LIFE =
      Words.pattern(
          "myself|my (own )?life|me too|same here|so do i"
              + "|(make|makes|made|making) me( \\w+){0,2} (want|wanna|wanting|wish|suicidal)"
              + "|(died|dead|passed|left|gone|dumped|hates|cheated)( (away|me|us|on|and|so|now|just|really))*"
              + " (want to|wanna) (die|be dead)"
              + "|(i|im|ive|id|ill)( \\w+){0,2} (want|wanna|going|gonna|gona|suicidal|die|dying|end|kill"
              + "|done|thinking|wish|feel|do it|hurt|cut|cant|follow|join)");
  private static final Pattern OF_SELF = Words.pattern("i|im|ive|me|myself");
  private static final Pattern OWN_BODY =
      Words.pattern(
          "(i|ive|i have)( just)? (took|taken|used|did|shot|swallowed|snorted|feel|overdosed)"
              + "|im (overdosing|oding|fading|dying|passing out|going out|nodding)");

  private static final Pattern CRAVING =
      Words.pattern(
          "crav(e|ing|ings)|urges?|relapse|dope ?sick|jonesing|fiending|(a|another) (fix|hit)"
              + "|(want|wanna|need|have|dying)( to)? (use|score|get high|shoot up)");

  private Spoken() {}

  private static Pattern atLast(String words) {
    return Pattern.compile(
        "(^|[,.!;] ?|\\b(ok|okay|thanks|thank you|well|and|bye|alright|then) )"
            + words
            + "[.! ]*$");
  }

  /** Whether the person takes it back; never where the same words speak of danger. */
  static boolean retracts(Happening happening) {
    if (!calm(happening) || isDone(happening)) {
      return false;
    }
    boolean whole =
        RETRACTS.isSaid(happening)
            || SpokenElsewhere.retracts(happening)
            || asksOfDying(happening) && denies(happening);
    return whole || isFine(happening);
  }

  private static boolean denies(Happening happening) {
    return DENIES.isSaid(happening) || SpokenElsewhere.denies(happening);
  }

  /** Whether we asked about dying last, and not about a call or what is near. */
  private static boolean asksOfDying(Happening happening) {
    return switch (happening.person().conversation()) {
      case ConversationState.AskingDirectly asking -> Signal.isOfLife(asking.category());
      case ConversationState.AskingPlan asking -> true;
      case ConversationState.AskingTime asking -> true;
      case ConversationState.CheckingSafety checking -> Signal.isOfLife(checking.category());
      case ConversationState.CheckingNextDay checking -> Signal.isOfLife(checking.category());
      default -> false;
    };
  }

  /** Whether the person says that they will not do what they were asked to do. */
  static boolean refuses(Happening happening) {
    boolean says = happening.words().hold(REFUSES) || SpokenElsewhere.refuses(happening);
    return calm(happening) && isBrief(happening) && says;
  }

  /** Whether they want to be left alone, or take it back without a word of being well. */
  static boolean wantsQuiet(Happening happening) {
    String words = happening.words().reveal();
    boolean stops = happening.means(Intent.STOP) && happening.isSure();
    boolean command = words.startsWith("/stop") || words.startsWith("/cancel");
    boolean unclear =
        happening.words().hold(IT_ENDS) || OnPlan.isNotSoon(happening) || isFarewell(happening);
    return calm(happening)
        && !isDone(happening)
        && (command || stops && !unclear || retracts(happening));
  }

  /** Whether the person says that they are fine or safe, and little else. */
  static boolean isFine(Happening happening) {
    return calm(happening)
        && isBrief(happening)
        && (happening.words().hold(FINE) || SpokenElsewhere.isFine(happening));
  }

  /** Whether "are you ...?" is answered with "no, I'm not". */
  static boolean isNot(Happening happening) {
    return calm(happening)
        && isBrief(happening)
        && happening.words().hold(IS_NOT)
        && !isDone(happening);
  }

  /** Whether a no leaves it open: not at this hour, not quite, or no answer at all. */
  static boolean isHalfANo(Happening happening) {
    return happening.words().hold(HALF_A_NO) || happening.words().hold(HALF_A_NO_ELSEWHERE);
  }

  private static boolean isBrief(Happening happening) {
    return happening.words().reveal().length() <= LONGEST_RETRACTION;
  }

  /** Whether something was done already, or is in the person's hand. */
  static boolean isDone(Happening happening) {
    return happening.words().hold(BY_NOW) || SpokenElsewhere.isDone(happening);
  }

  /** Whether somebody who may hurt themselves tells that it happened. */
  static boolean isHurt(Happening happening) {
    return happening.words().hold(HURT)
        && !happening.words().hold(UNHURT)
        && !hasReached(happening);
  }

  /** Whether the person has to go now, and says no goodbye. */
  static boolean mustGo(Happening happening) {
    return MUST_GO.isSaid(happening);
  }

  /** Whether the person says that they reached somebody. */
  static boolean hasReached(Happening happening) {
    boolean says = REACHED.isSaid(happening) || SpokenElsewhere.hasReached(happening);
    return calm(happening) && says && !happening.words().hold(IN_VAIN);
  }

  /** Whether a craving for a drug is named. */
  static boolean namesCraving(Happening happening) {
    return happening.words().hold(CRAVING);
  }

  /** Whether they take their leave for good, and not for the night. */
  static boolean isGoodbye(Happening happening) {
    return happening.words().hold(GOODBYE) || happening.words().hold(SO_LONG);
  }

  /** Whether they take their leave. */
  static boolean isFarewell(Happening happening) {
    return happening.words().hold(FAREWELL)
        || happening.words().hold(SO_LONG)
        || happening.words().hold(SEE_YOU);
  }

  /** Whether they say that nobody is with them. */
  static boolean isAlone(Happening happening) {
    return happening.words().hold(ALONE) && !happening.words().hold(NOT_ALONE);
  }

  /** Whether the words are about another person, and not about the speaker's own body. */
  static boolean isOfAnother(Happening happening) {
    String language = language(happening);
    return Whose.knows(language)
        ? Whose.isAnothers(happening.words(), language)
        : happening.words().hold(OF_ANOTHER) && !happening.words().hold(OWN_BODY);
  }

  /** Whether another person's life is in danger by these words, and the speaker's own is not. */
  static boolean worriesAboutAnother(Happening happening) {
    return happening.words().hold(ANOTHERS_LIFE) && !happening.words().hold(OWN_LIFE);
  }

  /** Whether the words are about the person themselves, and about nobody else. */
  static boolean isOfSelf(Happening happening) {
    String language = language(happening);
    return Whose.knows(language)
        ? Whose.isOwn(happening.words(), language)
        : happening.words().hold(OF_SELF) && !happening.words().hold(OF_ANOTHER);
  }

  /** The language of these words, or else of earlier ones. */
  static String language(Happening happening) {
    String heard = happening.heard().language();
    return heard.isEmpty() ? happening.person().profile().spoken() : heard;
  }

  /** Whether the words are a command. */
  static boolean isCommand(Happening happening) {
    return happening.words().reveal().startsWith("/");
  }

  /** Whether the words carry no sign of danger. */
  static boolean calm(Happening happening) {
    return happening.heard().safety().level() == RiskLevel.NONE;
  }
}
