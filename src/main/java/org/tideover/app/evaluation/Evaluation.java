package org.tideover.app.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.tideover.app.evaluation.Curve.Scored;
import org.tideover.domain.PersonText;
import org.tideover.safety.DangerScore;

/**
 * Measures sentences three times: what is understood of each, what answers it as the first message
 * of a chat, and what answers it in the middle of a talk about an urge.
 */
public final class Evaluation {
  /** How a talk about an urge begins; the question where the person is stands open after it. */
  static final List<String> URGE_TALK = List.of("I'm craving", "7");

  /** How often {@link #run} steps for each sentence: heard, scored, and said twice. */
  public static final int STEPS = 4;

  private final List<Sentence> sentences;
  private final List<Observation> observations = new ArrayList<>();
  private List<Curve> curves = List.of();

  /** Measures these. */
  public Evaluation(List<Sentence> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  /** Runs all of it once; a step is told {@value #STEPS} times for each sentence. */
  public void run(Subject subject, Runnable step) {
    for (Sentence sentence : sentences) {
      Outcome outcome = Outcome.of(sentence, subject.hear().apply(sentence.text().reveal()));
      observations.add(new Observation(sentence, Setting.UNDERSTOOD, outcome));
      step.run();
    }
    curves = curves(subject, step);
    chat(subject.chat(), Setting.FIRST_MESSAGE, List.of(), step);
    chat(subject.chat(), Setting.IN_URGE, URGE_TALK, step);
  }

  private List<Curve> curves(Subject subject, Runnable step) {
    List<Scored> scored = new ArrayList<>();
    for (Sentence sentence : sentences) {
      DangerScore score = subject.score().apply(sentence.text().reveal());
      scored.add(new Scored(sentence, score));
      step.run();
    }
    return subject.thresholds().map(built -> Curve.of(scored, built)).orElse(List.of());
  }

  private void chat(Chat chat, Setting setting, List<String> opening, Runnable step) {
    Received received = new Received(chat.country());
    List<PersonText> texts = sentences.stream().map(Sentence::text).toList();
    List<Chat.Answer> answers = chat.play(opening, texts, step);
    for (int i = 0; i < answers.size(); i++) {
      Sentence sentence = sentences.get(i);
      Outcome outcome = received.outcome(sentence, answers.get(i));
      observations.add(new Observation(sentence, setting, outcome));
    }
  }

  /** What was measured. */
  public Report report(Report.Facts facts) {
    return new Report(
        facts, sentences.size(), BarResult.of(observations), Row.of(observations), curves);
  }

  /** A sentence that counts against a bar. */
  public record Miss(Bar bar, Setting setting, Sentence sentence) {}

  /** Everything that counts against a bar, bar by bar. */
  public List<Miss> misses() {
    List<Miss> misses = new ArrayList<>();
    for (Bar bar : Bar.values()) {
      observations.stream()
          .filter(seen -> seen.misses(bar))
          .map(seen -> new Miss(bar, seen.setting(), seen.sentence()))
          .forEach(misses::add);
    }
    return misses;
  }
}
