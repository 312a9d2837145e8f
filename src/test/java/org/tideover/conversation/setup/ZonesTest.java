package org.tideover.conversation.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
  @ParameterizedTest
  @CsvSource({
    "52.5, 13.4, Europe/Berlin",
    "40.7, -74.0, America/New_York",
    "34.1, -118.2, America/Los_Angeles",
    "-33.9, 151.2, Australia/Sydney",
    "51.5, -0.1, Europe/London",
    "35.7, 51.4, Asia/Tehran",
    "-17.7, 178.1, Pacific/Fiji"
  })
  void aSharedPlaceHasTheZoneOfTheNearestCity(double north, double east, String zone) {
    assertThat(Zones.near(north, east)).isEqualTo(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource({
    "berlin, Europe/Berlin",
    "NEW YORK, America/New_York",
    "los angeles, America/Los_Angeles",
    "Europe/Paris, Europe/Paris",
    "stockholm, Europe/Stockholm"
  })
  void aCityThatWasTypedIsFound(String words, String zone) {
    assertThat(Zones.named(words)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "atlantis", "🌊"})
  void whatIsNoCityIsNot(String words) {
    assertThat(Zones.named(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "US, America/New_York", "GB, Europe/London", "AU, Australia/Sydney", "RU, Europe/Moscow",
    "CA, America/Toronto", "IR, Asia/Tehran", "DE, Europe/Berlin", "IE, Europe/Dublin",
    "NZ, Pacific/Auckland", "ES, Europe/Madrid"
  })
  void aCountryHasTheZoneWhereMostPeopleLive(String country, String zone) {
    assertThat(Zones.mainOf(country)).contains(ZoneId.of(zone));
  }

  @Test
  void everyCountryOfTheTableOffersZonesThatExistAndFitIntoAButton() {
    for (String country : Locale.getISOCountries()) {
      assertThat(Zones.offered(country))
          .as(country)
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(6)
          .allMatch(zone -> Zones.byId(zone).isPresent())
          .allMatch(zone -> ("zone:" + zone).length() <= 64);
    }
    assertThat(Zones.mainOf("XX")).isEmpty();
    assertThat(Zones.byId("Mars/Olympus")).isEmpty();
  }
}
