package org.tideover.faketelegram;

/** What a text must be like. */
final class TextRules {
  static final int MESSAGE = 4096;
  static final int CAPTION = 1024;

  private TextRules() {}

  /** The text of a message as it appears: trimmed, without markup. */
  static String message(Params params) {
    String text = plain(params, "text");
    if (text.isEmpty()) {
      throw ApiError.bad("message text is empty");
    }
    if (text.length() > MESSAGE) {
      throw ApiError.bad("message is too long");
    }
    return text;
  }

  /** A picture's caption as it appears; may be empty. */
  static String caption(Params params) {
    String caption = plain(params, "caption");
    if (caption.length() > CAPTION) {
      throw ApiError.bad("message caption is too long");
    }
    return caption;
  }

  private static String plain(Params params, String name) {
    String text = params.text(name);
    if (hasLoneSurrogate(text)) {
      throw ApiError.bad("strings must be encoded in UTF-8");
    }
    String mode = params.text("parse_mode");
    String plain =
        switch (mode) {
          case "" -> text;
          case "HTML" -> HtmlText.plain(text);
          case "MarkdownV2" -> MarkdownText.plain(text);
          default -> throw ApiError.bad("unsupported parse_mode");
        };
    return plain.strip();
  }

  private static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(code -> code >= 0xD800 && code <= 0xDFFF);
  }
}
