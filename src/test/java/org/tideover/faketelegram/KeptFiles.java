package org.tideover.faketelegram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The files that were uploaded, by the names that Telegram gave them. */
final class KeptFiles {
  private final Map<String, byte[]> byName = new HashMap<>();

  /** A name for a file: a new one for each upload, the old one when it is sent again. */
  String keep(byte[] file) {
    if (file.length == 0) {
      return "";
    }
    return byName.entrySet().stream()
        .filter(kept -> kept.getValue() == file)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> {
          String name = "file-%d-%08x".formatted(byName.size() + 1, Arrays.hashCode(file));
          byName.put(name, file);
          return name;
        });
  }

  /** The file of a name that a call gives instead of an upload. */
  byte[] find(String name) {
    byte[] file = byName.get(name);
    if (file == null) {
      throw ApiError.excused("wrong file identifier/HTTP URL specified");
    }
    return file;
  }

  /** As after a long time: the names are not known any more. */
  void forget() {
    byName.clear();
  }
}
