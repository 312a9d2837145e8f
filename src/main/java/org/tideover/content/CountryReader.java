package org.tideover.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tideover.domain.Country;
import org.tideover.domain.ResourceKind;
import org.tideover.domain.SupportResource;

/** Reads {@code resources/*.yaml}. */
final class CountryReader {
  static final List<String> FIELDS = List.of("code", "name", "guess_from", "resources");
  static final List<String> RESOURCE_FIELDS =
      List.of(
          "kind",
          "name",
          "phone",
          "text",
          "url",
          "hours",
          "languages",
          "sources",
          "confidence",
          "notes",
          "verified_on");
  private static final List<String> SHOWN = List.of("high", "medium");

  /**
   * A country as its file has it.
   *
   * @param country the country
   * @param guessFrom languages that let us guess it
   */
  record Entry(Country country, List<String> guessFrom) {}

  private final YamlNode root;

  private CountryReader(YamlNode root) {
    this.root = root;
  }

  static Entry read(YamlNode root) {
    return new CountryReader(root).entry();
  }

  private Entry entry() {
    root.allow(FIELDS);
    String code = Sheet.stem(root.file()).toUpperCase(Locale.ROOT);
    root.require("code", code::equals, "The code must be the file's name in capitals: " + code);
    List<SupportResource> resources =
        root.each("resources", this::resource).stream().flatMap(Optional::stream).toList();
    return new Entry(
        new Country(root.words("code"), root.words("name"), resources), root.texts("guess_from"));
  }

  private Optional<SupportResource> resource(YamlNode line) {
    line.allow(RESOURCE_FIELDS);
    Optional<ResourceKind> kind =
        line.field("kind")
            .oneOf("kind of resource", Vocabulary.of(ResourceKind.values(), ResourceKind::id));
    String name = line.words("name");
    String phone = line.text("phone");
    String text = line.text("text");
    String url = line.text("url");
    String hours = line.words("hours");
    String languages = line.words("languages");
    checkReach(line, phone + text + url);
    checkOrigin(line);
    return kind.map(of -> new SupportResource(of, name, phone, text, url, hours, languages));
  }

  private static void checkReach(YamlNode line, String reach) {
    if (reach.isBlank()) {
      line.report("Nobody can reach this: give a phone, a text number or a url, or remove it");
    }
    line.require(
        "phone",
        phone -> phone.isEmpty() || phone.chars().anyMatch(Character::isDigit),
        "A phone number has digits; write \"\" if there is none");
  }

  private static void checkOrigin(YamlNode line) {
    if (line.texts("sources").isEmpty()) {
      line.field("sources").report("No source is given; name where this was read");
    }
    line.require(
        "confidence",
        SHOWN::contains,
        "The confidence must be high or medium; a line of low confidence is not shown");
    line.text("notes");
    line.text("verified_on");
    line.require("verified_on", Sheet::dayOrEmpty, "The day must read like 2026-11-23");
  }
}
