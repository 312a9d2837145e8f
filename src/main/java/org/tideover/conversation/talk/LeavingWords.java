package org.tideover.conversation.talk;

import org.tideover.conversation.state.Happening;
import org.tideover.conversation.state.Pattern;
import org.tideover.conversation.state.Words;

/**
 * Words of somebody who wants no more messages of ours, or nothing of them kept.
 *
 * <p>Limitations: English, and lists of common phrases. Where another person may be meant, who will
 * not stop writing, nothing is heard.
 */
final class LeavingWords {
  private static final String WRITING =
      "(messag(e|es|ing)|texts?|texting|writ(e|es|ing)|contact(ing)?|ping(s|ing)?|bother(ing)?"
          + "|nudg(e|es|ing)|remind(ing|ers?)?|check ?ins?|notifications?|sending|send)";
  private static final Pattern QUIET =
      Words.pattern(
          "(stop|quit) (all |the |these |this |your |with |sending |me |any )*" + WRITING,
          "(dont|do not|never) " + WRITING + " (to )?(me|further|any)",
          "no (more|further) (of )?(your |these |the )?" + WRITING,
          "(pause|turn off|switch off|cancel|end) (all |the |these |your |my )*" + WRITING,
          "unsubscribe( me)?",
          "opt (me )?out",
          "take me off (the|your|this) list");
  private static final Pattern ANOTHER =
      Words.pattern(
          "he|she|hes|shes|they|theyre|him|her|them|dealer|plug|ex|people|who|guy|boyfriend|girlfriend"
              + "|wont|doesnt|want to stop");
  private static final String PLEASE =
      "(please |pls |kindly |just |now |can you |could you |i want you to |you can )*";
  private static final String ERASE = "(delete|erase|remove|wipe|clear)";
  private static final String AT_LAST = "( now| please| pls)*[.! ]*";

  private static final Pattern FORGET_ME =
      Pattern.compile(
          PLEASE + "(" + ERASE + " me( from (this|the|your) \\w+)?|forget me)" + AT_LAST);

  private static final Pattern FORGET_DATA =
      Pattern.compile(
          PLEASE
              + "("
              + ERASE
              + " (everything|it all|all of it)( from (this|the|your) \\w+| (you know )?(about|on) me)?"
              + "|"
              + ERASE
              + " (all |of |the |everything )*(my |your )?"
              + "(data|infos?|information|account|records?|profile|(chat )?history)( .{0,30})?"
              + "|forget everything( (you know )?about me)?)"
              + AT_LAST);

  private LeavingWords() {}

  /** Whether they want no more messages. */
  static boolean wantQuiet(Happening happening) {
    return happening.words().hold(QUIET) && !happening.words().hold(ANOTHER);
  }

  /** Whether they want everything erased. */
  static boolean wantForgetting(Happening happening) {
    return happening.words().are(FORGET_ME) || wantDataForgotten(happening);
  }

  /** Whether they name their data, or all of it, and not themselves. */
  static boolean wantDataForgotten(Happening happening) {
    return happening.words().are(FORGET_DATA);
  }
}
