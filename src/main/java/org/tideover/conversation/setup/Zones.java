package org.tideover.conversation.setup;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which time zone a person lives in: by city, by country, or by a place that they shared.
 *
 * <p>Limitations: a shared place is given the zone of the nearest city in the tz database's table,
 * which near a border of zones may be the wrong one. The person is shown the time, and corrects it.
 */
public final class Zones {
  private static final Pattern UNPLAIN = Pattern.compile("[^a-z0-9]");

  private static final List<ZoneTable.Row> TABLE = ZoneTable.read();

  /** The table's zones by the plain names of their cities. */
  private static final Map<String, String> BY_CITY =
      TABLE.stream()
          .map(ZoneTable.Row::zone)
          .collect(Collectors.toMap(zone -> plain(city(zone)), zone -> zone, (one, other) -> one));

  /** How many cities are offered at once. */
  private static final int OFFERED = 6;

  /** Where many people live, in countries whose table begins somewhere else. */
  private static final Map<String, List<String>> CITIES =
      Map.ofEntries(
          Map.entry(
              "US",
              List.of(
                  "America/New_York",
                  "America/Chicago",
                  "America/Denver",
                  "America/Phoenix",
                  "America/Los_Angeles",
                  "America/Anchorage",
                  "Pacific/Honolulu")),
          Map.entry(
              "CA",
              List.of(
                  "America/Toronto",
                  "America/Winnipeg",
                  "America/Edmonton",
                  "America/Vancouver",
                  "America/Halifax",
                  "America/St_Johns")),
          Map.entry(
              "AU",
              List.of(
                  "Australia/Sydney",
                  "Australia/Melbourne",
                  "Australia/Brisbane",
                  "Australia/Adelaide",
                  "Australia/Perth",
                  "Australia/Darwin")),
          Map.entry(
              "RU",
              List.of(
                  "Europe/Moscow",
                  "Europe/Samara",
                  "Asia/Yekaterinburg",
                  "Asia/Omsk",
                  "Asia/Novosibirsk",
                  "Asia/Vladivostok")),
          Map.entry(
              "BR",
              List.of("America/Sao_Paulo", "America/Manaus", "America/Fortaleza", "America/Bahia")),
          Map.entry("KZ", List.of("Asia/Almaty", "Asia/Aqtobe")),
          Map.entry("CN", List.of("Asia/Shanghai")),
          Map.entry("DE", List.of("Europe/Berlin")));

  /** Offered where nothing tells the country. */
  private static final List<String> WORLD =
      List.of(
          "Europe/London",
          "Europe/Berlin",
          "Europe/Moscow",
          "America/New_York",
          "America/Los_Angeles",
          "Australia/Sydney");

  private Zones() {}

  /** The zone where most people of a country live; empty where nothing is known of it. */
  public static Optional<ZoneId> mainOf(String country) {
    return of(country).findFirst().map(ZoneId::of);
  }

  /** Ids of zones to choose from, for somebody of a country; empty for anywhere. */
  public static List<String> offered(String country) {
    List<String> own = of(country).limit(OFFERED).toList();
    return own.isEmpty() ? WORLD : own;
  }

  private static Stream<String> of(String country) {
    return CITIES.containsKey(country)
        ? CITIES.get(country).stream()
        : TABLE.stream().filter(row -> row.country().equals(country)).map(ZoneTable.Row::zone);
  }

  /** The zone of the city nearest to a place. */
  public static ZoneId near(double latitude, double longitude) {
    return TABLE.stream()
        .min(Comparator.comparingDouble(row -> row.distance(latitude, longitude)))
        .map(row -> ZoneId.of(row.zone()))
        .orElseThrow();
  }

  /** The zone of a city that was typed, such as {@code berlin}, or of an id; empty if unknown. */
  public static Optional<ZoneId> named(String words) {
    String plain = plain(words.strip());
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    return Stream.concat(
            TABLE.stream().map(ZoneTable.Row::zone), ZoneId.getAvailableZoneIds().stream().sorted())
        .filter(zone -> zone.contains("/"))
        .filter(zone -> plain(city(zone)).equals(plain) || plain(zone).equals(plain))
        .findFirst()
        .map(ZoneId::of);
  }

  /** The zone of a city that was named by its name alone; empty if the table has none of it. */
  static Optional<ZoneId> ofCity(String words) {
    return Optional.ofNullable(BY_CITY.get(plain(words))).map(ZoneId::of);
  }

  /** The zone with this id; empty if there is none. */
  public static Optional<ZoneId> byId(String id) {
    return ZoneId.getAvailableZoneIds().contains(id)
        ? Optional.of(ZoneId.of(id))
        : Optional.empty();
  }

  /** The city by which a zone is called, as people read it. */
  public static String city(String zone) {
    return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
  }

  private static String plain(String words) {
    return UNPLAIN.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
