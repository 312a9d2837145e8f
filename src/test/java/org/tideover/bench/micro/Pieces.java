package org.tideover.bench.micro;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.tideover.conversation.state.Step;
import org.tideover.domain.Classification;
import org.tideover.domain.Heard;
import org.tideover.domain.SafetyAssessment;
import org.tideover.reply.Rendered;

/**
 * What a turn does for a message, piece by piece; each call takes another of 500 lines. Short
 * settings: the whole suite ends within three minutes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Pieces {
  /** Disguises undone, slang and idioms spelled out. */
  @Benchmark
  public int normalise(Ears ears) {
    return ears.normalise(ears.turn());
  }

  /** How dangerous, by phrases and by meaning, its vector included. */
  @Benchmark
  public SafetyAssessment assess(Ears ears) {
    return ears.assess(ears.turn());
  }

  /** What it means, by phrases or else by meaning, its vector included. */
  @Benchmark
  public Classification classify(Ears ears) {
    return ears.classify(ears.turn());
  }

  /** Both, one after the other, as nobody remembers a vector here. */
  @Benchmark
  public Heard hear(Ears ears) {
    return ears.hear(ears.turn());
  }

  /** What the conversation decides. */
  @Benchmark
  public Step advance(Mind mind) {
    return mind.advance(mind.turn());
  }

  /** The messages that say it. */
  @Benchmark
  public Rendered render(Mind mind) {
    return mind.render(mind.turn());
  }
}
