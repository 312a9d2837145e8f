package org.tideover.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** A unit vector in one byte a number; the largest number is 127. */
public final class PackedVector {
  private final byte[] bytes;

  private final float length;

  private PackedVector(byte[] bytes) {
    this.bytes = bytes;
    double squares = Double.MIN_NORMAL;
    for (byte number : bytes) {
      squares += number * number;
    }
    this.length = (float) Math.sqrt(squares);
  }

  /** Packs a unit vector. */
  public static PackedVector of(float[] vector) {
    float most = Float.MIN_NORMAL;
    for (float number : vector) {
      most = Math.max(most, Math.abs(number));
    }
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.round(vector[i] / most * 127);
    }
    return new PackedVector(bytes);
  }

  /** The unit vector again, a little rounded. */
  public float[] unpacked() {
    float[] found = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      found[i] = bytes[i] / length;
    }
    return found;
  }

  /** The numbers as they are packed. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The length of the packed numbers: divided by it they are the unit vector. */
  public float length() {
    return length;
  }

  /** How much of another vector points this way; for unit vectors from -1 to 1. */
  double dot(float[] other) {
    double sum = 0;
    for (int i = 0; i < bytes.length; i++) {
      sum += bytes[i] * other[i];
    }
    return sum / length;
  }

  int size() {
    return bytes.length;
  }

  void write(DataOutputStream out) throws IOException {
    out.write(bytes);
  }

  static PackedVector read(DataInputStream in, int size) throws IOException {
    return new PackedVector(in.readNBytes(size));
  }
}
