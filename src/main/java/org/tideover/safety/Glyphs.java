package org.tideover.safety;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns any characters into plain lower-case letters, as an eye would read them. */
final class Glyphs {
  /** Lookalikes that Unicode's table of confusables does not lead to a Latin letter. */
  private static final Map<Integer, String> LOOKALIKES =
      Map.ofEntries(
          Map.entry((int) 'к', "k"),
          Map.entry((int) 'κ', "k"),
          Map.entry((int) 'ĸ', "k"),
          Map.entry((int) 'ᴋ', "k"),
          Map.entry((int) 'м', "m"),
          Map.entry((int) 'т', "t"),
          Map.entry((int) 'τ', "t"),
          Map.entry((int) 'н', "h"),
          Map.entry((int) 'в', "b"),
          Map.entry((int) 'и', "n"),
          Map.entry((int) 'п', "n"),
          Map.entry((int) 'η', "n"),
          Map.entry((int) 'я', "r"),
          Map.entry((int) 'г', "r"),
          Map.entry((int) 'з', "e"),
          Map.entry((int) 'є', "e"),
          Map.entry((int) 'ε', "e"),
          Map.entry((int) 'ʟ', "l"),
          Map.entry((int) 'ɪ', "i"),
          Map.entry((int) 'ᴇ', "e"),
          Map.entry((int) 'ᴅ', "d"),
          Map.entry((int) 'ʏ', "y"),
          Map.entry((int) 'ᴍ', "m"),
          Map.entry((int) 'ᴛ', "t"),
          Map.entry((int) 'ʀ', "r"),
          Map.entry((int) 'ɴ', "n"),
          Map.entry((int) 'ʜ', "h"),
          Map.entry((int) 'ʙ', "b"),
          Map.entry((int) 'ɢ', "g"),
          Map.entry((int) 'ᴀ', "a"),
          Map.entry((int) 'ꜱ', "s"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"));

  /** Built when the first lookalike is seen: its tables take longer to load than all phrases. */
  private static final class Confusables {
    static final SpoofChecker CHECKER =
        new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
  }

  private final Map<Integer, String> latin = new ConcurrentHashMap<>();
  private final Map<Integer, String> emoji = new ConcurrentHashMap<>();

  Glyphs(Map<String, String> emojiWords) {
    emojiWords.forEach((picture, words) -> emoji.put(picture.codePointAt(0), " " + words + " "));
  }

  /** Lower-case text without marks, invisible characters and pictures. */
  String plain(String text) {
    if (text.chars().allMatch(letter -> letter >= ' ' && letter < 127 && letter != '`')) {
      return text.toLowerCase(Locale.ROOT);
    }
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints().forEach(point -> appendBare(point, bare));
    String letters = Normalizer.normalize(bare, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(letters.length());
    Normalizer.normalize(letters, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> !isMark(point))
        .map(Glyphs::persian)
        .forEach(point -> out.appendCodePoint(isApostrophe(point) ? '\'' : point));
    return out.toString();
  }

  /** Keyboards of Arabic write some letters of Persian with look-alikes of their own. */
  private static int persian(int point) {
    return switch (point) {
      case 'ي', 'ى' -> 'ی';
      case 'ك' -> 'ک';
      case 'ة', 'ە' -> 'ه';
      default -> point;
    };
  }

  /** Marks go first: long runs of them would make Unicode normalisation slow. */
  private void appendBare(int point, StringBuilder out) {
    String words = emoji.get(point);
    if (words != null) {
      out.append(words);
    } else if (point >= 0x1F170 && point <= 0x1F189) {
      out.append((char) ('a' + point - 0x1F170));
    } else if (point >= 0x1F1E6 && point <= 0x1F1FF) {
      out.append((char) ('a' + point - 0x1F1E6));
    } else if (isPicture(point) || isSpace(point) || isFormula(point)) {
      out.append(point == '\n' ? '\n' : ' ');
    } else if (isApostrophe(point)) {
      out.append('\'');
    } else if (!isMark(point) && Character.getType(point) != Character.FORMAT) {
      out.appendCodePoint(point);
    }
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || Character.getType(point) == Character.UNASSIGNED;
  }

  private static boolean isPicture(int point) {
    return Character.getType(point) == Character.OTHER_SYMBOL
        && UnicodeBlock.of(point) != UnicodeBlock.ENCLOSED_ALPHANUMERICS
        && point > 0x2190;
  }

  /** Blessings that Unicode would spell out to a sentence each: many would be a long text. */
  private static boolean isFormula(int point) {
    return point == 0xFDFA || point == 0xFDFB;
  }

  private static boolean isApostrophe(int point) {
    return "'’‘ʼ`´ʹ′＇‛".indexOf(point) >= 0;
  }

  /** Whether it is drawn onto the letter before it, or is a mark that Unicode moves about. */
  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK && UCharacter.getCombiningClass(point) > 0;
  }

  /**
   * The word in Latin letters if each of its characters looks like one; otherwise the word as it
   * is.
   */
  String lookalike(String word) {
    if (word.codePoints().allMatch(point -> point < 128)) {
      return word;
    }
    StringBuilder out = new StringBuilder(word.length());
    for (int point : word.codePoints().toArray()) {
      String letter = point < 128 ? Character.toString(point) : latin(point);
      if (letter.isEmpty()) {
        return word;
      }
      out.append(letter);
    }
    return out.toString();
  }

  private String latin(int point) {
    if (latin.size() > 5_000) {
      return skeleton(point);
    }
    return latin.computeIfAbsent(point, this::skeleton);
  }

  private String skeleton(int point) {
    String known = LOOKALIKES.get(point);
    if (known != null) {
      return known;
    }
    String shape =
        Confusables.CHECKER.getSkeleton(Character.toString(point)).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(shape, Normalizer.Form.NFD)
        .codePoints()
        .filter(part -> !isMark(part))
        .forEach(out::appendCodePoint);
    boolean ascii = out.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    return ascii ? out.toString().replace("rn", "m") : "";
  }

  /** Whether letters of the Latin script are mixed with another script's. */
  static boolean mixesScripts(String text) {
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < 128) {
        latin |= letter >= 'a' && letter <= 'z';
      } else if (Character.isLetter(letter)) {
        other |= UnicodeScript.of(letter) != UnicodeScript.LATIN || letter > 0x24F;
      }
    }
    return latin && other;
  }
}
