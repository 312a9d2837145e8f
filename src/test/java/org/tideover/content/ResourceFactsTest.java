package org.tideover.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideover.domain.Country;
import org.tideover.domain.SupportResource;

/** Every number we show stands in the vetted facts, and nothing weak is shown. */
class ResourceFactsTest {
  private static final Path FACTS = Path.of("../shared/facts/resources.csv");

  /** Rows left out on purpose: a line run by the police is not offered to people who use drugs. */
  private static final Set<String> LEFT_OUT = Set.of("PK 15 then 7");

  /** One of its two numbers rests on memory alone. */
  private static final String SHORTENED = "NO 08588 / 915 08 588";

  /** Shown with the police, whom the fact's own note names. */
  private static final Map<String, String> NOTED = Map.of("IR 115", "115; police 110");

  private record Fact(String country, String kind, String phone, String confidence) {
    boolean shown() {
      return Set.of("high", "medium").contains(confidence);
    }

    String number() {
      return country + " " + phone;
    }
  }

  private final Content content = Content.load(ContentSource.directory(Path.of("content")));
  private List<Fact> facts = List.of();

  @BeforeEach
  void readTheFacts() throws IOException {
    assumeTrue(Files.exists(FACTS), "the vetted facts are not on this machine");
    facts = Files.readAllLines(FACTS).stream().skip(1).map(ResourceFactsTest::fact).toList();
    assertThat(facts).hasSizeGreaterThan(200);
  }

  @Test
  void everyShownNumberIsAFactOfEnoughConfidence() {
    Set<String> known =
        facts.stream().filter(Fact::shown).map(Fact::number).collect(Collectors.toSet());
    known.remove(SHORTENED);
    known.add("NO 08588");
    for (Country country : content.countries()) {
      for (SupportResource resource : ownOf(country)) {
        assertThat(known).contains(country.code() + " " + resource.phone());
      }
    }
  }

  @Test
  void everyFactOfEnoughConfidenceIsShown() {
    for (Fact fact : facts) {
      if (fact.shown() && !LEFT_OUT.contains(fact.number()) && !fact.number().equals(SHORTENED)) {
        assertThat(content.country(fact.country()).orElseThrow().resources())
            .as(fact.toString())
            .anyMatch(
                one -> one.kind().id().equals(fact.kind()) && one.phone().equals(fact.phone()));
      }
    }
  }

  @Test
  void nothingShownRestsOnMemory() {
    assertThat(content.countries())
        .flatExtracting(Country::resources)
        .extracting(Object::toString)
        .noneMatch(shown -> shown.contains("memory") || shown.contains("verif"));
  }

  private static List<SupportResource> ownOf(Country country) {
    return country.resources().stream()
        .filter(one -> !one.kind().id().equals("fallback") || country.code().equals("INT"))
        .toList();
  }

  private static Fact fact(String line) {
    List<String> cells = cells(line);
    String country = cells.get(0);
    String phone = cells.get(3);
    String shown = NOTED.getOrDefault(country + " " + phone, phone);
    return new Fact(country, cells.get(1), shown, cells.get(10));
  }

  /** Splits a line of CSV; a cell in quotes may hold commas. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char letter : line.toCharArray()) {
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
