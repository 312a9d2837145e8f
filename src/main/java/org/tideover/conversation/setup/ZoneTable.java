package org.tideover.conversation.setup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * The cities of the world by which time zones are told: the tz database's own table {@code
 * zone.tab}, which is in the public domain.
 */
final class ZoneTable {
  private static final double HALF_CIRCLE = 180;

  /**
   * One city of the table.
   *
   * @param country its ISO code
   * @param latitude degrees north
   * @param longitude degrees east
   * @param zone the zone's id
   */
  record Row(String country, double latitude, double longitude, String zone) {
    /** How far it is from a place, as the square of a length: enough to compare. */
    double distance(double otherLatitude, double otherLongitude) {
      double across = Math.abs(longitude - otherLongitude);
      double east =
          Math.min(across, 2 * HALF_CIRCLE - across) * Math.cos(Math.toRadians(otherLatitude));
      double north = latitude - otherLatitude;
      return east * east + north * north;
    }
  }

  private ZoneTable() {}

  /** All cities, but those whose zone this Java does not know. */
  static List<Row> read() {
    Set<String> known = ZoneId.getAvailableZoneIds();
    try (InputStream table =
            Objects.requireNonNull(
                ZoneTable.class.getResourceAsStream("zone.tab"), "zone.tab is not in the jar");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .filter(cells -> known.contains(cells[2]))
          .map(ZoneTable::row)
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException("zone.tab cannot be read", fault);
    }
  }

  /** Coordinates read ±DDMM±DDDMM or ±DDMMSS±DDDMMSS. */
  private static Row row(String[] cells) {
    String place = cells[1];
    int split = Math.max(place.lastIndexOf('+'), place.lastIndexOf('-'));
    return new Row(
        cells[0].toUpperCase(Locale.ROOT),
        degrees(place.substring(0, split), 2),
        degrees(place.substring(split), 3),
        cells[2]);
  }

  private static double degrees(String written, int digits) {
    double whole = Double.parseDouble(written.substring(1, 1 + digits));
    double minutes = Double.parseDouble(written.substring(1 + digits, 3 + digits)) / 60;
    return (written.charAt(0) == '-' ? -1 : 1) * (whole + minutes);
  }
}
