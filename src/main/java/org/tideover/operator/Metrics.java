package org.tideover.operator;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.tideover.domain.Classification;
import org.tideover.domain.Heard;
import org.tideover.domain.OutgoingMessage;
import org.tideover.domain.PersonId;
import org.tideover.domain.Priority;
import org.tideover.outbox.Witness;
import org.tideover.turn.Watch;

/**
 * The program's figures for Prometheus. Their labels are stable ids of the code: no text, no
 * person, no address; and no kind of danger, which beside the time would tell of one person.
 */
public final class Metrics implements Watch, Witness {
  private static final Duration[] BUCKETS =
      List.of(1, 2, 5, 10, 20, 50, 100, 300, 1_000, 10_000, 60_000).stream()
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Watches the machine from now on, and the program as soon as it is told of it. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  /** Everything, as Prometheus reads it. */
  public String scrape() {
    return registry.scrape();
  }

  /** Watches how many people's messages wait. */
  public void waiting(IntSupplier people) {
    Gauge.builder("tideover.outbox.people", people, IntSupplier::getAsInt)
        .description("People for whom a message waits or is under way")
        // Nobody else holds on to what counts them.
        .strongReference(true)
        .register(registry);
  }

  /** Watches how long the oldest event has waited whose turn is not over. */
  public void oldest(Supplier<Duration> waited) {
    Gauge.builder("tideover.inbox.oldest.seconds", () -> waited.get().toMillis() / 1000.0)
        .description("How long the oldest event has waited whose turn is not over")
        .register(registry);
  }

  /** Watches whether phrases alone hear danger. */
  public void meaning(BooleanSupplier lost) {
    Gauge.builder("tideover.understanding.phrases.only", () -> lost.getAsBoolean() ? 1 : 0)
        .description("1 while meaning cannot be read, and phrases alone hear danger")
        .register(registry);
  }

  /** An appointment fired so long after it was due. */
  public void fired(String kind, Duration late) {
    timer("tideover.schedule.lag", "How late appointments fire", Tags.of("kind", kind))
        .record(late);
  }

  @Override
  public Lap begins(Stage stage) {
    Timer.Sample sample = Timer.start(registry);
    return () ->
        sample.stop(
            timer("tideover.turn.stage", "The parts of a turn", Tags.of("stage", stage.id())));
  }

  @Override
  public void heard(Heard heard) {
    registry
        .counter(
            "tideover.safety.assessed",
            "level",
            heard.safety().level().id(),
            "by",
            heard.safety().by().id())
        .increment();
    Classification meant = heard.intent();
    DistributionSummary.builder("tideover.intent.confidence")
        .description("How sure the classifier is of a meaning")
        .tags("by", meant.by().id())
        .serviceLevelObjectives(0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)
        .register(registry)
        .record(meant.confidence());
  }

  @Override
  public void failed(Throwable fault) {
    registry
        .counter("tideover.turns.failed", "fault", fault.getClass().getSimpleName())
        .increment();
  }

  @Override
  public void setAside() {
    registry.counter("tideover.turns.set.aside").increment();
  }

  @Override
  public void delivered(OutgoingMessage message, Duration waited) {
    timer("tideover.outbox.delay", "From a turn's end to the channel's answer", lane(message))
        .record(waited);
  }

  @Override
  public void delayed(OutgoingMessage message, int attempts) {
    registry.counter("tideover.outbox.failed.attempts", lane(message)).increment();
  }

  @Override
  public void letGo(OutgoingMessage message) {
    registry.counter("tideover.outbox.let.go", lane(message)).increment();
  }

  @Override
  public void lost(OutgoingMessage message, String reason) {
    registry.counter("tideover.outbox.lost", lane(message)).increment();
  }

  @Override
  public void unreadable(int messages) {
    registry.counter("tideover.outbox.lost", "lane", "unknown").increment(messages);
  }

  @Override
  public void unreachable(PersonId person) {
    registry.counter("tideover.people.unreachable").increment();
  }

  private Timer timer(String name, String description, Tags tags) {
    return Timer.builder(name)
        .description(description)
        .tags(tags)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  private static Tags lane(OutgoingMessage message) {
    Priority lane = message.priority();
    return Tags.of("lane", lane.name().toLowerCase(Locale.ROOT));
  }
}
