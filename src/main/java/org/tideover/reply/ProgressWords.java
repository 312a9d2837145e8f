package org.tideover.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tideover.content.Content;
import org.tideover.domain.Progress;
import org.tideover.domain.Progress.Episode;
import org.tideover.domain.Progress.Mood;

/**
 * How it went, in words: the same as the picture shows, for whoever cannot see it. With few
 * episodes it lists them, and says that they are few.
 */
final class ProgressWords {
  private final Content content;

  ProgressWords(Content content) {
    this.content = content;
  }

  Map<String, String> of(Progress progress) {
    Map<String, String> lines = new HashMap<>();
    lines.put("days", String.valueOf(progress.days()));
    lines.put("episodes", episodes(progress));
    lines.put("change", change(progress));
    lines.put("helped", helped(progress));
    lines.put("hours", hours(progress));
    lines.put("moved", moved(progress));
    lines.put("mood", mood(progress));
    return lines;
  }

  private String episodes(Progress progress) {
    int count = progress.episodes().size();
    String key =
        count == 0 ? "no-episode" : count == 1 ? "one-episode" : few(progress) ? "few" : "episodes";
    return line(key, Map.of("count", count));
  }

  private static boolean few(Progress progress) {
    return !progress.isEnough();
  }

  private String change(Progress progress) {
    String both =
        few(progress) ? pairs("each", progress.rated(), Episode::after) : average(progress);
    String late = laterOnly(progress.ratedLaterOnly());
    return Stream.of(both, late)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private String laterOnly(List<Episode> rated) {
    if (rated.size() < Progress.ENOUGH) {
      return pairs("each-later", rated, Episode::later);
    }
    OptionalDouble before = rated.stream().mapToInt(Episode::before).average();
    OptionalDouble later = rated.stream().mapToInt(one -> one.later().orElseThrow()).average();
    return line("average-later", Map.of("before", number(before), "later", number(later)));
  }

  private String pairs(String key, List<Episode> rated, Function<Episode, OptionalInt> end) {
    String pairs =
        rated.stream()
            .map(one -> one.before() + " → " + end.apply(one).orElseThrow())
            .collect(Collectors.joining(", "));
    return pairs.isEmpty() ? "" : line(key, Map.of("pairs", pairs));
  }

  private String average(Progress progress) {
    String average =
        line(
            "average",
            Map.of("before", number(progress.before()), "after", number(progress.after())));
    return progress.later().isEmpty()
        ? average
        : average + " " + line("later", Map.of("later", number(progress.later())));
  }

  private String helped(Progress progress) {
    return progress
        .best()
        .map(best ->
            line(
                "best",
                Map.of(
                    "name",
                    content
                        .movement(best.movement())
                        .map(found -> found.name())
                        .orElse(best.movement()),
                    "points",
                    number(OptionalDouble.of(best.points())),
                    "times",
                    best.times())))
        .orElse("");
  }

  private String hours(Progress progress) {
    OptionalInt part = progress.busiest();
    return part.isEmpty()
        ? ""
        : line(
            "busiest",
            Map.of(
                "from", part.getAsInt() * Progress.PART,
                "to", (part.getAsInt() + 1) * Progress.PART));
  }

  private String moved(Progress progress) {
    int count = progress.movementDays().size();
    return count == 0 ? "" : line(count == 1 ? "one-day" : "days", Map.of("count", count));
  }

  private String mood(Progress progress) {
    List<Mood> moods = progress.moods();
    return moods.isEmpty()
        ? ""
        : line(
            moods.size() == 1 ? "one-mood" : "moods",
            Map.of("first", moods.getFirst().level(), "last", moods.getLast().level()));
  }

  private static String number(OptionalDouble value) {
    return String.format(Locale.ENGLISH, "%.1f", value.orElseThrow());
  }

  private String line(String key, Map<String, ?> values) {
    Map<String, String> texts = new HashMap<>();
    values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return Template.fill(content.reply("progress.line-" + key).getFirst(), texts);
  }
}
