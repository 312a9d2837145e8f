package org.tideover.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The head that every content file has in common: its id, its sources, who signed it off. */
final class Sheet {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** A button carries at most 64 bytes, an action and an id among them. */
  private static final int LONGEST_ID = 48;

  static final List<String> FIELDS = List.of("sources", "evidence", "reviewed_by", "reviewed_on");

  private Sheet() {}

  /** Reports every field that is neither of the head nor of these. */
  static void allow(YamlNode root, List<String> own) {
    List<String> known = new ArrayList<>(own);
    known.addAll(FIELDS);
    root.allow(known);
  }

  /** The id, which must be kebab-case and the file's name. */
  static String id(YamlNode root) {
    String id = root.words("id");
    String name = stem(root.file());
    root.require("id", ID.asMatchPredicate(), "The id must be small letters, digits and hyphens");
    root.require(
        "id",
        one -> one.length() <= LONGEST_ID,
        "The id is too long for a button to carry; at most " + LONGEST_ID + " letters");
    root.require("id", name::equals, "The id must be the file's name: " + name);
    return id;
  }

  /** The id of another file, which must be kebab-case. */
  static String reference(YamlNode node, String key) {
    String advice = "An id is small letters, digits and hyphens, such as arms-rise-seated";
    node.require(key, ID.asMatchPredicate(), advice);
    return node.words(key);
  }

  /** The file's name without its folder and ending. */
  static String stem(String file) {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.(yaml|md)$", "");
  }

  /** Reports missing sources and a half-filled sign-off. */
  static void checkOrigin(YamlNode root) {
    if (root.texts("sources").isEmpty()) {
      root.field("sources").report("No source is given; name at least one fact id or page");
    }
    root.find("evidence").ifPresent(evidence -> evidence.items().forEach(YamlNode::words));
    checkReview(root);
  }

  /** Reports a sign-off with a name but no date, or the other way round. */
  static void checkReview(YamlNode root) {
    String by = root.text("reviewed_by");
    String on = root.text("reviewed_on");
    if (by.isBlank() != on.isBlank()) {
      root.field("reviewed_by")
          .report("reviewed_by and reviewed_on belong together; fill both or empty both");
    }
    root.require("reviewed_on", Sheet::dayOrEmpty, "The day must read like 2026-11-23");
  }

  /** Whether a real person has signed the file off. */
  static boolean reviewed(YamlNode root) {
    return root.find("reviewed_by").filter(by -> !by.text().isBlank()).isPresent();
  }

  static boolean dayOrEmpty(String day) {
    try {
      return day.isEmpty() || LocalDate.parse(day).getYear() > 2000;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
