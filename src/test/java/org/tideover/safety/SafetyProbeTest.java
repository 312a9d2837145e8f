package org.tideover.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tideover.content.SafetyContent;
import org.tideover.domain.RiskLevel;

/**
 * Shares of a probe whose misses nobody has read. No line must hold, and none is named: whoever
 * reads the misses can no longer measure with them.
 */
class SafetyProbeTest {
  private static final Path FILE = Path.of("content/checks/safety/probe.yaml");
  private static final SafetyFilter FILTER =
      new SafetyFilter(SafetyContent.load(), Optional.of(TestEmbedder.shared()));

  @Test
  void graveDangerIsHeard() throws IOException {
    assertThat(share("grave", RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.92);
    assertThat(share("grave", RiskLevel.CRISIS)).isGreaterThanOrEqualTo(0.80);
  }

  @Test
  void veiledDangerIsMostlyHeard() throws IOException {
    // 13 of 22: each training moves a line or two of so few.
    assertThat(share("veiled", RiskLevel.CONCERN)).isGreaterThanOrEqualTo(0.59);
  }

  @Test
  void ordinaryTalkStaysCalm() throws IOException {
    assertThat(share("everyday", RiskLevel.CONCERN)).isLessThanOrEqualTo(0.03);
    assertThat(share("calm", RiskLevel.CONCERN)).isLessThanOrEqualTo(0.12);
    assertThat(share("calm", RiskLevel.CRISIS)).isLessThanOrEqualTo(0.04);
  }

  @Test
  void recoveryTalkIsNoCrisis() throws IOException {
    assertThat(share("recovery", RiskLevel.CRISIS)).isLessThanOrEqualTo(0.04);
  }

  private static double share(String kind, RiskLevel level) throws IOException {
    JsonNode probe = YAMLMapper.builder().build().readTree(FILE.toFile()).path("probe");
    List<String> lines = probe.path(kind).asText().lines().toList();
    assertThat(lines).hasSizeGreaterThan(20);
    long found = lines.stream().filter(line -> FILTER.assess(line).level().atLeast(level)).count();
    return (double) found / lines.size();
  }
}
