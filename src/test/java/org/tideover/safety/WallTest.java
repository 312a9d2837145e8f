package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;

/**
 * Danger without a known phrase, hidden anywhere in 4,000 characters of ordinary talk. Its
 * sentences are those of the probe, so none is named here.
 */
class WallTest {
  private static final int SIZE = 4_000;
  private static final SafetyContent CONTENT = SafetyContent.load();
  private static final SafetyFilter PHRASES = SafetyFilter.phrasesOnly(CONTENT);
  private static final SafetyFilter FILTER = TestEmbedder.filter();

  private final Random random = new Random(3);

  @Test
  void whatIsHeardAloneIsHeardInAWall() throws IOException {
    List<String> danger = heardByMeaning();
    assertThat(danger).hasSizeGreaterThan(20);
    assertThat(share(danger, ". ")).isGreaterThanOrEqualTo(0.85);
    assertThat(share(danger.stream().filter(WallTest::isOneSentence).toList(), "\n")).isEqualTo(1);
  }

  @Test
  void muchOfItIsHeardInAWallWithoutMarks() throws IOException {
    List<String> danger =
        heardByMeaning().stream().map(text -> text.replaceAll("[.!?,;]", "")).toList();
    assertThat(share(danger, " ")).isGreaterThanOrEqualTo(0.65);
  }

  @Test
  void ordinaryTalkStaysOrdinaryAtAnyLength() {
    for (int i = 0; i < 12; i++) {
      assertThat(FILTER.assess(wall(". ", Optional.empty())).level()).isEqualTo(RiskLevel.NONE);
      assertThat(FILTER.assess(wall("\n", Optional.empty())).level()).isEqualTo(RiskLevel.NONE);
    }
  }

  private double share(List<String> danger, String gap) {
    long found =
        danger.stream()
            .map(text -> FILTER.assess(wall(gap, Optional.of(text))).level())
            .filter(level -> level.atLeast(RiskLevel.CONCERN))
            .count();
    return (double) found / danger.size();
  }

  private static boolean isOneSentence(String text) {
    return !text.replaceAll("[.!?]+$", "").matches(".*[.!?;\u2026].*");
  }

  /** A wall of talk with something hidden in it at a random place. */
  private String wall(String gap, Optional<String> hidden) {
    List<String> lines = new ArrayList<>();
    int size = hidden.map(String::length).orElse(0);
    while (size < SIZE) {
      List<String> talk = random.nextInt(3) == 0 ? Talk.RECOVERY : Talk.EVERYDAY;
      lines.add(talk.get(random.nextInt(talk.size())));
      size += lines.getLast().length() + gap.length();
    }
    hidden.ifPresent(text -> lines.add(random.nextInt(lines.size() + 1), text));
    return String.join(gap, lines);
  }

  private static List<String> heardByMeaning() throws IOException {
    JsonNode probe =
        YAMLMapper.builder()
            .build()
            .readTree(Path.of("content/checks/safety/probe.yaml").toFile())
            .path("probe");
    List<String> lines = new ArrayList<>(probe.path("grave").asText().lines().toList());
    lines.addAll(probe.path("veiled").asText().lines().toList());
    return lines.stream()
        .filter(line -> PHRASES.assess(line).level() == RiskLevel.NONE)
        .filter(line -> FILTER.assess(line).level().atLeast(RiskLevel.CONCERN))
        .toList();
  }
}
