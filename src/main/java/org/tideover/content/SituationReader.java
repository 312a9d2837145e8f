package org.tideover.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tideover.domain.Body;
import org.tideover.domain.Caution;
import org.tideover.domain.CoveredSituation;
import org.tideover.domain.Family;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;

/** Reads {@code situations.yaml}. */
final class SituationReader {
  static final String FILE = "situations.yaml";
  static final List<String> FIELDS = List.of("situations", "reviewed_by", "reviewed_on");
  static final List<String> SITUATION_FIELDS =
      List.of(
          "name",
          "places",
          "bodies",
          "tags",
          "families",
          "without",
          "no_postures",
          "equipment",
          "effort",
          "minutes");
  private static final int MOST_EFFORT = 6;
  private static final int LONGEST = 60;

  private SituationReader() {}

  static List<CoveredSituation> read(YamlNode root) {
    root.allow(FIELDS);
    Sheet.checkReview(root);
    List<CoveredSituation> all = new ArrayList<>();
    root.field("situations").fields().forEach((id, node) -> all.add(situation(id, node)));
    return all;
  }

  private static CoveredSituation situation(String id, YamlNode node) {
    node.allow(SITUATION_FIELDS);
    return new CoveredSituation(
        id,
        node.words("name"),
        some(node, "places", "place", Vocabulary.of(Place.values(), Place::id)),
        some(node, "bodies", "body", Vocabulary.of(Body.values(), Body::id)),
        some(node, "tags", "tag", Vocabulary.of(List.copyOf(MovementReader.TAGS), tag -> tag)),
        some(node, "families", "family", Vocabulary.of(Family.values(), Family::id)),
        some(node, "without", "caution", Vocabulary.of(Caution.values(), Caution::id)),
        some(node, "no_postures", "posture", Vocabulary.of(Posture.values(), Posture::id)),
        bare(node),
        node.has("effort") ? node.number("effort", 0, MOST_EFFORT) : MOST_EFFORT,
        node.find("minutes").map(SituationReader::minutes).orElse(CoveredSituation.Minutes.ANY));
  }

  private static <T> Set<T> some(YamlNode node, String key, String what, Vocabulary<T> known) {
    return node.has(key) ? node.setOf(key, what, known) : Set.of();
  }

  private static boolean bare(YamlNode node) {
    if (!node.has("equipment")) {
      return false;
    }
    node.require("equipment", "none"::equals, "Only 'none' can stand here; or leave it out");
    return true;
  }

  private static CoveredSituation.Minutes minutes(YamlNode range) {
    List<Integer> ends = range.items().stream().map(end -> end.number(1, LONGEST)).toList();
    if (ends.size() != 2 || ends.getFirst() > ends.getLast()) {
      range.report("Two numbers must stand here, from and to, such as [2, 3]");
      return CoveredSituation.Minutes.ANY;
    }
    return new CoveredSituation.Minutes(ends.getFirst(), ends.getLast());
  }
}
