package org.tideover.app;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tideover.content.Content;
import org.tideover.conversation.state.Advisor;
import org.tideover.domain.Body;
import org.tideover.domain.ConnectedModel;
import org.tideover.domain.CopingSkill;
import org.tideover.domain.Country;
import org.tideover.domain.Movement;
import org.tideover.domain.Need;
import org.tideover.domain.Offer;
import org.tideover.recommend.Recommender;
import org.tideover.reply.CountryNames;

/** Answers what a conversation asks of content and of the choice of movement. */
final class ContentAdvisor implements Advisor {
  private final Content content;
  private final Recommender recommender;
  private final Optional<ConnectedModel> model;

  /**
   * Joins content and choice.
   *
   * @param model the language model that the operator connected
   */
  ContentAdvisor(Content content, Recommender recommender, Optional<ConnectedModel> model) {
    this.content = content;
    this.recommender = recommender;
    this.model = model;
  }

  @Override
  public Optional<ConnectedModel> model() {
    return model;
  }

  @Override
  public Optional<Offer> offer(Need need) {
    return recommender.movement(need);
  }

  @Override
  public Optional<CopingSkill> skill(Optional<Body> body, List<String> recent) {
    return recommender.skill(body, recent);
  }

  @Override
  public Optional<Movement> movement(String id) {
    return content.movement(id);
  }

  @Override
  public Optional<String> countryNamed(String words) {
    String named = words.strip().toLowerCase(Locale.ROOT);
    if (ANYWHERE.contains(named)) {
      return Optional.of(Country.INTERNATIONAL);
    }
    return content.countries().stream()
        .filter(country -> matches(country, named))
        .map(Country::code)
        .findFirst();
  }

  private boolean matches(Country country, String named) {
    String name = country.name().toLowerCase(Locale.ROOT);
    return country.code().equalsIgnoreCase(named)
        || name.equals(named)
        || name.equals("the " + named)
        || ALSO.getOrDefault(named, "").equals(country.code())
        || content.languages().stream()
            .map(language -> CountryNames.of(country, language))
            .anyMatch(other -> plain(other).equals(plain(named)));
  }

  /** Without accents, capitals and spaces, which people leave out. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{M}\\p{Z}\\p{Cf}]", "");
  }

  private static final Set<String> ANYWHERE = Set.of("international", "other");

  /** What people call some countries. */
  private static final java.util.Map<String, String> ALSO =
      java.util.Map.of(
          "usa",
          "US",
          "america",
          "US",
          "uk",
          "GB",
          "england",
          "GB",
          "scotland",
          "GB",
          "wales",
          "GB",
          "britain",
          "GB",
          "holland",
          "NL");
}
