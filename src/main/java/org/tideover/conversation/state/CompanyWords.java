package org.tideover.conversation.state;

/**
 * Whether somebody is with a person, in their own words: {@code craving, my sister is with me}.
 *
 * <p>Limitations: a list of common phrases, English and Spanish; children, and people who use, are
 * not taken for company.
 */
public final class CompanyWords {
  private static final String SOMEBODY =
      "(friends?|mate|bestie|sister|brother|mom|mum|mother|dad|father|wife|husband|partner|fiancee?"
          + "|girlfriend|boyfriend|gf|bf|cousin|aunt|uncle|nan|gran|grandma|grandpa|roommate"
          + "|flatmate|housemate|neighbou?r|sponsor|buddy)";
  private static final Pattern BESIDE =
      Words.pattern(
          SOMEBODY + "s? (is |are )?(still |right )?(here|with me|beside me|next to me)",
          SOMEBODY + " (is|are) around",
          "(someone|somebody) is (here|with me|beside me|next to me)",
          "(im|i am) ((here|now|still|home|just|staying|sitting) )?with (a|my|some) " + SOMEBODY,
          "(me and|together with) (a|my|some) " + SOMEBODY,
          "not alone",
          "(hermana|hermano|mamá|papá|amiga|amigo|pareja|esposa|esposo) (está|esta) conmigo",
          "no estoy sol[oa]");

  /** Said alone in answer to where somebody is. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(here )?(with )?((a|my|some) )?" + SOMEBODY + "( here| and me| and i)?[.! ]*");

  private static final Pattern WITH = Words.pattern("with (a|my|some) " + SOMEBODY);

  private static final Pattern NOT =
      Words.pattern(
          "(isnt|not|no|nobody|wish|if|was|were|using|uses|used|high|dealer|plug)"
              + "( \\w+){0,3} (here|with|around|beside|next|"
              + SOMEBODY
              + ")",
          SOMEBODY + " (is|are) (\\w+ ){0,3}(using|high|dealing|dead|gone)",
          "(he|she|they|hes|shes|theyre|who) (is |are )?(\\w+ )?(high|using|nodding|dealing)",
          "(using|shooting|smoking) (with|next)");

  private CompanyWords() {}

  /** Whether the words say that somebody is there who may join in. */
  public static boolean tell(Words words) {
    return words.hold(BESIDE) && !words.hold(NOT);
  }

  /** The same in an answer to where somebody is. */
  public static boolean answer(Words words) {
    return tell(words) || words.are(ALONE) || words.hold(WITH) && !words.hold(NOT);
  }
}
