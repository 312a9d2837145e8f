package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Body;
import org.tideover.domain.BodyPart;
import org.tideover.domain.Caution;
import org.tideover.domain.Family;
import org.tideover.domain.Figure.Company;
import org.tideover.domain.Figure.Look;
import org.tideover.domain.Figure.Support;
import org.tideover.domain.Figure.View;
import org.tideover.domain.Joint;
import org.tideover.domain.Limb;
import org.tideover.domain.Place;
import org.tideover.domain.Posture;
import org.tideover.domain.Prop;
import org.tideover.domain.ResourceKind;
import org.tideover.domain.Touch;

/** The schemas that editors use say the same as the program that reads the files. */
class SchemaTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void aMovementHasTheSameFieldsAndIds() throws IOException {
    JsonNode movement = schema("movement");
    assertThat(fields(movement)).containsExactlyInAnyOrderElementsOf(with(MovementReader.FIELDS));
    assertThat(fields(movement.at("/properties/steps/items")))
        .containsExactlyInAnyOrderElementsOf(MovementReader.STEP_FIELDS);
    assertThat(ids(movement, "/properties/family")).isEqualTo(ids(Family.values(), Family::id));
    assertThat(ids(movement, "/properties/posture")).isEqualTo(ids(Posture.values(), Posture::id));
    assertThat(ids(movement, "/properties/places/items")).isEqualTo(ids(Place.values(), Place::id));
    assertThat(ids(movement, "/properties/cautions/items"))
        .isEqualTo(ids(Caution.values(), Caution::id));
    assertThat(ids(movement, "/properties/tags/items"))
        .containsExactlyInAnyOrderElementsOf(MovementReader.TAGS);
  }

  @Test
  void noMovementSuitsASleepyBodyButASkillMay() throws IOException {
    List<String> all = ids(Body.values(), Body::id);
    assertThat(ids(schema("skill"), "/properties/bodies/items")).isEqualTo(all);
    assertThat(ids(schema("movement"), "/properties/bodies/items"))
        .isEqualTo(all.stream().filter(id -> Body.of(id).orElseThrow().mayMove()).toList());
  }

  @Test
  void aSkillHasTheSameFields() throws IOException {
    assertThat(fields(schema("skill")))
        .containsExactlyInAnyOrderElementsOf(with(SkillReader.FIELDS));
  }

  @Test
  void aCountryHasTheSameFieldsAndKinds() throws IOException {
    JsonNode country = schema("country");
    JsonNode resource = country.at("/properties/resources/items");
    assertThat(fields(country)).containsExactlyInAnyOrderElementsOf(CountryReader.FIELDS);
    assertThat(fields(resource)).containsExactlyInAnyOrderElementsOf(CountryReader.RESOURCE_FIELDS);
    assertThat(ids(resource, "/properties/kind"))
        .isEqualTo(ids(ResourceKind.values(), ResourceKind::id));
  }

  @Test
  void theSituationsHaveTheSameFieldsAndIds() throws IOException {
    JsonNode situations = schema("situations");
    JsonNode one = situations.at("/properties/situations/additionalProperties");
    assertThat(fields(situations)).containsExactlyInAnyOrderElementsOf(SituationReader.FIELDS);
    assertThat(fields(one)).containsExactlyInAnyOrderElementsOf(SituationReader.SITUATION_FIELDS);
    assertThat(ids(one, "/properties/places/items")).isEqualTo(ids(Place.values(), Place::id));
    assertThat(ids(one, "/properties/families/items")).isEqualTo(ids(Family.values(), Family::id));
    assertThat(ids(one, "/properties/without/items")).isEqualTo(ids(Caution.values(), Caution::id));
    assertThat(ids(one, "/properties/no_postures/items"))
        .isEqualTo(ids(Posture.values(), Posture::id));
    assertThat(ids(one, "/properties/tags/items"))
        .containsExactlyInAnyOrderElementsOf(MovementReader.TAGS);
  }

  @Test
  void theWordsWeDoNotUseHaveTheSameFields() throws IOException {
    assertThat(fields(schema("lint"))).containsExactlyInAnyOrderElementsOf(WordCheck.FIELDS);
  }

  @Test
  void theGuardrailsHaveTheSameFieldsAndReasons() throws IOException {
    JsonNode guardrails = schema("guardrails");
    assertThat(fields(guardrails)).containsExactlyElementsOf(GuardrailContent.FIELDS);
    assertThat(fields(guardrails.at("/properties/never")))
        .containsExactlyElementsOf(GuardrailContent.REASONS);
  }

  @Test
  void aFigureHasTheSameFieldsAndIds() throws IOException {
    JsonNode figure = schema("figure");
    JsonNode pose = figure.at("/properties/poses/items");
    assertThat(fields(figure)).containsExactlyInAnyOrderElementsOf(FigureReader.FIELDS);
    assertThat(fields(pose)).containsExactlyInAnyOrderElementsOf(FigurePoses.FIELDS);
    assertThat(ids(figure, "/properties/view")).isEqualTo(ids(View.values(), View::id));
    assertThat(ids(figure, "/properties/support")).isEqualTo(ids(Support.values(), Support::id));
    assertThat(ids(figure, "/properties/company")).isEqualTo(ids(Company.values(), Company::id));
    assertThat(ids(figure, "/properties/look")).isEqualTo(ids(Look.values(), Look::id));
    assertThat(ids(figure, "/properties/props/items/oneOf/0"))
        .isEqualTo(ids(Prop.Kind.values(), Prop.Kind::id));
    assertThat(ids(pose, "/properties/touch/properties/hand"))
        .isEqualTo(with(ids(Touch.values(), Touch::id), FigurePoses.FREE));
    assertThat(fields(pose.at("/properties/touch"))).containsAll(ids(Limb.values(), Limb::id));
    assertThat(fields(pose.at("/properties/glow")))
        .containsAll(ids(BodyPart.values(), BodyPart::id));
  }

  @Test
  void aFiguresJointsGoAsFarAsABody() throws IOException {
    JsonNode joints = schema("figure").at("/properties/poses/items/properties/body/properties");
    for (Joint joint : Joint.values()) {
      JsonNode range = joints.get(joint.id());
      assertThat(range.get("minimum").asDouble()).as(joint.id()).isEqualTo(joint.least());
      assertThat(range.get("maximum").asDouble()).as(joint.id()).isEqualTo(joint.most());
    }
  }

  private static List<String> with(List<String> ids, String one) {
    return Stream.concat(ids.stream(), Stream.of(one)).toList();
  }

  private JsonNode schema(String name) throws IOException {
    return json.readTree(Path.of("content/schema", name + ".json").toFile());
  }

  private static List<String> with(List<String> own) {
    return Stream.concat(own.stream(), Sheet.FIELDS.stream()).toList();
  }

  private static List<String> fields(JsonNode schema) {
    return schema.get("properties").properties().stream().map(entry -> entry.getKey()).toList();
  }

  private static List<String> ids(JsonNode schema, String place) {
    List<String> ids = new ArrayList<>();
    schema.at(place + "/enum").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static <T> List<String> ids(T[] values, Function<T, String> id) {
    return Stream.of(values).map(id).toList();
  }
}
