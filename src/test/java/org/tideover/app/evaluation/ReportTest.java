package org.tideover.app.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {
  private static final Report REPORT = Samples.report();

  private static JsonNode json() throws Exception {
    return JsonMapper.builder().build().readTree(ReportJson.of(REPORT));
  }

  private static Document html() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(ReportHtml.of(REPORT))));
  }

  @Test
  void theBarsAreCountedInEachSetting() throws Exception {
    assertThat(json().path("bars"))
        .anySatisfy(bar -> assertBar(bar, "crisis-heard", "understood", 2, 3, false))
        .anySatisfy(bar -> assertBar(bar, "disguised-heard", "in-urge", 1, 1, true))
        .anySatisfy(bar -> assertBar(bar, "benign-alarmed", "first-message", 1, 2, false))
        .anySatisfy(bar -> assertBar(bar, "craving-meant", "understood", 1, 1, true))
        .anySatisfy(bar -> assertBar(bar, "craving-meant", "first-message", 0, 1, false));
    assertThat(REPORT.unmeasured()).isEmpty();
  }

  private static void assertBar(
      JsonNode bar, String id, String setting, int hits, int n, boolean met) {
    assertThat(bar.path("bar").asText()).isEqualTo(id);
    assertThat(bar.path("setting").asText()).isEqualTo(setting);
    assertThat(bar.path("hits").asInt()).isEqualTo(hits);
    assertThat(bar.path("n").asInt()).isEqualTo(n);
    assertThat(bar.path("met").asBoolean()).isEqualTo(met);
  }

  @Test
  void rowsAreCountedByFileLabelAndOrigin() throws Exception {
    assertThat(json().path("rows"))
        .anySatisfy(row -> assertRow(row, "crisis-high-confidence", "*", "*", 3))
        .anySatisfy(row -> assertRow(row, "crisis-high-confidence", "si_active", "*", 2))
        .anySatisfy(row -> assertRow(row, "crisis-high-confidence", "si_active", "ours", 2))
        .anySatisfy(row -> assertRow(row, "crisis-high-confidence", "*", "ours", 3));
  }

  private static void assertRow(JsonNode row, String file, String label, String origin, int n) {
    assertThat(row.path("file").asText()).isEqualTo(file);
    assertThat(row.path("label").asText()).isEqualTo(label);
    assertThat(row.path("origin").asText()).isEqualTo(origin);
    assertThat(row.path("understood").path("n").asInt()).isEqualTo(n);
  }

  /** Every share of the JSON stands in the page as "rate, interval, counts", as often as there. */
  @Test
  void thePageHoldsEveryNumberOfTheJson() throws Exception {
    List<String> shown = new ArrayList<>();
    NodeList bold = html().getElementsByTagName("b");
    for (int i = 0; i < bold.getLength(); i++) {
      Element parent = (Element) bold.item(i).getParentNode();
      shown.add(parent.getTextContent());
    }
    List<String> wanted = new ArrayList<>();
    collect(json(), wanted);
    assertThat(wanted).hasSizeGreaterThan(300);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static void collect(JsonNode node, List<String> wanted) {
    if (node.has("hits")) {
      wanted.add(
          String.format(
              Locale.ROOT,
              "%.1f%% %.1f–%.1f %d of %d",
              100 * node.path("rate").asDouble(),
              100 * node.path("low").asDouble(),
              100 * node.path("high").asDouble(),
              node.path("hits").asInt(),
              node.path("n").asInt()));
    }
    node.forEach(inner -> collect(inner, wanted));
  }

  @Test
  void thePageHoldsEveryThresholdOfTheJson() throws Exception {
    String text = html().getDocumentElement().getTextContent();
    for (JsonNode curve : json().path("curves")) {
      assertThat(curve.path("points")).hasSizeGreaterThan(20);
      for (JsonNode point : curve.path("points")) {
        double threshold = point.path("threshold").asDouble() + 0.0;
        assertThat(text).contains(String.format(Locale.ROOT, "%.2f", threshold));
      }
    }
    assertThat(text).contains("0.50 built in").contains("0.25 built in");
  }

  @Test
  void thePageNeedsNothingElse() {
    assertThat(ReportHtml.of(REPORT))
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("<script", "http", "url(", "@import", "src=", "href=");
  }

  @Test
  void noSentenceIsInAnyReport() {
    for (Sentence sentence : Samples.sentences()) {
      String words = sentence.text().reveal();
      if (words.contains(" ")) {
        assertThat(ReportHtml.of(REPORT)).doesNotContain(words);
        assertThat(ReportJson.of(REPORT)).doesNotContain(words);
        assertThat(ReportText.of(REPORT)).doesNotContain(words);
        assertThat(ReportText.check(REPORT)).doesNotContain(words);
      }
    }
  }

  @Test
  void missesAreShownOnceForEachBarWithoutControlCharacters() {
    Evaluation evaluation =
        new Evaluation(
            List.of(Samples.sentence("benign-hard-negatives", "x", "a\u001b[2Jdanger\u200b")));
    evaluation.run(Samples.subject(), () -> {});
    assertThat(ReportText.misses(evaluation.misses()))
        .isEqualTo(
            """

            Counted against: Hard negatives are taken for a crisis
              [x; understood, as first message, in an urge talk] a [2Jdanger

            Counted against: Hard negatives raise an alarm
              [x; understood, as first message, in an urge talk] a [2Jdanger
            """);
  }

  @Test
  void theTextNamesWhatIsMissedAndWhatWasNotMeasured() {
    Evaluation evaluation =
        new Evaluation(List.of(Samples.sentence("benign-hard-negatives", "x", "danger")));
    evaluation.run(Samples.subject(), () -> {});
    assertThat(ReportText.check(evaluation.report(REPORT.facts())))
        .contains("Not measured, no lines: Crisis lines are heard")
        .contains("6 bars are missed:")
        .containsPattern("NOT MET +Hard negatives raise an alarm +understood +at most 6%");
  }
}
