package org.tideover.app;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tideover.content.Content;
import org.tideover.content.DateCheck;
import org.tideover.content.Problem;
import org.tideover.domain.Country;
import org.tideover.domain.Movement;
import org.tideover.domain.Secret;
import org.tideover.insight.Overview;
import org.tideover.insight.OverviewCount;
import org.tideover.operator.Checks;
import org.tideover.operator.page.OperatorPage;
import org.tideover.operator.page.Upkeep;
import org.tideover.reply.CountryNames;
import org.tideover.store.SqlLedger;
import org.tideover.store.Storage;

/** Gathers what the operator's page shows; counts at most once a minute. */
final class PageWiring {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final String HELPLINES = "resources/";

  private final Sources sources;
  private final InstantSource real;
  private final Lately<Overview> overview;

  /**
   * Where it gathers.
   *
   * @param storage where everything is kept
   * @param checks what must be well
   */
  record Sources(Storage storage, Editions editions, Program program, Checks checks) {}

  private PageWiring(Sources sources, InstantSource real) {
    OverviewCount people = new OverviewCount(new SqlLedger(sources.storage()));
    this.overview = new Lately<>(() -> people.at(sources.program().clock().instant()), FRESH, real);
    this.sources = sources;
    this.real = real;
  }

  /** The page of a program, behind a token. */
  static OperatorPage page(Secret<String> token, Sources sources) {
    InstantSource real = InstantSource.system();
    PageWiring wiring = new PageWiring(sources, real);
    return new OperatorPage(token, real, wiring::upkeep);
  }

  private Upkeep upkeep() {
    Edition edition = sources.editions().current();
    Content content = edition.content();
    return new Upkeep(
        overview.get(),
        unreviewed(content),
        due(edition),
        sources.program().peopleWaiting(),
        problems(),
        content.movements().stream().collect(Collectors.toMap(Movement::id, Movement::name)));
  }

  private Map<String, String> problems() {
    Map<String, String> all = new LinkedHashMap<>(sources.checks().problems());
    all.putAll(sources.checks().shortcomings());
    return all;
  }

  /** How many files of each folder nobody has signed off. */
  static SortedMap<String, Integer> unreviewed(Content content) {
    return content.unreviewed().stream()
        .collect(
            Collectors.toMap(
                file -> "content/" + file.substring(0, Math.max(0, file.lastIndexOf('/'))),
                file -> 1,
                Integer::sum,
                TreeMap::new));
  }

  private SortedMap<String, List<String>> due(Edition edition) {
    LocalDate today = LocalDate.ofInstant(real.instant(), ZoneOffset.UTC);
    Map<String, String> names =
        edition.content().countries().stream()
            .collect(Collectors.toMap(Country::code, PageWiring::name));
    SortedMap<String, List<String>> due = new TreeMap<>();
    for (Problem problem : DateCheck.release(edition.source(), today)) {
      if (problem.file().startsWith(HELPLINES)) {
        String code = problem.file().substring(HELPLINES.length()).replace(".yaml", "");
        String country = names.getOrDefault(code.toUpperCase(java.util.Locale.ROOT), code);
        due.computeIfAbsent(country, one -> new ArrayList<>()).add(what(problem));
      }
    }
    return due;
  }

  /** What is wrong; what to do stands above the list, once for all. */
  private static String what(Problem problem) {
    return problem.advice().split(";", 2)[0];
  }

  private static String name(Country country) {
    return country.code().equals(Country.INTERNATIONAL)
        ? "Everywhere else"
        : CountryNames.of(country, Content.ENGLISH);
  }
}
