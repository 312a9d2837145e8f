package org.tideover.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.content.ContentCheck;
import org.tideover.content.ContentSource;
import org.tideover.content.Problem;
import org.tideover.content.SafetyContent;
import org.tideover.content.SafetySheets;
import org.tideover.content.Written;
import org.tideover.domain.RiskCategory;
import org.tideover.domain.RiskLevel;
import org.tideover.domain.SafetyAssessment;
import org.tideover.safety.Notation;
import org.tideover.safety.SafetyFilter;

/** What content must keep before anybody may be answered from it. */
final class ContentRules {
  private ContentRules() {}

  /** All problems, by file and line; none if it is fit for use. Needs no model. */
  static List<Problem> of(ContentSource source) {
    return of(source, Heard.byTheBuild());
  }

  /** The same, where some sentences were heard before. */
  static List<Problem> of(ContentSource source, Heard heard) {
    List<Problem> problems = new ArrayList<>(ContentCheck.of(source));
    if (problems.stream().noneMatch(ContentRules::isOfPhrases)) {
      List<Problem> unreadable = unreadablePhrases(source);
      problems.addAll(unreadable);
      if (unreadable.isEmpty()) {
        SafetyFilter phrases = SafetyFilter.phrasesOnly(SafetyContent.load(source));
        heard.missing(source).stream()
            .flatMap(one -> alarm(one, phrases.assess(one.text())))
            .forEach(problems::add);
      }
    }
    if (problems.isEmpty()) {
      problems.addAll(new MessageRules(Content.load(source)).problems());
    }
    problems.sort(Comparator.naturalOrder());
    return problems;
  }

  /** While such a file cannot be read, the rules of danger cannot be tried. */
  private static boolean isOfPhrases(Problem problem) {
    return problem.file().contains("/safety") || problem.file().contains("/intents");
  }

  private static List<Problem> unreadablePhrases(ContentSource source) {
    Notation notation = new Notation(SafetyContent.load(source));
    return SafetySheets.phrases(source).stream()
        .flatMap(one -> notation.problem(one.text()).map(one::problem).stream())
        .toList();
  }

  /**
   * A disclosure among the sentences of an intent would teach the program to swallow it.
   *
   * @param found what the safety filter says of the sentence
   */
  static Stream<Problem> alarm(Written sentence, SafetyAssessment found) {
    if (found.level() == RiskLevel.NONE) {
      return Stream.empty();
    }
    String danger = found.level().id() + found.category().map(ContentRules::named).orElse("");
    return Stream.of(
        sentence.problem(
            "'%s' sounds like danger (%s); put it under in_danger, or take it out"
                .formatted(sentence.text(), danger)));
  }

  private static String named(RiskCategory category) {
    return ", " + category.id();
  }
}
