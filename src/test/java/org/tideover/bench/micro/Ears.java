package org.tideover.bench.micro;

import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tideover.app.TrainHeads;
import org.tideover.app.Understanding;
import org.tideover.bench.Lines;
import org.tideover.content.ContentSource;
import org.tideover.content.IntentContent;
import org.tideover.content.SafetyContent;
import org.tideover.domain.Classification;
import org.tideover.domain.Embedder;
import org.tideover.domain.Heard;
import org.tideover.domain.NoMatch;
import org.tideover.domain.SafetyAssessment;
import org.tideover.inference.OnnxEmbedder;
import org.tideover.inference.OnnxNearness;
import org.tideover.intent.IntentClassifier;
import org.tideover.safety.DangerHead;
import org.tideover.safety.Meaning;
import org.tideover.safety.Normalising;
import org.tideover.safety.SafetyFilter;

/**
 * The understanding of words, in its halves and without any memory of earlier words: every vector
 * is computed.
 */
@State(Scope.Benchmark)
public class Ears {
  private static final Path MODELS = Path.of("target", "models");
  private static final int LINES = 500;

  final List<String> lines = Lines.distinct(LINES);

  private final SafetyContent safety = SafetyContent.load(ContentSource.classPath());
  private final Embedder embedder = OnnxEmbedder.open(MODELS);
  private final Normalising normalising = new Normalising(safety);
  private final SafetyFilter filter =
      new SafetyFilter(
          safety,
          DangerHead.built()
              .map(head -> new Meaning(embedder, OnnxNearness.openInBackground(MODELS), head)));
  private final IntentClassifier intents =
      new IntentClassifier(
          IntentContent.load(ContentSource.classPath()), TrainHeads.load("intent"), embedder);
  private final List<List<String>> parts =
      lines.stream().map(line -> filter.read(line).parts()).toList();
  private int next;

  /** The number of the next line, round and round. */
  int turn() {
    next = (next + 1) % LINES;
    return next;
  }

  int normalise(int line) {
    return normalising.readings(lines.get(line));
  }

  SafetyAssessment assess(int line) {
    return filter.assess(lines.get(line));
  }

  Classification classify(int line) {
    String text = lines.get(line);
    Classification known = intents.classifyPhrases(text);
    return known instanceof NoMatch ? intents.classifyMeaning(text, parts.get(line)) : known;
  }

  Heard hear(int line) {
    return new Understanding(filter, intents).hear(lines.get(line));
  }
}
