package org.tideover.app.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The report as one JSON object, for other programs. */
public final class ReportJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReportJson() {}

  /** All figures; rates are shares of one, with six decimals. */
  public static String of(Report report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("version", report.facts().version());
    root.put("date", report.facts().date().toString());
    root.put("machine", report.facts().machine());
    root.put("sentences", report.sentences());
    report.bars().forEach(result -> addBar(root.withArrayProperty("bars"), result));
    ArrayNode unmeasured = root.putArray("unmeasured");
    report.unmeasured().forEach(bar -> unmeasured.add(bar.id()));
    report.rows().forEach(row -> addRow(root.withArrayProperty("rows"), row));
    ArrayNode curves = root.putArray("curves");
    report.curves().forEach(curve -> addCurve(curves.addObject(), curve));
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The report could not be written as JSON", e);
    }
  }

  private static void addBar(ArrayNode bars, BarResult result) {
    ObjectNode node = bars.addObject();
    node.put("bar", result.bar().id());
    node.put("title", result.bar().title());
    node.put("setting", result.setting().id());
    node.put(result.bar().isFloor() ? "at-least" : "at-most", result.bar().target());
    addShare(node, result.share());
    node.put("met", result.isMet());
  }

  private static void addRow(ArrayNode rows, Row row) {
    ObjectNode node = rows.addObject();
    node.put("file", row.category().file());
    node.put("label", row.category().label());
    node.put("origin", row.category().origin());
    node.put("measure", row.measure().id());
    row.shares().forEach((setting, share) -> addShare(node.putObject(setting.id()), share));
  }

  private static void addShare(ObjectNode node, Share share) {
    node.put("n", share.of());
    node.put("hits", share.hits());
    node.put("rate", rounded(share.rate()));
    node.put("low", rounded(share.low()));
    node.put("high", rounded(share.high()));
  }

  private static void addCurve(ObjectNode node, Curve curve) {
    node.put("level", curve.level().id());
    node.put("built", rounded(curve.built()));
    ArrayNode points = node.putArray("points");
    for (Curve.Point point : curve.points()) {
      ObjectNode at = points.addObject();
      at.put("threshold", rounded(point.threshold()));
      addShares(at, curve.lines(), point.shares());
    }
    addShares(node.putObject("phrases-alone"), curve.lines(), curve.phrasesAlone());
  }

  private static void addShares(ObjectNode node, List<Bar> lines, List<Share> shares) {
    for (int i = 0; i < lines.size(); i++) {
      addShare(node.putObject(lines.get(i).id()), shares.get(i));
    }
  }

  private static double rounded(double number) {
    return Math.round(number * 1e6) / 1e6;
  }
}
