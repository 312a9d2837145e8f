package org.tideover.intent;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads a rating from 0 to 10 out of a message: "8", "eight", "8/10", "like a nine". */
final class Ratings {
  // A rating is a short answer; this also bounds the work.
  private static final int LONGEST = 60;
  private static final int FAR_ENOUGH = 1000;
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final String NUMBER = "(\\d{1,2}(?:\\.\\d)?|" + String.join("|", WORDS) + ")";
  private static final String LEAD =
      "(?:(?:like|about|around|roughly|maybe|probably|say|id say|i would say|its at|its|it is|im at"
          + "|i am at|im|i am|a|an|solid|still|now|just|only|close to|almost|nearly|the|my|urge|urges"
          + "|craving|cravings|is|are|at like|rating|level|between|more like|i think|ok|okay|um|uh"
          + "|hmm|well|went|down to|up to|strong) )*";
  private static final String TAIL =
      "(?: (?:now|right now|rn|today|tonight|i think|maybe|probably|i guess|at the moment|atm|still"
          + "|please|lol|ugh|ish|for me|or so|honestly|tbh))*";
  private static final Pattern RATING =
      Pattern.compile(
          LEAD
              + NUMBER
              + "(?: ?(?:-|to|or|and) ?"
              + NUMBER
              + ")?"
              + "(?: ?(?:/|out of|of) ?(?:10|ten))?(?: ?ish)?"
              + TAIL);
  private static final String ENDS =
      "(?:$| (?:right now|rn|now|today|tonight|already|and|but|so|i|im|help|please|pls|ugh|what"
          + "|cant|dont|need|lol)(?:$| ))";
  private static final Pattern OUT_OF_TEN =
      Pattern.compile("(?:^|[^\\d./])" + NUMBER + " ?(?:/|out of) ?(?:10|ten)(?:$|[^\\d/])");
  // "its an 8": with its article a number is no hour and no count, unless a noun follows.
  private static final Pattern SAID =
      Pattern.compile(
          "(?:^| )(?:its|it is|is|are|at|like|about|around|maybe|probably|feels like|id say)"
              + " (?:a|an) (?:solid |strong |good |hard |full )?"
              + NUMBER
              + ENDS);
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^| )(?:urge|urges|craving|cravings|level|rating)"
              + " (?:(?:is|are|its|about|like|around|maybe|at like|is at|are at) )+"
              + NUMBER
              + ENDS);
  private static final List<Pattern> WITHIN = List.of(OUT_OF_TEN, SAID, NAMED);

  private static final Pattern BELOW_ZERO = Pattern.compile("[-\u2212\u2013]\\s?\\d.*");

  private Ratings() {}

  /** Whether the message is a number below zero, which the scale does not have. */
  static boolean isBelowZero(String text) {
    return text.length() <= LONGEST && BELOW_ZERO.matcher(text.strip()).matches();
  }

  /**
   * The rating that the whole message is; of two numbers the higher, which errs on the safe side.
   */
  static OptionalInt whole(String text) {
    if (text.length() > LONGEST || holdsOtherLetters(text)) {
      return OptionalInt.empty();
    }
    Matcher rating = RATING.matcher(plain(text));
    if (!rating.matches()) {
      return OptionalInt.empty();
    }
    double first = value(rating.group(1));
    String second = rating.group(2);
    return inRange(second == null ? first : Math.max(first, value(second)));
  }

  /** A rating inside a longer message, said as one: "craving, 8/10", "craving bad, its an 8". */
  static OptionalInt within(String text) {
    String start = plain(text.substring(0, Math.min(text.length(), FAR_ENOUGH)));
    return WITHIN.stream()
        .map(said -> said.matcher(start))
        .filter(Matcher::find)
        .map(rating -> inRange(value(rating.group(1))))
        .findFirst()
        .orElseGet(OptionalInt::empty);
  }

  /** Words that are not read may say anything: "выпила 2 пачки" is no rating. */
  private static boolean holdsOtherLetters(String text) {
    return small(text).chars().anyMatch(sign -> Character.isLetter(sign) && sign > 'z');
  }

  private static String small(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    String small = small(text);
    StringBuilder out = new StringBuilder(small.length());
    for (int at = 0; at < small.length(); at++) {
      char letter = small.charAt(at);
      if (isKept(small, at)) {
        out.append(letter);
      } else if (letter != '\''
          && letter != '’'
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  /** A dot belongs to a number if a digit follows. */
  private static boolean isKept(String text, int at) {
    char letter = text.charAt(at);
    return letter >= 'a' && letter <= 'z'
        || isDigit(letter)
        || letter == '/'
        || letter == '-'
        || letter == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  private static double value(String number) {
    int word = WORDS.indexOf(number);
    return word >= 0 ? word : Double.parseDouble(number);
  }

  private static OptionalInt inRange(double value) {
    return value <= 10 ? OptionalInt.of((int) Math.round(value)) : OptionalInt.empty();
  }
}
