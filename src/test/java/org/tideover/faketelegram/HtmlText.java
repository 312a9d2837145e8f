package org.tideover.faketelegram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Telegram's small HTML. */
final class HtmlText {
  private static final Set<String> TAGS =
      Set.of(
          "b",
          "strong",
          "i",
          "em",
          "u",
          "ins",
          "s",
          "strike",
          "del",
          "span",
          "tg-spoiler",
          "a",
          "code",
          "pre",
          "blockquote",
          "tg-emoji");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z0-9-]*)((?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*)\\s*>");

  private HtmlText() {}

  /** The text without its tags; refuses tags that Telegram does not know or that do not match. */
  static String plain(String html) {
    StringBuilder plain = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(html);
    int at = 0;
    for (int start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
      plain.append(html, at, start);
      if (!tag.find(start) || tag.start() != start) {
        throw unparseable("Unsupported start tag", start);
      }
      meet(tag, open, start);
      at = tag.end();
    }
    if (!open.isEmpty()) {
      throw unparseable("Can't find end tag corresponding to start tag " + open.peek(), at);
    }
    return unescaped(plain.append(html.substring(at)).toString());
  }

  private static void meet(Matcher tag, Deque<String> open, int start) {
    String name = tag.group(2);
    if (!TAGS.contains(name)) {
      throw unparseable("Unsupported start tag \"" + name + "\"", start);
    }
    if (tag.group(1).isEmpty()) {
      open.push(name);
    } else if (open.isEmpty() || !open.pop().equals(name)) {
      throw unparseable("Unmatched end tag", start);
    }
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static ApiError unparseable(String reason, int offset) {
    return ApiError.bad("can't parse entities: " + reason + " at byte offset " + offset);
  }
}
