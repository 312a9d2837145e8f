package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideover.domain.RiskLevel;

/**
 * Shares of probes whose misses nobody has read: one written before its author knew the phrases,
 * one that a hash picked out of the examples before they were learned, one by somebody who had read
 * nothing of the project, hard on purpose, one by another stranger, as chats are, and one that a
 * hash picked out of nine strangers' sentences. No line must hold, and none is named: whoever reads
 * the misses can no longer measure with them.
 */
class SafetyProbeTest {
  private static final Path FOLDER = Path.of("content/checks/safety");
  private static final String BLIND = "probe.yaml";
  private static final String HASHED = "probe-by-hash.yaml";
  private static final String APART = "probe-apart.yaml";
  private static final String THIRD = "probe-third.yaml";
  private static final String WIDE = "probe-wide.yaml";
  private static final SafetyFilter FILTER = TestEmbedder.filter();

  /** By line: shares of the same lines are counted at two levels. */
  private static final Map<String, RiskLevel> HEARD = new HashMap<>();

  @Test
  void graveDangerIsHeard() throws IOException {
    assertThat(share(BLIND, "grave"::equals, RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.96);
    assertThat(share(BLIND, "grave"::equals, RiskLevel.CRISIS)).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void veiledDangerIsMostlyHeard() throws IOException {
    // Each training moves a line or two of the 22.
    assertThat(share(BLIND, "veiled"::equals, RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.59);
  }

  @Test
  void ordinaryTalkStaysCalm() throws IOException {
    assertThat(share(BLIND, "everyday"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.03);
    assertThat(share(BLIND, "calm"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.08);
    assertThat(share(BLIND, "calm"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.02);
  }

  @Test
  void recoveryTalkIsNoCrisis() throws IOException {
    assertThat(share(BLIND, "recovery"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.04);
    assertThat(share(HASHED, "recovery"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.05);
  }

  @Test
  void dangerInSentencesKeptAsideIsHeard() throws IOException {
    Predicate<String> crisis = kind -> kind.endsWith("-crisis");
    assertThat(share(HASHED, crisis, RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.75);
    assertThat(share(HASHED, crisis, RiskLevel.CRISIS)).isGreaterThanOrEqualTo(0.64);
    assertThat(share(HASHED, kind -> kind.endsWith("-concern"), RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.60);
  }

  @Test
  void sentencesKeptAsideBesideDangerStayCalm() throws IOException {
    assertThat(share(HASHED, "everyday"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.03);
    assertThat(share(HASHED, "beside-danger"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.16);
    assertThat(share(HASHED, "beside-danger"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.09);
  }

  @Test
  void dangerInAStrangersWordsIsMostlyHeard() throws IOException {
    assertThat(share(APART, "danger-crisis"::equals, RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.92);
    assertThat(share(APART, "danger-crisis"::equals, RiskLevel.CRISIS))
        .isGreaterThanOrEqualTo(0.80);
    assertThat(share(APART, "danger-concern"::equals, RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.75);
    assertThat(share(APART, "disguised"::equals, RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.83);
  }

  @Test
  void aStrangersHarmlessWordsMostlyStayCalm() throws IOException {
    assertThat(share(APART, "beside-danger"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.16);
    assertThat(share(APART, "everyday"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.06);
    assertThat(share(APART, "everyday"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.02);
    assertThat(share(APART, "recovery"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.11);
    assertThat(share(APART, "recovery"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.05);
  }

  @Test
  void dangerAsChatsTellItIsHeard() throws IOException {
    assertThat(share(THIRD, "danger-crisis"::equals, RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.93);
    assertThat(share(THIRD, "danger-crisis"::equals, RiskLevel.CRISIS))
        .isGreaterThanOrEqualTo(0.82);
    assertThat(share(THIRD, "danger-concern"::equals, RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.86);
    assertThat(share(THIRD, "disguised"::equals, RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void harmlessTalkAsInChatsStaysCalm() throws IOException {
    assertThat(share(THIRD, "harmless"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.08);
    assertThat(share(THIRD, "harmless"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.04);
    assertThat(share(THIRD, "of-the-talk"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.08);
    assertThat(share(THIRD, "of-the-talk"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.05);
  }

  @Test
  void dangerInNineStrangersWordsIsMostlyHeard() throws IOException {
    assertThat(share(WIDE, "danger-crisis"::equals, RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.80);
    assertThat(share(WIDE, "danger-crisis"::equals, RiskLevel.CRISIS)).isGreaterThanOrEqualTo(0.67);
    assertThat(share(WIDE, "danger-concern"::equals, RiskLevel.CONCERN))
        .isGreaterThanOrEqualTo(0.70);
    assertThat(share(WIDE, "disguised"::equals, RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.78);
  }

  @Test
  void nineStrangersHarmlessWordsMostlyStayCalm() throws IOException {
    assertThat(share(WIDE, "beside-danger"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.15);
    assertThat(share(WIDE, "beside-danger"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.08);
    assertThat(share(WIDE, "of-the-talk"::equals, RiskLevel.CONCERN)).isLessThanOrEqualTo(0.11);
    assertThat(share(WIDE, "of-the-talk"::equals, RiskLevel.CRISIS)).isLessThanOrEqualTo(0.03);
  }

  private static double share(String file, Predicate<String> kind, RiskLevel level)
      throws IOException {
    JsonNode probe =
        YAMLMapper.builder().build().readTree(FOLDER.resolve(file).toFile()).path("probe");
    List<String> lines =
        probe.properties().stream()
            .filter(block -> kind.test(block.getKey()))
            .map(Map.Entry::getValue)
            .flatMap(SafetyProbeTest::lines)
            .toList();
    assertThat(lines).hasSizeGreaterThan(20);
    long found = lines.stream().filter(line -> heard(line).atLeast(level)).count();
    return (double) found / lines.size();
  }

  private static RiskLevel heard(String line) {
    return HEARD.computeIfAbsent(line, text -> FILTER.assess(text).level());
  }

  private static Stream<String> lines(JsonNode block) {
    return block.asText().lines();
  }
}
