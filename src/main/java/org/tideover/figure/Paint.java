package org.tideover.figure;

import java.awt.Color;

/** The colours of all figures: one light card, one friendly person, calm things around them. */
final class Paint {
  static final Color CARD = new Color(0xF7F2E8);
  static final Color FLOOR = new Color(0xECE3D2);
  static final Color FLOOR_MARK = new Color(0xDDD0B8);
  static final Color SHADOW = new Color(0xDDD2BD);
  static final Color SKIN = new Color(0xC98F67);
  static final Color SKIN_FAR = new Color(0xAD7650);
  static final Color HAIR = new Color(0x43302A);
  static final Color FEATURES = new Color(0x3A2822);
  static final Color SHIRT = new Color(0x2E9C8C);
  static final Color SHIRT_FAR = new Color(0x217466);
  static final Color TROUSERS = new Color(0x46577F);
  static final Color TROUSERS_FAR = new Color(0x333F5F);
  static final Color SHOE = new Color(0xE4714F);
  static final Color SHOE_FAR = new Color(0xB95438);
  static final Color SHOE_LINE = new Color(0x8B3B25);
  static final Color FRIEND_SHIRT = new Color(0xD9A441);
  static final Color FRIEND_SHIRT_FAR = new Color(0xB28030);
  static final Color FRIEND_TROUSERS = new Color(0x6B6472);
  static final Color FRIEND_TROUSERS_FAR = new Color(0x4F4955);
  static final Color FRIEND_SKIN = new Color(0x8D5B3E);
  static final Color FRIEND_SKIN_FAR = new Color(0x72472F);
  static final Color GLOW = new Color(0xFFB52E);
  static final Color WOOD = new Color(0xD8B98C);
  static final Color WOOD_SIDE = new Color(0xBD9A69);
  static final Color WOOD_DARK = new Color(0x9C7A4C);
  static final Color METAL = new Color(0x8C99A8);
  static final Color METAL_DARK = new Color(0x5F6B7A);
  static final Color TYRE = new Color(0x4A5058);
  static final Color CLOTH = new Color(0xB9C9DD);
  static final Color CLOTH_SIDE = new Color(0x9CAFC8);
  static final Color LINEN = new Color(0xFFFFFF);
  static final Color LINEN_SIDE = new Color(0xE3E8EE);
  static final Color MAT = new Color(0xA9CDBD);
  static final Color MAT_SIDE = new Color(0x88B3A0);
  static final Color WALL = new Color(0xD3DBE0);
  static final Color WALL_SIDE = new Color(0xBAC5CC);
  static final Color RUBBER = new Color(0xD24D7C);
  static final Color WATER = new Color(0x9CCBE3);
  static final Color WATER_DEEP = new Color(0x7DB4D3);
  static final Color SKY = new Color(0xCFE6F3);
  static final Color LEAF = new Color(0x7FB069);
  static final Color LEAF_DARK = new Color(0x629150);
  static final Color RING = new Color(0xC9E3EE);
  static final Color RING_LINE = new Color(0x8FC0D6);

  private Paint() {}

  /** Between two colours. */
  static Color between(Color from, Color to, double share) {
    return new Color(
        mixed(from.getRed(), to.getRed(), share),
        mixed(from.getGreen(), to.getGreen(), share),
        mixed(from.getBlue(), to.getBlue(), share));
  }

  private static int mixed(int from, int to, double share) {
    return (int) (from + (to - from) * share + 0.5);
  }
}
