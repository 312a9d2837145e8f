package org.tideover.faketelegram;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads multipart bodies: fields with their text, files with their bytes. */
final class Multipart {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("\\bfilename=");

  private Multipart() {}

  static void read(String contentType, byte[] body, Params into) {
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (!boundary.find()) {
      throw ApiError.bad("multipart body without a boundary");
    }
    // One char a byte keeps a file's size; fields are decoded again below.
    String raw = new String(body, StandardCharsets.ISO_8859_1);
    for (String part : raw.split(Pattern.quote("--" + boundary.group(1)), -1)) {
      readPart(part, into);
    }
  }

  private static void readPart(String part, Params into) {
    int headEnd = part.indexOf("\r\n\r\n");
    if (headEnd < 0) {
      return;
    }
    String head = part.substring(0, headEnd);
    Matcher name = NAME.matcher(head);
    if (!name.find()) {
      return;
    }
    String content = part.substring(headEnd + 4, part.length() - 2);
    if (FILE.matcher(head).find()) {
      into.putFile(name.group(1), content.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
      into.put(name.group(1), new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
