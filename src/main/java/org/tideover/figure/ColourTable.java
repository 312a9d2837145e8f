package org.tideover.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The few colours of an animation, shared by all its frames: those that cover much and are unlike
 * each other; each other one is shown as its nearest.
 */
final class ColourTable {
  /** The first colour is none: what shines through is the frame before. */
  static final int TRANSPARENT = 0;

  private static final int SIZE = 64;
  private static final int BITS = 6;

  /** How many colours are used; fewer make edges rough, more make the file heavy. */
  private static final int USED = 38;

  /** Rarer ones than these are not worth a place of their own. */
  private static final int CANDIDATES = 300;

  private static final long FARTHEST = 9L * 255 * 255;

  private final int[] colours;
  private final Map<Integer, Byte> nearest = new HashMap<>();
  private final IndexColorModel model;

  private ColourTable(int[] colours) {
    this.colours = colours;
    byte[] red = new byte[SIZE];
    byte[] green = new byte[SIZE];
    byte[] blue = new byte[SIZE];
    for (int i = 0; i < colours.length; i++) {
      red[i + 1] = (byte) (colours[i] >> 16);
      green[i + 1] = (byte) (colours[i] >> 8);
      blue[i + 1] = (byte) colours[i];
    }
    model = new IndexColorModel(BITS, SIZE, red, green, blue, TRANSPARENT);
  }

  static ColourTable of(List<BufferedImage> frames) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (BufferedImage frame : frames) {
      count(dots(frame), counts);
    }
    return new ColourTable(chosen(counts));
  }

  /** Runs of one colour are counted at once: most of a picture is plain. */
  private static void count(int[] dots, Map<Integer, Integer> counts) {
    int begin = 0;
    for (int i = 1; i <= dots.length; i++) {
      if (i == dots.length || dots[i] != dots[begin]) {
        counts.merge(dots[begin] & 0xFFFFFF, i - begin, Integer::sum);
        begin = i;
      }
    }
  }

  /**
   * One after the other, always the colour that is missed most: how much it covers, how far off.
   */
  private static int[] chosen(Map<Integer, Integer> counts) {
    List<Map.Entry<Integer, Integer>> left =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(CANDIDATES)
            .toList();
    long[] missed = left.stream().mapToLong(Map.Entry::getValue).map(n -> n * FARTHEST).toArray();
    int[] chosen = new int[Math.min(USED, left.size())];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = left.get(most(missed)).getKey();
      for (int k = 0; k < missed.length; k++) {
        long far = distance(left.get(k).getKey(), chosen[i]);
        missed[k] = Math.min(missed[k], left.get(k).getValue() * far);
      }
    }
    return chosen;
  }

  private static int most(long[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** A frame as places in this table. */
  byte[] indexed(BufferedImage frame) {
    int[] dots = dots(frame);
    byte[] indexed = new byte[dots.length];
    for (int i = 0; i < dots.length; i++) {
      boolean same = i > 0 && dots[i] == dots[i - 1];
      indexed[i] =
          same ? indexed[i - 1] : nearest.computeIfAbsent(dots[i] & 0xFFFFFF, this::nearest);
    }
    return indexed;
  }

  BufferedImage image(byte[] dots, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] into = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(dots, 0, into, 0, dots.length);
    return image;
  }

  private byte nearest(int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.length; i++) {
      int far = distance(colour, colours[i]);
      if (far < least) {
        least = far;
        best = i;
      }
    }
    return (byte) (best + 1);
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return 3 * red * red + 4 * green * green + 2 * blue * blue;
  }

  private static int[] dots(BufferedImage frame) {
    return ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
  }
}
