package org.tideover.app;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideover.content.ContentSource;
import org.tideover.content.IntentSheets;
import org.tideover.content.SafetyContent;
import org.tideover.content.Written;

/**
 * What the safety filter was tried on before: thousands of sentences, which take a minute. Under
 * the same words of danger it hears the same in them.
 *
 * @param tested the content in whose sentences the tests of a build found nothing; empty for none
 */
record Heard(Optional<ContentSource> tested) {
  /**
   * What the build of this program tested: its own content where it was unpacked, and nothing
   * beside its source, from which the launcher builds it anew without tests.
   */
  static Heard byTheBuild() {
    return new Heard(
        Files.exists(Ears.program().resolveSibling("../pom.xml"))
            ? Optional.empty()
            : Optional.of(ContentSource.classPath()));
  }

  /** The sentences that must be harmless and were not tested, in a folder without mistakes. */
  List<Written> missing(ContentSource source) {
    Set<String> known =
        tested
            .filter(built -> SafetyContent.load(built).equals(SafetyContent.load(source)))
            .map(IntentSheets::harmless)
            .map(all -> all.stream().map(Written::text).collect(Collectors.toSet()))
            .orElse(Set.of());
    return IntentSheets.harmless(source).stream()
        .filter(one -> !known.contains(one.text()))
        .toList();
  }
}
