package org.tideover.inference;

import java.util.List;

/**
 * A unit vector in one byte a number. Examples are kept and learned from in this form, and a text
 * is compared with them in it, so that training and serving see the same.
 */
final class PackedVector {
  /**
   * The largest number. A processor without VNNI adds two products in sixteen bits, and cuts off
   * what does not fit; up to 79 all fits, as {@code 2 * (ZERO + 79) * 79} is below {@code 2^15}.
   */
  static final int LARGEST = 79;

  /** What is 0 in a column, is this in a row, whose numbers have no sign. */
  static final int ZERO = 128;

  private final byte[] bytes;

  private final float length;

  private PackedVector(byte[] bytes) {
    this.bytes = bytes;
    int squares = 0;
    for (byte number : bytes) {
      squares += number * number;
    }
    this.length = squares == 0 ? 1 : (float) Math.sqrt(squares);
  }

  /** Packs a vector. */
  static PackedVector of(float[] vector) {
    float most = Float.MIN_NORMAL;
    for (float number : vector) {
      most = Math.max(most, Math.abs(number));
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / most * LARGEST);
    }
    return new PackedVector(bytes);
  }

  /** The length of the packed numbers, by which they are divided to be the unit vector again. */
  float length() {
    return length;
  }

  /** How many numbers it has. */
  int size() {
    return bytes.length;
  }

  /** One row for each vector, as the left side of a product. */
  static byte[] rows(List<PackedVector> vectors) {
    int size = vectors.getFirst().size();
    byte[] rows = new byte[vectors.size() * size];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) (vectors.get(i / size).bytes[i % size] + ZERO);
    }
    return rows;
  }

  /** One column for each vector, as the right side of a product. */
  static byte[] columns(List<PackedVector> vectors) {
    int many = vectors.size();
    byte[] columns = new byte[many * vectors.getFirst().size()];
    for (int i = 0; i < many; i++) {
      byte[] bytes = vectors.get(i).bytes;
      for (int number = 0; number < bytes.length; number++) {
        columns[number * many + i] = bytes[number];
      }
    }
    return columns;
  }
}
