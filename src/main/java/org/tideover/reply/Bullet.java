package org.tideover.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tideover.domain.ResourceKind;
import org.tideover.domain.SupportResource;

/**
 * A helpline as somebody with shaking hands reads it: its name, and one short line for each way to
 * reach it. Numbers stand as they are written in content.
 */
final class Bullet {
  /** How many ways a short message shows: to call, and to write. */
  private static final int FEW = 2;

  /** Ways without an address of their own: they begin on the line's page. */
  private static final Pattern ON_THE_PAGE =
      Pattern.compile("(?i)(chat|e?mail|forum|message|messenger|net counselling)\\b[^.@]*");

  private Bullet() {}

  /** With every way to reach it. */
  static String of(SupportResource line) {
    return written(line, ways(line));
  }

  /** With the first ways alone. */
  static String brief(SupportResource line) {
    List<String> ways = ways(line);
    return written(line, ways.subList(0, Math.min(FEW, ways.size())));
  }

  private static String written(SupportResource line, List<String> ways) {
    if (ways.size() == 1) {
      return "• " + line.name() + ": " + ways.getFirst() + hours(line);
    }
    return ways.stream()
        .map(way -> "\n   " + way.substring(0, 1).toUpperCase(Locale.ROOT) + way.substring(1))
        .collect(Collectors.joining("", "• " + line.name() + hours(line), ""));
  }

  private static List<String> ways(SupportResource line) {
    List<String> calls = calls(line);
    List<String> texts = parts(line.text());
    List<String> onPage = texts.stream().filter(Bullet::isOnPage).toList();
    List<String> ways = new ArrayList<>();
    boolean alone = calls.size() == 1 && texts.isEmpty();
    calls.forEach(number -> ways.add(alone ? number : "call " + number));
    texts.stream().filter(way -> !isOnPage(way)).forEach(ways::add);
    if (!onPage.isEmpty()) {
      ways.add(String.join(" or ", onPage) + page(line));
    }
    return ways.isEmpty() ? List.of(line.url()) : ways;
  }

  /** Who answers an emergency stands in one line: which number is for what belongs together. */
  private static List<String> calls(SupportResource line) {
    return line.kind() == ResourceKind.EMERGENCY ? List.of(line.phone()) : parts(line.phone());
  }

  private static List<String> parts(String several) {
    return Arrays.stream(several.split(";", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static boolean isOnPage(String way) {
    return ON_THE_PAGE.matcher(way).matches();
  }

  private static String page(SupportResource line) {
    String page = line.url().replaceFirst("^https?://", "").replaceFirst("/$", "");
    return page.isEmpty() ? "" : ": " + page;
  }

  private static String hours(SupportResource line) {
    return line.hours().isEmpty() || line.kind() == ResourceKind.EMERGENCY
        ? ""
        : " (" + line.hours() + ")";
  }
}
