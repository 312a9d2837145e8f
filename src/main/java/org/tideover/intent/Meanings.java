package org.tideover.intent;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tideover.domain.Classification;
import org.tideover.domain.Classification.By;
import org.tideover.domain.Embedder;
import org.tideover.domain.Intent;
import org.tideover.domain.IntentMatch;
import org.tideover.domain.MeaningHead;
import org.tideover.domain.NoMatch;

/**
 * Reads what a text means with the trained head, part by part. What a person discloses wins over
 * what is said around it: "hi, thanks for asking. I used last night" is a lapse.
 *
 * <p>Limitations: it reads English, and is not asked about any other language; irony and quotations
 * are taken at their word.
 */
final class Meanings {
  // Said anywhere in a text, these are what it is about: the likelier of the first two, then these.
  private static final List<Intent> OWN = List.of(Intent.LAPSE, Intent.URGE);
  private static final List<Intent> SUBSTANCE = List.of(Intent.MEDICATION, Intent.SOURCING);
  // A part torn out of a story about a craving may sound like a lapse; what it says first counts
  // too.
  private static final double SHARE_OF_FIRST = 0.6;
  private static final double SURE_WITH_FIRST = 0.7;
  private static final double SURE_OF_OWN = 0.5;
  private static final double SURE_OF_SUBSTANCE = 0.7;
  private static final Set<Intent> SMALL_TALK =
      EnumSet.of(
          Intent.OTHER,
          Intent.GREETING,
          Intent.THANKS,
          Intent.YES,
          Intent.NO,
          Intent.STOP,
          Intent.HELP);
  private static final Set<Intent> DISCLOSURES =
      EnumSet.of(
          Intent.LAPSE,
          Intent.URGE,
          Intent.MOOD,
          Intent.TALK,
          Intent.MEDICATION,
          Intent.SOURCING,
          Intent.RESOURCES,
          Intent.MILESTONE);
  // A disclosure must not pass for small talk only because its kind is unclear.
  private static final double DISCLOSED = 0.55;
  private static final double UNSURE = 0.12;

  private final MeaningHead head;
  private final Embedder embedder;
  private final List<Intent> labels;

  Meanings(MeaningHead head, Embedder embedder) {
    this.head = head;
    this.embedder = embedder;
    this.labels = head.labels().stream().map(Intent::of).toList();
  }

  /** What a text means, from its parts in plain words; nothing where it has none. */
  Classification of(List<String> texts) {
    List<double[]> parts =
        texts.stream().map(text -> head.probabilities(embedder.embed(text), text)).toList();
    return switch (parts.size()) {
      case 0 -> new NoMatch(0);
      case 1 -> decided(parts.getFirst());
      default -> together(parts);
    };
  }

  /** All intents by their probability over the whole text, likeliest first. */
  List<IntentMatch> likeliest(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    double[] all =
        average(
            texts.stream().map(text -> head.probabilities(embedder.embed(text), text)).toList());
    return labels.stream()
        .map(intent -> IntentMatch.of(intent, of(intent, all), By.EMBEDDING))
        .sorted(Comparator.comparingDouble(IntentMatch::confidence).reversed())
        .toList();
  }

  private Classification together(List<double[]> parts) {
    Intent own = likelierOwn(parts);
    if (ownScore(own, parts) > SURE_WITH_FIRST) {
      return IntentMatch.of(own, highest(own, parts), By.EMBEDDING);
    }
    for (Intent intent : SUBSTANCE) {
      double highest = highest(intent, parts);
      if (highest > SURE_OF_SUBSTANCE) {
        return IntentMatch.of(intent, highest, By.EMBEDDING);
      }
    }
    Classification all = decided(average(parts));
    return SMALL_TALK.contains(all.intent()) ? mostTelling(parts, all) : all;
  }

  private Intent likelierOwn(List<double[]> parts) {
    return Collections.max(OWN, Comparator.comparingDouble(intent -> ownScore(intent, parts)));
  }

  private double ownScore(Intent intent, List<double[]> parts) {
    return highest(intent, parts) + SHARE_OF_FIRST * of(intent, parts.getFirst());
  }

  /** The surest passage that discloses something, behind small talk. */
  private Classification mostTelling(List<double[]> parts, Classification otherwise) {
    Classification best = otherwise;
    double highest = SURE_OF_OWN;
    for (double[] part : parts) {
      Classification found = decided(part);
      if (DISCLOSURES.contains(found.intent()) && found.confidence() > highest) {
        best = found;
        highest = found.confidence();
      }
    }
    return best;
  }

  private Classification decided(double[] probabilities) {
    Intent best = likeliest(probabilities, EnumSet.allOf(Intent.class));
    double disclosed = DISCLOSURES.stream().mapToDouble(one -> of(one, probabilities)).sum();
    if (best == Intent.OTHER && disclosed > DISCLOSED) {
      best = likeliest(probabilities, DISCLOSURES);
    }
    double confidence = of(best, probabilities);
    return confidence < UNSURE
        ? new NoMatch(confidence)
        : IntentMatch.of(best, confidence, By.EMBEDDING);
  }

  private Intent likeliest(double[] probabilities, Set<Intent> among) {
    Intent best = Intent.OTHER;
    double highest = -1;
    for (int i = 0; i < probabilities.length; i++) {
      if (among.contains(labels.get(i)) && probabilities[i] > highest) {
        highest = probabilities[i];
        best = labels.get(i);
      }
    }
    return best;
  }

  private double highest(Intent intent, List<double[]> parts) {
    return parts.stream().mapToDouble(part -> of(intent, part)).max().orElse(0);
  }

  private static double[] average(List<double[]> parts) {
    double[] sum = new double[parts.getFirst().length];
    for (double[] part : parts) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i] / parts.size();
      }
    }
    return sum;
  }

  private double of(Intent intent, double[] probabilities) {
    return probabilities[labels.indexOf(intent)];
  }
}
